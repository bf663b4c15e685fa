import type { SamplePage } from './pages.ts';

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
