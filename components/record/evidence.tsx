import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '../../lib/model/finding.ts';
import type { Report } from '../../lib/model/report.ts';
import type { EvidenceRow } from '../facts.ts';
import { WebLink } from '../web-link.tsx';

/** Where the clause comes from, so that anyone can check it. */
export function Evidence(props: { finding: Finding; report: Report; rows: readonly EvidenceRow[] }) {
  const { finding, report } = props;
  const hash = useSha256(finding.quote);
  const own: EvidenceRow[] = [
    { name: 'Source', value: report.url.replace(/^https?:\/\//, ''), url: report.url },
    { name: 'Clause', value: finding.id, isHash: true },
    ...(hash === null ? [] : [{ name: 'SHA-256 of the quote', value: hash, isHash: true }]),
  ];
  return (
    <section class="row part" id="evidence">
      <h2>Evidence</h2>
      <dl class="ev">
        {[...props.rows, ...own].map((row) => (
          <div key={row.name}>
            <dt>{row.name}</dt>
            <dd class={row.isHash ? 'hash' : ''}>
              {row.url === undefined ? row.value : <WebLink url={row.url} words={row.value} />}
            </dd>
          </div>
        ))}
      </dl>
      <p class="meta">
        <a href="library.html#/methodology" target="_blank" rel="noopener">
          How this works
        </a>
      </p>
    </section>
  );
}

/** SHA-256 of the quote's UTF-8 bytes, lower-case hex; null until it is known. */
function useSha256(text: string): string | null {
  const [hash, setHash] = useState<string | null>(null);
  useEffect(() => {
    let isStale = false;
    setHash(null);
    crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)).then(
      (digest) => {
        if (!isStale) setHash([...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
      },
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [text]);
  return hash;
}
