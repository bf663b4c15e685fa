const STEPS: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => Math.min(count - 1, index + 1),
  ArrowUp: (index) => Math.max(0, index - 1),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Arrow keys, Home and End move focus between the rows (`.f`) of a list, beside Tab. */
export function stepFocus(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const { currentTarget, target } = event;
  if (!step || !(currentTarget instanceof HTMLElement) || !(target instanceof HTMLElement)) return;
  if (!target.classList.contains('f')) return;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('.f')];
  rows[step(rows.indexOf(target), rows.length)]?.focus();
  event.preventDefault();
}
