/** Words that hardly any text of a language goes without, and that the other languages here do not share. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is for you your we our or by with this be as are on not may any will from have',
  de: 'der die das und ist nicht sie wir mit von den dem ein eine zu auf im werden oder ihre für durch',
  fr: 'le la les des et est vous nous que pour dans une du votre vos par sur sont avec aux notre ou ce',
  es: 'el los las y que en del una su por para con es se usted nuestro al sus como nosotros o puede',
  it: 'il lo gli di e che per una con del della nostro sono dei nel al dati utente si o le alla',
  nl: 'het een en van de dat op te wij met voor niet uw zijn door onze om je aan of deze bij',
  pt: 'os as e que do da em para com uma dos por não seu sua ao nós você pode das ou são',
  pl: 'i w na z do nie się że jest oraz lub o dla przez od danych przy są ich po za',
  sv: 'och att det som en på är av för med den till vi du ditt din om eller kan inte har',
  da: 'og at det som en på er af for med den til vi du din om eller kan ikke har vores',
  fi: 'ja on ei se että voi tai tietoja me sinun ovat joka käytämme palvelun kun mukaan',
  cs: 'a se na je že v o s k pro jsou nebo vaše podle které jako údaje osobních',
  tr: 've bir bu için ile olarak veya da de kişisel gibi daha olan tarafından bizim',
  id: 'yang dan di untuk dengan kami anda atau dari ini pada tidak dapat akan data',
  vi: 'và của các cho bạn chúng tôi không được có thể này trong hoặc với',
};
const SETS = Object.entries(STOP_WORDS).map(([code, words]) => [code, new Set(words.split(' '))] as const);

/** Scripts that tell the language, most telling first: Japanese holds Han letters too, Chinese no kana. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0900-\u097f]/g, 'hi'],
  [/[\u0980-\u09ff]/g, 'bn'],
  [/[\u0b80-\u0bff]/g, 'ta'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0e00-\u0e7f]/g, 'th'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[іїєґ]/gi, 'uk'],
  [/[\u0400-\u04ff]/g, 'ru'],
];
/** A script counts from one letter in five, Ukrainian's own letters and kana, which others carry, from one in fifty. */
const SHARE = 0.2;
const CARRIED_SHARE = 0.02;
/** A language is named where a tenth of the words are its commonest ones. */
const ENOUGH = 0.1;
const SAMPLE = 20_000;

/**
 * BCP 47 primary subtag of the language that most of a text is in, or '' where no language is sure. Judged by script,
 * else by the commonest words, on the first 20,000 characters and as many from the middle.
 */
export function languageOf(text: string): string {
  const sample = sampleOf(text);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return '';
  for (const [letter, code] of SCRIPTS) {
    const least = code === 'ja' || code === 'uk' ? CARRIED_SHARE : SHARE;
    if ((sample.match(letter)?.length ?? 0) > least * letters) return code;
  }
  return byStopWords(sample.toLowerCase().match(/\p{L}+/gu) ?? []);
}

function sampleOf(text: string): string {
  if (text.length <= 2 * SAMPLE) return text;
  const middle = Math.floor(text.length / 2);
  return `${text.slice(0, SAMPLE)} ${text.slice(middle, middle + SAMPLE)}`;
}

function byStopWords(words: readonly string[]): string {
  let best = '';
  let most = ENOUGH * words.length;
  for (const [code, stop] of SETS) {
    let count = 0;
    for (const word of words) if (stop.has(word)) count++;
    if (count > most) {
      most = count;
      best = code;
    }
  }
  return best;
}
