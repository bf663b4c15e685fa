import { useEffect, useState } from 'preact/hooks';

/** False for the first paint of a long list, true from then on. */
export function useAllAfterPaint(isLong: boolean): boolean {
  const [all, setAll] = useState(!isLong);
  useEffect(() => {
    if (all) return;
    const timer = setTimeout(() => setAll(true));
    return () => clearTimeout(timer);
  }, [all]);
  return all;
}
