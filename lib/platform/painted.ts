/** Longest wait for a frame, in milliseconds: a page that nobody sees draws none. */
const MOST = 200;

/** Resolves after the frame that shows what was drawn last; where no frame comes, after a fifth of a second. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, MOST);
    // A frame's callbacks run before it is drawn, a timeout set in one of them after it.
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
