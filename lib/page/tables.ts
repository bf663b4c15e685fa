const LONGEST_CELL = 3000;
const ARRANGES = ['h1', 'h2', 'h3', 'h4', 'h5', 'section', 'article', 'main', 'form'];
const PARAGRAPHS = ['p', 'div', 'ul', 'ol', 'br'];

/**
 * Is this table one of data, whose rows are units, or one that only arranges the page? Arranging ones say so by role, hold
 * tables, headings or sections in their cells, have a cell as long as a page, or a single column of paragraphs.
 */
export function isDataTable(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none' || has(table, 'table')) return false;
  if (ARRANGES.some((tag) => has(table, tag) && table.querySelector(`td ${tag}`))) return false;
  let widest = 0;
  for (const row of table.querySelectorAll('tr')) {
    widest = Math.max(widest, row.children.length);
    for (const cell of row.children) if ((cell.textContent ?? '').length > LONGEST_CELL) return false;
  }
  return widest > 1 || !PARAGRAPHS.some((tag) => has(table, tag));
}

function has(table: Element, tag: string): boolean {
  return table.getElementsByTagName(tag).length > 0;
}
