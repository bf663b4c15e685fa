/** Owners and the platforms that they run, as named in the dataset; a name that ends in "*" stands for all that begin so. */
const FAMILIES: Readonly<Record<string, string>> = {
  Alibaba: 'Alibaba.com, AliExpress, Qwen Chat',
  Alphabet:
    'Google*, Gmail, YouTube, Youtube Kids, AdMob, AdSense, Blogger, Chrome and Chrome OS, Hotel Center by Google, Local Guides, Local Services, Merchant Center, Optimize, Places on Maps, Reserve with Google, Stadia, Waze',
  Amazon: 'Amazon*, Amazon.com, AbeBooks, Alexa*, Goodreads, IMDb, Kindle Direct Publishing, Twitch, ZVAB',
  Apple: 'Apple*, App Store, iCloud',
  Atlassian: 'Atlassian, Arc',
  Automattic: 'WordPress.com, Tumblr',
  'Bending Spoons': 'Evernote, Meetup, Vimeo, WeTransfer',
  Bolt: 'Bolt, Bolt Drivers',
  Bumble: 'Bumble, Badoo, Fruitz',
  ByteDance: 'TikTok*',
  Comcast: 'Xfinity*',
  'Delivery Hero': 'foodora, GLOVO',
  Distilled: 'Daft.ie, DoneDeal',
  Epic: 'Epic, ArtStation, Sketchfab',
  Expedia: 'Expedia*, TRIVAGO',
  Hearst: 'Hearst.com, Womans Day',
  IAC: 'Allrecipes, Ask.com',
  'Just Eat Takeaway': 'Lieferando.de, Thuisbezorgd',
  Lyft: 'Lyft, FREE NOW, BEAT',
  'Match Group': 'Match, OkCupid, Tinder',
  Meta: 'Facebook*, CrowdTangle, Instagram, Llama API, Messenger, Meta AI, Oculus, Threads, WhatsApp',
  Microsoft: 'Microsoft*, Bing, Blizzard Entertainment, GitHub*, LinkedIn*, MSN, Skype, Xbox Live Store',
  Mistral: 'Mistral AI, Le Chat, Vibe',
  Mozilla: 'Mozilla, Firefox*, MDN Plus, Thunderbird',
  OpenAI: 'OpenAI, ChatGPT, DALL·E',
  ParshipMeet: 'eharmony, hi5, LOVOO, Tagged',
  Proton: 'Proton Mail, ProtonVPN',
  Samsung: 'Samsung*',
  Snap: 'Snap, Snapchat',
  Sony: 'sony.com, Crunchyroll, PlayStation Network',
  'Spark Networks': 'ChristianMingle, Jdate, Zoosk',
  Teads: 'Outbrain, Teads',
  Tencent: 'Tencent, WeChat*',
  Verizon: 'Verizon, Visible',
  WGCZ: 'XNXX, XVideos',
  Wikimedia: 'Wikimedia Foundation, Wikipedia',
  Wix: 'Wix, DeviantArt',
  Wolfram: 'Wolfram, WolframAlpha',
  WordPress: 'WordPress Foundation, WordPress.org',
  Yahoo: 'Yahoo, AOL',
  xAI: 'xAI, Grok, X',
};

const NAMES = Object.entries(FAMILIES).flatMap(([family, names]) =>
  names.split(', ').map((name) => ({ family, name: name.replace(/\*$/, ''), isStart: name.endsWith('*') })),
);

/** Every name of the table, without "*", for a test that each is one of the dataset. */
export const FAMILY_NAMES: readonly string[] = NAMES.map(({ name }) => name);

/** What names a platform's family: its owner where it is known to run several platforms, else the platform itself. */
export function familyOf(platform: string): string {
  const known = NAMES.find(({ name, isStart }) => name === platform || (isStart && platform.startsWith(`${name} `)));
  return known ? `family ${known.family}` : platform;
}
