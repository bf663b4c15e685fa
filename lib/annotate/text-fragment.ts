/** Stands between the cells of a table row in a quote, and nowhere on the page. */
const CELLS = ' ; ';
/** Quotes up to this length go into the link whole; of longer ones the first and the last words do. */
const WHOLE = 120;
const WORDS = 6;

/**
 * Link that scrolls to the quote where the browser can (URL text fragments, WICG Scroll to Text Fragment). The page's own
 * fragment is dropped.
 */
export function textFragmentLink(address: string, quote: string): string {
  const page = address.split('#', 1)[0] ?? address;
  return `${page}#:~:text=${directive(quote.replace(/\s+/g, ' ').trim())}`;
}

function directive(quote: string): string {
  const cells = quote.split(CELLS);
  if (cells.length === 1 && (quote.length <= WHOLE || quote.split(' ').length <= 2 * WORDS)) return encode(quote);
  const first = (cells[0] ?? '').split(' ').slice(0, WORDS);
  const last = (cells.at(-1) ?? '').split(' ').slice(-WORDS);
  return `${encode(first.join(' '))},${encode(last.join(' '))}`;
}

/** The directive's own syntax uses `-`, `,` and `&`; encodeURIComponent leaves the first of them alone. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
