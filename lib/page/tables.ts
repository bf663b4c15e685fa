const LONGEST_CELL = 3000;

/**
 * Is this table one of data, whose rows are units, or one that only arranges the page? Arranging ones say so by role, hold
 * tables, headings or sections, have a cell as long as a page, or a single column of paragraphs.
 */
export function isDataTable(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return false;
  if (table.querySelector('table, td h1, td h2, td h3, td h4, td section, td article, td main, td form')) return false;
  let widest = 0;
  for (const row of table.querySelectorAll('tr')) {
    widest = Math.max(widest, row.children.length);
    for (const cell of row.children) if ((cell.textContent ?? '').length > LONGEST_CELL) return false;
  }
  return widest > 1 || table.querySelector('td p, td div, td ul, td ol, td br') === null;
}
