import { useState } from 'preact/hooks';
import { Icon } from '../marks.tsx';
import { KIND_NAMES } from '../names.ts';
import { CITATION_STYLES, type CitationStyle, cite } from './citation.ts';
import type { RecordProps } from './record.tsx';

const STYLE_NAMES: Readonly<Record<CitationStyle, string>> = { plain: 'Plain text', bibtex: 'BibTeX', csl: 'CSL-JSON' };

/** Citation in three forms and a link to the very words. */
export function Cite({ finding, report, name, words, on, today }: RecordProps) {
  const [style, setStyle] = useState<CitationStyle>('plain');
  const text = cite(style, {
    platform: report.platform ?? name,
    document: report.title || KIND_NAMES[report.kind],
    clause: words.title(finding),
    section: finding.headings.at(-1) ?? null,
    updated: report.lastUpdated,
    url: report.url,
    accessed: today,
  });
  return (
    <section class="row part">
      <h2>Cite and share</h2>
      <fieldset class="chips styles">
        <legend class="sr">Form of the citation</legend>
        {CITATION_STYLES.map((option) => (
          <button
            key={option}
            type="button"
            class="chip"
            aria-pressed={style === option}
            onClick={() => setStyle(option)}
          >
            {STYLE_NAMES[option]}
          </button>
        ))}
      </fieldset>
      <pre class={style === 'plain' ? 'cite' : 'cite hash'}>{text}</pre>
      <div class="grid">
        <button type="button" class="btn" onClick={() => on.onCopy(text, 'Citation copied')}>
          <Icon name="copy" />
          Copy citation
        </button>
        <button type="button" class="btn" onClick={() => on.onCopyLink(finding.id)}>
          <Icon name="copy" />
          Copy link to text
        </button>
        <button type="button" class="btn" onClick={on.onSave}>
          <Icon name="down_to" />
          Save report
        </button>
      </div>
    </section>
  );
}
