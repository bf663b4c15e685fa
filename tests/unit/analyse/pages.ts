/**
 * Pages of our own writing that the gate has to tell apart: documents of many kinds and lengths, and pages that talk about
 * such documents or carry pieces of them. `#` starts a heading; every other line is a paragraph.
 */
export interface SamplePage {
  readonly name: string;
  readonly url?: string;
  readonly title: string;
  readonly text: string;
}

export const documents: readonly (SamplePage & { readonly kind: string })[] = [
  {
    name: 'a short privacy policy of a bakery',
    kind: 'privacy',
    title: 'Privacy | Mill Lane Bakery',
    text: `# Privacy
We bake bread and we would rather not know much about you. This page says what we keep when you order from us.
When you order, we ask for your name, your telephone number and, if we deliver, your address. We use them to bake, to deliver and to call you when something goes wrong. We keep the order book for seven years because the tax office wants it so, and the rest for one month.
We do not sell your details and we do not hand them to anybody but the courier who brings your loaf. Card payments run through our bank; we never see your card number.
Our website sets one cookie so that your basket is not empty when you come back. There is no tracking and no advertising.
You may ask us at any time what we hold about you, have it corrected or have it deleted. Write to privacy@mill-lane.example or speak to Joan at the counter. If we change this policy we will put the new one here and write the date at the top.`,
  },
  {
    name: 'terms of a booking service in the third person',
    kind: 'terms',
    title: 'General Terms and Conditions - Harbour Stays',
    text: `# General Terms and Conditions
## 1. Scope
These terms govern all contracts between Harbour Stays Ltd (the "Agency") and persons who book accommodation through it (the "Guest"). Deviating conditions of the Guest do not become part of the contract, even where the Agency does not object to them.
## 2. Conclusion of contract
The contract is concluded when the Agency confirms the booking in writing. The Guest shall check the confirmation without delay and shall report errors within two days.
## 3. Payment
A deposit of twenty per cent falls due on confirmation; the balance shall be paid thirty days before arrival. Where the Guest fails to pay in time, the Agency is entitled to withdraw from the contract and to claim cancellation fees under section 5.
## 4. Liability
The Agency is liable without limitation where there is intent or gross negligence. In all other cases its liability is limited to three times the price of the stay. Force majeure releases both parties from their obligations.
## 5. Final provisions
The law of Scotland applies. Place of jurisdiction is Inverness. Should a provision be invalid, the remaining provisions shall remain in force.`,
  },
  {
    name: 'community guidelines with imperatives only',
    kind: 'guidelines',
    title: 'House Rules · Kiln Forum',
    text: `# House Rules
Kiln is a place for potters to help each other. These rules keep it that way.
Be kind. Argue about glazes, not about people. Insults, threats and slurs are not allowed, and neither is following somebody from thread to thread.
Post only what is yours. Do not upload photographs of other people's pots as your own and do not copy articles without permission.
No selling outside the market board. Repeated advertising is spam and will be removed.
Don't share private messages, addresses or anything else that identifies a member who has not agreed to it.
Nothing illegal, nothing sexual, nothing that could hurt a child who is learning here.
Moderators may delete posts, close threads and suspend accounts that violate these rules. Usually we warn first; for threats we do not. If you think we got it wrong, you can appeal once by writing to the moderators within fourteen days. Decisions after an appeal are final.
Report what you see with the flag under each post. Do not abuse the flag to win an argument.`,
  },
  {
    name: 'cookie policy',
    kind: 'cookies',
    title: 'Cookie Policy',
    text: `# Cookie Policy
This cookie policy sets out what cookies are, which of them we set when you visit Lantern News and how you can refuse them.
A cookie is a small file that a website stores in your browser. We use three kinds. Necessary cookies keep you signed in and remember your consent; the site does not work without them. Measurement cookies count how many people read a page; we process these figures in aggregate only. Advertising cookies are set by third parties and let our partners show you advertisements based on your interests on this and on other websites.
Measurement and advertising cookies are set only with your consent. This consent may be withdrawn at any time through the link at the foot of each page. You can also delete cookies in the settings of your browser; you may then have to sign in again.
Most cookies expire after thirteen months. Partners process data under their own privacy policies.
Last updated: 3 March 2025`,
  },
  {
    name: 'end user licence of a game',
    kind: 'terms',
    title: 'EULA',
    text: `# End User Licence Agreement
PLEASE READ CAREFULLY. By installing or playing Glass Harbour (the "Game") you accept and are bound by this agreement with Tern Games ("Tern", "we").
Licence. Tern grants you a non-exclusive, personal, revocable, non-transferable licence to install and play the Game on devices that you own. The Game is licensed, not sold.
Restrictions. You may not copy, rent, lease, sublicense, reverse engineer or create derivative works of the Game, use cheats or bots, or use the Game for commercial purposes.
Virtual items. Virtual items have no monetary value and can't be exchanged for money. We may change or remove them at any time without liability.
Updates. We may patch the Game automatically. Termination. This licence ends without notice if you breach it. On termination you must delete all copies.
THE GAME COMES "AS IS" AND WITHOUT ANY WARRANTY. TO THE MAXIMUM EXTENT THE LAW PERMITS, TERN SHALL NOT BE LIABLE FOR INDIRECT OR CONSEQUENTIAL DAMAGES. The laws of Denmark govern this agreement.`,
  },
  {
    name: 'acceptable use policy of a host',
    kind: 'guidelines',
    title: 'Acceptable Use Policy — Birchnet',
    text: `# Acceptable Use Policy
This Acceptable Use Policy sets out what customers of Birchnet may not do with our network. It forms part of the agreement between you and us.
You must not use the service to send unsolicited bulk mail, to scan or attack other systems, to host phishing pages, malware or material that infringes copyright, or to store images of child abuse. You must not resell capacity without our written consent.
You are responsible for everything that happens through your account, including what your own customers do. Keep your software up to date and your passwords secret.
We do not monitor what you host. Where we receive a complaint that appears well founded, we will forward it to you and ask you to act within twenty-four hours. In urgent cases we may suspend the service at once. Repeated violations lead to termination without refund.
Report abuse to abuse@birchnet.example. We may amend this policy; changes take effect thirty days after we publish them.`,
  },
  {
    name: 'data processing agreement',
    kind: 'terms',
    title: 'Data Processing Addendum',
    text: `# Data Processing Addendum
This Addendum forms part of the agreement between Customer and Alder Analytics GmbH ("Processor") and applies to the extent that Processor processes personal data on behalf of Customer.
Processor shall process personal data only on documented instructions from Customer, including with regard to transfers to a third country, unless required to do so by Union or Member State law. Processor shall see that all persons authorised to process the data have committed themselves to confidentiality.
Processor shall implement appropriate technical and organisational measures. Processor shall not engage another processor without general written authorisation; it shall inform Customer of intended changes at least thirty days in advance, and Customer may object.
Processor shall assist Customer in responding to requests of data subjects, shall without undue delay notify Customer of each personal data breach, and shall at the choice of Customer delete or return all personal data after the end of the services.
In case of conflict this Addendum prevails over the agreement.`,
  },
  {
    name: 'terms without a telling title',
    kind: 'terms',
    url: 'https://pages.example/p/81723',
    title: 'Fernway',
    text: `# Before you start
By opening an account with Fernway you agree to the terms that follow. If you do not agree, do not use Fernway.
You must be at least eighteen years old. You are responsible for keeping your password safe and for all activity under your account. You may not use Fernway to break the law, to harass others or to interfere with the service.
Your subscription renews every month until you cancel. We may change the price; we will tell you at least thirty days before. Fees already paid are not refunded.
You keep the rights in what you upload. You grant us a worldwide, royalty-free licence to host and display it so that we can run the service.
We provide the service as is. As far as the law permits, we are not liable for lost profits or lost data, and our total liability is limited to what you paid in the last twelve months.
We may suspend or close accounts that violate these terms. These terms are governed by Irish law.`,
  },
  {
    name: 'website disclaimer in legal English',
    kind: 'terms',
    url: 'https://www.observatory.example/legal',
    title: 'Legal notice',
    text: `# Legal notice
Publisher: Northern Observatory Foundation, 2 Hill Road, Fairtown. Register number 4471.
The content of this website has been compiled with care. We nevertheless do not warrant that it is correct, complete or up to date. Use of the content is at the user's own risk, and mere use creates no contract between the user and the provider.
Liability for external links. This website contains links to websites of third parties, for which their operators alone are responsible. When the links were set we found no infringement. Should we become aware of any, we will remove such links without delay.
Copyright. All works published on this website are protected by copyright and related rights. Any use that is not permitted by law requires our prior written consent, in particular copying, adaptation, translation and storage in databases. Single copies for personal, non-commercial use are permitted.
Special conditions. Where special conditions for individual uses of this website deviate from the above, this will be stated expressly at the appropriate place, and those conditions apply.`,
  },
  {
    name: 'returns and refunds',
    kind: 'other',
    title: 'Returns & Refund Policy | Otter Outdoor',
    text: `# Returns and refund policy
You may return any item within thirty days of delivery. This policy applies to orders placed in our online shop; our stores have their own.
The item must be unused and in its original packaging. You can't return gift cards, food, or boots that have been waxed. Sale items may be exchanged but not refunded.
To start a return, log in to your account and choose the order. We will send you a label by e-mail. You are responsible for the cost of postage unless the item is faulty or we sent the wrong one.
We refund you within ten days of receiving the parcel, to the card you paid with. Delivery charges are not refunded where you keep part of the order.
Where goods are faulty you have rights under consumer law that this policy does not affect. If you disagree with our decision, you may contact the ombudsman named in our terms. We reserve the right to refuse returns that we consider abusive.`,
  },
];
