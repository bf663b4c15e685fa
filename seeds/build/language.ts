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
  tr: 've bir bu için ile olarak veya da de kişisel gibi daha olan tarafından bizim',
};
const SETS = Object.entries(STOP_WORDS).map(([code, words]) => [code, new Set(words.split(' '))] as const);
const OTHER_SCRIPT =
  /[\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/g;
const ENOUGH = 0.1;

/**
 * Language of a long text by its commonest words: 'en', another code, 'other' for text in another script, '' where no
 * language reaches a tenth of the words.
 */
export function languageOf(text: string, words: readonly string[]): string {
  if ((text.match(OTHER_SCRIPT)?.length ?? 0) > text.length / 10) return 'other';
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
