import type { Block, PageText, Segment } from '../model/text.ts';
import { splitSentences } from './sentences.ts';

const LEADS_IN = /[:\u2013\u2014-]\s*$/;
const ENUMERATED = /^(?:[(\u2022\u00b7\u25cf\u25aa*-]|\(?[a-z0-9]{1,3}[.)]\s|[a-z])/;

/** Splits a page into segments, one a block, each with its heading path, introducing line and sentences. */
export function segmentPage(page: PageText): Segment[] {
  const headings: { level: number; text: string }[] = [];
  const segments: Segment[] = [];
  const lead = createLead(page);
  for (const [index, block] of page.blocks.entries()) {
    const text = page.text.slice(block.start, block.end);
    if (block.kind === 'h') while ((headings.at(-1)?.level ?? 0) >= block.level) headings.pop();
    segments.push({
      index,
      kind: block.kind,
      start: block.start,
      end: block.end,
      text,
      headings: headings.map((h) => h.text),
      intro: lead(block, text),
      sentences: splitSentences(text, block.start),
    });
    if (block.kind === 'h') headings.push({ level: block.level, text });
  }
  return segments;
}

/** Remembers the line that a list, a table or a run of enumerated paragraphs hangs on. */
function createLead(page: PageText): (block: Block, text: string) => string {
  let intro = '';
  let inRun = false;
  const lines: { level: number; text: string }[] = [];
  return (block, text) => {
    if (block.kind === 'h') {
      intro = '';
      inRun = false;
      lines.length = 0;
      return '';
    }
    if (block.kind === 'li' || block.kind === 'tr') {
      inRun = true;
      while ((lines.at(-1)?.level ?? -1) >= block.level) lines.pop();
      const nearest = lines.at(-1)?.text ?? intro;
      if (block.kind === 'li' && LEADS_IN.test(text)) lines.push({ level: block.level, text });
      return nearest;
    }
    const hangs = intro !== '' && LEADS_IN.test(intro) && ENUMERATED.test(text);
    if (hangs) return intro;
    if (!inRun || text.length > 0) intro = text;
    inRun = false;
    lines.length = 0;
    return '';
  };
}
