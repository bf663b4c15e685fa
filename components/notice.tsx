/** What just happened, told to eyes and screen readers. The region is always there, so that its change is heard. */
export function Notice({ text }: { text: string | null }) {
  return (
    <p class={`notice ${text === null ? '' : 'told'}`} role="status">
      {text}
    </p>
  );
}
