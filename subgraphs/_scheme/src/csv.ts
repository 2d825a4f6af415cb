/** Reads the package's own data files: comma-separated values with a header line, quotes where needed (RFC 4180). */
import { readFileSync } from 'node:fs';

/** The rows of a text, each a record from column name to cell; an absent cell is the empty text. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header, ...rows] = cellsOf(text);
  if (header === undefined) return [];
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])));
}

function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(index + 1) === '"') cell += text.charAt(++index);
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') endCell();
    else if (character === '\n') endRow();
    else if (character !== '\r') cell += character;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** The rows of a file of the package's `data` folder, such as 'regions.csv'. */
export function readData(file: string): Record<string, string>[] {
  return parseCsv(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8'));
}

/** A cell of a row. Throws when the file has no such column: the data and the code have drifted apart. */
export function cell(row: Record<string, string>, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`the data file has no column "${column}"`);
  return value;
}
