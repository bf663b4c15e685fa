import type { Page } from 'puppeteer-core';

type Node = NonNullable<Awaited<ReturnType<Page['accessibility']['snapshot']>>>;

const LANDMARKS = new Set(['RootWebArea', 'main', 'banner', 'contentinfo', 'navigation', 'region', 'search', 'group']);
const CONTROLS = new Set(['button', 'link', 'searchbox', 'textbox', 'combobox', 'checkbox', 'radio']);
const TOLD = new Set(['heading', 'status', 'alert', ...LANDMARKS, ...CONTROLS]);

/** What a screen reader steps through: landmarks, headings and controls with their names, indented. */
export async function treeOf(page: Page): Promise<string[]> {
  const root = await page.accessibility.snapshot({ interestingOnly: false });
  const lines: string[] = [];
  const walk = (node: Node, depth: number): void => {
    const told = TOLD.has(node.role);
    if (told) lines.push(`${'  '.repeat(depth)}${node.role}${node.name ? ` "${node.name}"` : ''}`);
    for (const child of node.children ?? []) walk(child, told ? depth + 1 : depth);
  };
  if (root) walk(root, 0);
  return lines;
}

/** The tree without what the document or the dataset decides: figures, and the rows of the list, each kind of line once. */
export function shapeOf(lines: readonly string[]): string {
  const shapes = lines
    .map((line) => line.replace(/\d+/g, 'N').replace(/"(?:High|Medium|Low|Protection): .*"/, '"<severity>: <clause>"'))
    .map((line) => line.replace(/"(?:High|Medium|Low|Protections?)( N)?"/, '"<severity>$1"'));
  return `${[...new Set(shapes)].join('\n')}\n`;
}

/** Controls that have no name. */
export function namelessIn(lines: readonly string[]): string[] {
  return lines.filter((line) => CONTROLS.has(line.trim()));
}
