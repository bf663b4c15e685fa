import type { ComponentChildren } from 'preact';
import { Icon } from '../marks.tsx';
import { Notice } from '../notice.tsx';

/** Views of the full page, as they stand in its address. */
const LIBRARY_VIEWS = [
  ['saved', 'Saved'],
  ['changes', 'Watched'],
  ['settings', 'Settings'],
  ['types', 'What is looked for'],
  ['methodology', 'How this works'],
  ['faq', 'Questions'],
  ['disclaimer', 'Disclaimer'],
  ['privacy', 'Privacy'],
] as const;

/** Frame of the full page: name, views, and the view that is open. */
export function Library(props: { view: string; notice: string | null; children: ComponentChildren }) {
  return (
    <div class="cm library">
      <header class="bar-top">
        <b>
          <Icon name="document" />
          Clausemark
        </b>
        <nav aria-label="Views">
          {LIBRARY_VIEWS.map(([view, words]) => (
            <a key={view} href={`#/${view}`} aria-current={props.view === view ? 'page' : undefined}>
              {words}
            </a>
          ))}
        </nav>
      </header>
      <main class="wrap">{props.children}</main>
      <footer class="foot-page">
        <p class="meta">
          Severity and summaries are Clausemark’s reading, made on this device. Not legal advice. Not affiliated with
          the platforms named.
        </p>
      </footer>
      <Notice text={props.notice} />
    </div>
  );
}
