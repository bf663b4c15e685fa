/** How often a watched document is looked at. In a file without schemas, so that the popup carries none for it. */
export const PACES = ['6h', 'daily', 'weekly', 'manual'] as const;
export type Pace = (typeof PACES)[number];
