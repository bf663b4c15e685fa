/** A link to a web address; any other address stays text, because it comes from a page and could be anything. */
export function WebLink({ url, words }: { url: string; words: string }) {
  if (!/^https?:\/\//i.test(url)) return <>{words}</>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
}
