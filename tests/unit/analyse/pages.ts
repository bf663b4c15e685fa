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

export const otherPages: readonly SamplePage[] = [
  {
    name: 'news about a changed policy',
    url: 'https://news.example/2025/05/photo-app-privacy-policy-backlash',
    title: "Photo app's new privacy policy draws anger from users",
    text: `# Photo app's new privacy policy draws anger from users
Thousands of people said this week that they would delete the photo app Pixeldrift after it rewrote its privacy policy to let it train software on their pictures.
"I found out from a friend," said Maria Ostrow, a wedding photographer who has used the service since 2019. "They sent an e-mail, but who reads those?"
The company announced the change on Monday and told reporters on Wednesday that its terms of service had always allowed it to analyse uploads. A spokesman added that users could opt out until June. Critics argued that the setting was hidden three menus deep.
According to the new text, the firm may use personal information and photographs "to develop and improve" its products and may share them with partners. The old version limited that to running the service.
Regulators in two countries said they were looking at the matter. Shares of the company fell four per cent on Thursday.`,
  },
  {
    name: 'guide for site owners',
    url: 'https://blog.example/how-to-write-a-privacy-policy',
    title: 'How to Write a Privacy Policy: 8 Things Your Website Needs',
    text: `# How to write a privacy policy for your website
If your website collects personal information, you need a privacy policy. Here is what it should contain and how to write one without hiring a lawyer.
A privacy policy is a statement that tells visitors which data you collect and what you do with it. Laws such as the GDPR require one, and app stores will reject your app without it.
Start by listing what you collect. Do you use cookies? Do you run advertisements? Do you share data with third parties such as a payment provider? Your privacy policy should name each of them.
Next, explain how users can opt out, have their data deleted or withdraw consent. A good privacy policy also says how long you keep data and how you protect it.
Finally, put a link to your privacy policy in the footer of every page. Many businesses copy a template, but a template rarely fits your business. If you are unsure, ask a lawyer or try our free privacy policy generator.`,
  },
  {
    name: 'encyclopaedia article',
    url: 'https://wiki.example/wiki/Privacy_policy',
    title: 'Privacy policy - Open Encyclopaedia',
    text: `# Privacy policy
A privacy policy is a statement or legal document in which a party discloses some or all of the ways it gathers, uses and manages the data of a customer or client.
# History
In 1968 a committee of experts was asked to study the effects of technology on human rights. Guidelines followed in 1980 and were revised in 2013. In the United States no federal law regulates the matter as a whole; several states passed laws of their own after 2000.
# Fair information practices
Four principles are commonly named: notice, choice, access and security. Scholars have criticised notice and choice as a fiction because readers rarely read the documents they consent to.
# Current enforcement
A commission has brought cases against companies that broke the promises in their privacy policies. In 2012 one firm paid a penalty of 22.5 million dollars, then the largest of its kind.
# Readability
A study of 2008 estimated that a person would need 244 hours a year to read every policy met on the web.`,
  },
  {
    name: 'law firm selling its help',
    url: 'https://firm.example/services/data-protection',
    title: 'Data Protection & Privacy | Harrow Stone Solicitors',
    text: `# Data protection and privacy
Our data protection team advises clients from start-ups to listed companies on every aspect of data protection law.
We draft privacy notices, cookie policies and data processing agreements, negotiate with suppliers and act as external data protection officer. When a regulator calls, we stand at your side.
Recent work includes advising a retailer on international transfers of personal data, helping a hospital respond to a breach that affected 40,000 patients, and training the staff of a charity.
"They explain the law in words that our board understands," says the general counsel of a logistics group.
Why choose us? Our partners have more than twenty years of experience. We offer fixed fees for audits, and a helpline for urgent questions. Businesses that get compliance right win the trust of their customers.
Get in touch for a free first conversation, download our guide to consent, or sign up for our monthly briefing on privacy law.`,
  },
  {
    name: 'landing page of a generator',
    url: 'https://tool.example/terms-and-conditions-generator',
    title: 'Free Terms and Conditions Generator',
    text: `# Free terms and conditions generator
Create terms and conditions for your website, shop or app in five minutes. No lawyer needed, no card required.
Answer a few simple questions about your business and our generator builds terms and conditions that fit it. You can download them as HTML or host them with us for free. More than 80,000 businesses trust our templates.
# Why does my website need terms and conditions?
Terms and conditions form a contract between you and your users. They limit your liability, protect your intellectual property and let you close the accounts of people who abuse your service. They also set out the governing law, payment terms and what happens in a dispute.
# Are terms and conditions required by law?
No, but most websites have them. A privacy policy, on the other hand, is required in most countries.
# How do I add them to my site?
Copy the code into a new page and link to your terms and conditions from the footer. Start now, it's free.`,
  },
  {
    name: 'product page with a legal footer',
    url: 'https://shop.example/kettles/steel-kettle',
    title: 'Steel Kettle 1.7 l – Kettleworks',
    text: `# Steel Kettle 1.7 l
A kettle that boils in three minutes and keeps quiet about it. Brushed steel, a handle that stays cool, and a lid that opens with one hand.
Free delivery over 50 euros. Thirty days to change your mind. Two-year warranty.
# Details
Power 2200 W, weight 1.1 kg, cord 80 cm. The filter comes out for cleaning. Made in Portugal.
# Reviews
"Looks good and pours well," writes Tom. "Mine arrived with a dent but they replaced it the next day," says Ana. Average 4.6 out of 5 from 212 customers.
# You may also like
Steel Kettle 1.0 l, Glass Kettle, Toaster for four slices.
Sign up for our newsletter and save ten per cent. By signing up you agree to our terms and our privacy policy. You can unsubscribe at any time.
All prices include VAT. We use cookies to make this site work. Copyright 2025 Kettleworks. All rights reserved. Terms of use, Privacy policy, Cookie settings, Imprint.`,
  },
  {
    name: 'search results for a policy',
    url: 'https://search.example/?q=privacy+policy',
    title: 'privacy policy - Search',
    text: `About 3,210,000,000 results
Privacy Policy - Larkspur. Larkspur respects your privacy. This policy explains how personal information is collected and used …
Privacy Policy | Tern Games. Effective 1 May 2024. We may pass your information to service providers …
What is a privacy policy? A privacy policy is a legal document that tells visitors what a site does with their data …
Free privacy policy generator. Create a privacy policy for your website in minutes …
Terms of Service - Fernway. By using Fernway you agree to these terms …
People also ask. What should a privacy policy contain? Is a privacy policy required by law? Can I copy a privacy policy?
Privacy Notice | Northern Observatory. We process personal data in line with applicable law …
Images for privacy policy. Videos. News. Maps.
Related searches: privacy policy template, privacy policy example, terms and conditions, cookie policy, data protection.
1 2 3 4 5 6 7 8 9 10 Next`,
  },
  {
    name: 'sign-in page',
    url: 'https://app.example/signin',
    title: 'Sign in - Fernway',
    text: `# Sign in
E-mail address. Password. Forgot your password? Stay signed in on this device.
Or continue with your work account. New to Fernway? Create an account, it takes less than a minute.
By continuing you agree to the Terms of Service and acknowledge the Privacy Policy. This site is protected against automated abuse; the provider's privacy policy and terms apply.
Trouble signing in? Visit our help centre or contact support. We never ask for your password by telephone.
Fernway helps small teams plan their week. More than nine thousand teams use it every day to share calendars, notes and plans. Try it free for thirty days and cancel whenever you like.
English, Deutsch, Français, Español. Help, Privacy, Terms, Cookies. Status: all systems normal. What's new: you can now colour your calendars and share a single week with people outside your team.`,
  },
  {
    name: 'help article on account settings',
    url: 'https://help.example/articles/manage-your-privacy-settings',
    title: 'Manage your privacy settings',
    text: `# Manage your privacy settings
You can choose who sees your profile, your posts and your activity. This article shows you where to find each setting.
# Change who can see your profile
1. Open the app and tap your picture. 2. Tap Settings, then Privacy. 3. Choose Everyone, Contacts or Only me.
# Hide your activity
Open Settings, tap Activity and turn off Show when I'm online. It can take up to an hour until the change shows on all your devices.
# Download a copy of your data
Go to Settings, tap Your data and then Request a copy. You get an e-mail with a link when the file is ready. The link works for four days.
# Block somebody
Open the person's profile, tap the three dots and choose Block. They won't be told. To unblock them, go to Settings, Privacy, Blocked.
Was this article helpful? Yes. No. Related articles: Delete your account, Change your password, Report a post.`,
  },
  {
    name: 'blog post on a court case',
    url: 'https://lawblog.example/arbitration-clauses-after-the-ruling',
    title: 'Are arbitration clauses in terms of service still enforceable?',
    text: `# Are arbitration clauses in terms of service still enforceable?
Last month an appeals court held that a customer who had clicked "I agree" was bound by the arbitration clause in a retailer's terms of service, even though she had never opened them. The ruling was expected, but its reasoning deserves a closer look.
The plaintiff argued that the link was grey on grey. The judges were not persuaded: a reasonable user, they wrote, would have seen it. They did find that the class action waiver was severable and that the limitation of liability went too far.
What does this mean for companies? First, the design of the sign-up page matters more than the words of the agreement. Second, a unilateral right to change the terms may make the clause illusory. Third, governing law provisions were enforced without discussion.
Our advice: review your terms of service, keep records of consent, and do not rely on notice alone. The dissent said the opposite, and two other circuits have disagreed with each other since 2021.`,
  },
  {
    name: 'recipe with a consent line',
    url: 'https://kitchen.example/recipes/leek-soup',
    title: 'Leek and potato soup',
    text: `# Leek and potato soup
My grandmother made this soup every Sunday and never wrote it down. This is as close as I have come.
Wash three leeks well and cut them into rings. Peel four potatoes and dice them. Melt a spoon of butter in a wide pot, add the leeks and let them soften for ten minutes without colour.
Add the potatoes and a litre of stock. Simmer until a knife goes through them easily. You can blend the soup or leave it as it is; I blend half of it. Season with nutmeg, salt and a little cream.
Serve with dark bread. It keeps for three days and freezes well.
Comments: "Made it last night and the children had seconds," wrote Priya. "I used oat cream and it was lovely," said Jo.
We use cookies. By using this site you accept our privacy policy.`,
  },
  {
    name: 'job advertisement for a privacy lawyer',
    url: 'https://jobs.example/privacy-counsel',
    title: 'Senior Privacy Counsel',
    text: `# Senior Privacy Counsel
Larkspur is looking for a senior privacy counsel to join our legal team in Fairtown.
You will advise product teams on data protection law, review our privacy policy and cookie banner, negotiate data processing agreements with vendors and answer requests of data subjects. You will report to the general counsel.
What you bring: a law degree, five years of experience with the GDPR and the CCPA, and the ability to explain a legitimate interests assessment to an engineer in five minutes. You should be comfortable saying no.
What we offer: a salary of 85,000 to 105,000, thirty days of leave, a pension, and a bicycle if you want one. We hire people of every background.
Apply with a letter and a CV by 30 June. We process applications in accordance with our candidate privacy notice.`,
  },
  {
    name: 'release notes',
    url: 'https://docs.example/changelog',
    title: 'Changelog',
    text: `# Changelog
# 4.2.0
Added a consent dialog that remembers the choice of the user for each region. The cookie module can now be configured with a list of third parties. Fixed a bug where the session cookie was not deleted when the user signed out.
# 4.1.3
Fixed the licence header in generated files. The terms page template no longer breaks when the company name contains an ampersand. Updated dependencies.
# 4.1.0
You can now pass a policy object to the constructor. Policies are evaluated in order; the first match wins. If no policy matches, the request is refused. The default policy allows everything from the same origin. Breaking: the option privacy was renamed to visibility.
# 4.0.0
Dropped support for old runtimes. Rewrote the storage layer. Data written by version 3 is migrated on first start; make a backup before you upgrade. Removed the deprecated agreement endpoint.`,
  },
  {
    name: 'page builder placeholder',
    url: 'https://shop.example/terms-and-conditions',
    title: 'Terms and Conditions',
    text: `# Terms and conditions
This is a placeholder. Explain here the rules that visitors of your online store have to follow. Your terms and conditions are like a contract between you and your customers.
Generally, your terms and conditions should say who may use your site, which payment methods you offer, that you may change your offer in the future, what kind of warranty you give your customers, and who owns the content.
Describe how customers can return goods and when you refund them. Think about the condition that goods must be in, how many days customers have, and who pays for postage.
The explanations on this page are general. You should not rely on this article as legal advice, because we cannot know which terms you wish to establish between your business and your customers. We recommend that you ask a lawyer to help you to create your own terms and conditions.`,
  },
];
