import { useState } from 'preact/hooks';
import { Icon, type IconName } from '../marks.tsx';
import { KIND_NAMES } from '../names.ts';
import type { SurfaceEvents } from '../surface-props.ts';
import { CITATION_STYLES, type CitationStyle, cite } from './citation.ts';
import type { RecordProps } from './record.tsx';

const STYLE_NAMES: Readonly<Record<CitationStyle, string>> = { plain: 'Plain text', bibtex: 'BibTeX', csl: 'CSL-JSON' };

/** Citation in three forms and a link to the very words. */
export function Cite({ finding, report, name, words, knowledge, on, today }: RecordProps) {
  const [style, setStyle] = useState<CitationStyle>('plain');
  const text = cite(style, {
    platform: report.platform ?? name,
    document: report.title || KIND_NAMES[report.kind],
    clause: words.title(finding),
    section: finding.headings.at(-1) ?? null,
    updated: report.lastUpdated,
    url: report.url,
    accessed: today,
    recorded: knowledge.clauses[finding.id]?.recorded ?? null,
  });
  return (
    <section class="row part">
      <h2>Cite, share, keep</h2>
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
      <Buttons text={text} id={finding.id} on={on} />
      <Tell id={finding.id} on={on} />
    </section>
  );
}

function Tell({ id, on }: { id: string; on: SurfaceEvents }) {
  return (
    <>
      <p class="meta">
        Post on{' '}
        <button type="button" class="link" onClick={() => on.onPost('x', id)}>
          X
        </button>{' '}
        or{' '}
        <button type="button" class="link" onClick={() => on.onPost('linkedin', id)}>
          LinkedIn
        </button>
        : opens only on click
      </p>
      <p class="meta">
        Marked wrongly?{' '}
        <button type="button" class="link" onClick={() => on.onWrongMark(id)}>
          Copy a report
        </button>
        ; nothing is sent
      </p>
    </>
  );
}

function Buttons({ text, id, on }: { text: string; id: string; on: SurfaceEvents }) {
  const { onShare } = on;
  return (
    <div class="grid">
      <Button icon="copy" words="Copy citation" onPress={() => on.onCopy(text, 'Citation copied')} />
      <Button icon="copy" words="Copy link to text" onPress={() => on.onCopyLink(id)} />
      {onShare && <Button icon="share" words="Share…" onPress={() => onShare(id)} />}
      <Button icon="print" words="Print clause" onPress={() => on.onPrint(id)} />
      <Button icon="print" words="Print report" onPress={() => on.onPrint(null)} />
      <Button icon="down_to" words="Report as JSON" onPress={() => on.onExport('json')} />
      <Button icon="down_to" words="Report as CSV" onPress={() => on.onExport('csv')} />
      <Button icon="down_to" words="Save report" onPress={on.onSave} />
    </div>
  );
}

function Button({ icon, words, onPress }: { icon: IconName; words: string; onPress: () => void }) {
  return (
    <button type="button" class="btn" onClick={onPress}>
      <Icon name={icon} />
      {words}
    </button>
  );
}
