/** Words so common that any page of prose holds them, and that few other languages share. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to you your we our or in for by any that this may not with from will are is be on as if have which',
  fr: 'le la les des du de et à vous vos votre nous nos notre une un est que qui dans pour par sur au aux ou ce sont pas avec être cette',
  de: 'der die das und wir sie uns ihre ihrer ihren ist sind nicht mit von für auf werden wird zu den dem des ein eine einer oder auch bei wenn',
  es: 'el la los las de y que en usted su sus nosotros nuestro nuestra nuestros es una un por para con del al no se lo como más o puede este',
  it: 'il lo la gli le di e che un una per con del della dei delle nel nella i è sono da al alla non si questo o suoi nostri come può',
  pt: 'o a os as de e que um uma para com do da dos das no na em por não se seu sua seus nossos ao você nós é são ou como pode este',
  nl: 'de het een en van wij u uw ons onze is zijn niet met voor op worden wordt te dat die deze dit of ook bij als door kunnen naar aan',
  pl: 'i w z na do się nie jest są oraz lub przez dla od które który może jak o tym nas twoje użytkownika po za jego te ta być co',
  sv: 'och att det som en på är av för med till du vi din dina oss inte kan den eller om ditt har detta vår våra från de ett i när',
  da: 'og at det som en på er af for med til du vi din dine os ikke kan den eller om dit har denne vores fra de et i når hvis',
  no: 'og at det som en på er av for med til du vi din dine oss ikke kan den eller om ditt har denne vår våre fra de et i når hvis',
  fi: 'ja on että ei se tai kun voi joka jos ovat myös sekä kuin sen mukaan sinun tietoja meidän me voimme käyttää palvelun ne näitä',
  cs: 'a v na se je že s z do o pro nebo k od jsou vaše které který které jak by při jako my vás nás podle není to aby bude můžete',
  ro: 'și de la în cu pe care pentru să nu este sunt din un o sau prin noi dvs dumneavoastră ale al lor ne vă acest dacă poate mai',
  hu: 'a az és hogy nem is egy vagy meg ha ez van az által amely ön mi számára alapján ezt lehet csak során valamint szerint vonatkozó',
  tr: 've bir bu ile için olarak veya da de ne size sizin biz bizim olan gibi kadar her daha tarafından hakkında kişisel değil ise en çok',
  id: 'dan yang di untuk dengan atau anda kami ini dari tidak dapat pada kepada akan dalam oleh sebagai jika adalah tersebut ke telah secara',
  vi: 'và của các cho bạn chúng tôi được trong không với này có thể là những khi một để theo từ hoặc về người dùng thông tin',
  ca: 'el la els les de i que en un una per amb del dels al no es seu seva nostre nostra vostè vostra aquest aquesta o com pot són és',
};
/** Scripts that tell the language, or the group it is looked for in. */
const SCRIPTS: readonly (readonly [language: string, pattern: RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af\u1100-\u11ff]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['bn', /[\u0980-\u09ff]/g],
  ['ta', /[\u0b80-\u0bff]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['el', /[\u0370-\u03ff]/g],
];
const LETTER = /\p{L}/gu;
const SAMPLE = 20_000;
const LEAST_WORDS = 12;
/** Share of words that are function words: English legal text has 0.35 to 0.5, lists of names 0.1. */
const LEAST_SHARE = 0.12;

const tables = Object.entries(FUNCTION_WORDS).map(([language, words]) => ({
  language,
  words: new Set(words.split(' ')),
}));

/**
 * Language of a text as BCP 47 primary subtag, '' where unsure (too short, no prose). Looks at the script first, then counts
 * function words in up to 20,000 characters taken from beginning, middle and end. `hint` (the page's `lang`) decides between
 * languages whose counts lie within a tenth, and tells apart languages of one script.
 */
export function languageOf(text: string, hint = ''): string {
  const sample = sampleOf(text);
  const primary = hint.toLowerCase().split(/[-_]/)[0] ?? '';
  const byScript = languageOfScript(sample, primary);
  return byScript ?? languageOfWords(sample, primary);
}

function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const part = Math.floor(SAMPLE / 3);
  const middle = Math.floor(text.length / 2);
  return `${text.slice(0, part)} ${text.slice(middle, middle + part)} ${text.slice(-part)}`;
}

/** The language of a script other than Latin that most letters belong to; null where most are Latin. */
function languageOfScript(sample: string, hint: string): string | null {
  const letters = sample.match(LETTER)?.length ?? 0;
  const counts = SCRIPTS.map(([language, pattern]) => ({ language, count: sample.match(pattern)?.length ?? 0 }));
  const foreign = counts.reduce((sum, { count }) => sum + count, 0);
  if (letters < 40 || foreign < 0.4 * letters) return null;
  const kana = counts.find(({ language }) => language === 'ja')?.count ?? 0;
  const top = counts.reduce((best, next) => (next.count > best.count ? next : best));
  if (top.language === 'zh' && kana > 0.1 * top.count) return 'ja';
  const sameScript =
    top.language === 'ru' ? ['uk', 'bg', 'sr', 'be', 'mk', 'kk'] : top.language === 'ar' ? ['fa', 'ur'] : [];
  if (top.language === 'hi' && (hint === 'mr' || hint === 'ne')) return hint;
  return sameScript.includes(hint) ? hint : top.language;
}

function languageOfWords(sample: string, hint: string): string {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < LEAST_WORDS) return '';
  const shares = tables.map(({ language, words: known }) => {
    const count = words.reduce((sum, word) => sum + (known.has(word) ? 1 : 0), 0);
    return { language, share: count / words.length };
  });
  const best = shares.reduce((top, next) => (next.share > top.share ? next : top));
  if (best.share < LEAST_SHARE) return '';
  const hinted = shares.find(({ language }) => language === hint);
  return hinted && hinted.share >= 0.9 * best.share ? hinted.language : best.language;
}
