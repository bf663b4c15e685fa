/** Views of the full page that every surface links to. */
const LINKS = [
  ['saved', 'Saved'],
  ['changes', 'Watched'],
  ['methodology', 'How this works'],
  ['privacy', 'Privacy'],
] as const;

/** Foot of popup and panel. The links open the full page in a tab. */
export function Foot({ basis }: { basis?: string }) {
  return (
    <footer class="row foot">
      <nav aria-label="Clausemark">
        {LINKS.map(([view, words]) => (
          <a key={view} href={`library.html#/${view}`} target="_blank" rel="noopener">
            {words}
          </a>
        ))}
      </nav>
      <p class="meta">
        {basis && (
          <>
            {basis}
            <br />
          </>
        )}
        Found on this device. Not legal advice.
      </p>
    </footer>
  );
}
