/** The results as a page: Markdown as prettier writes it. */

/** Columns but the first are aligned to the right. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)));
  const cell = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [heading = [], ...body] = rows;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(heading.map(cell)), line(rule), ...body.map((row) => line(row.map(cell)))].join('\n');
}
