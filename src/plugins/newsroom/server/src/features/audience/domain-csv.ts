/** A cell: numbers stay numbers, nothing is an empty cell. */
export type Cell = string | number | null;

/** Excel takes a file for Unicode only when it begins so. */
export const BOM = '\uFEFF';

/** A spreadsheet would run what begins so; an apostrophe in front makes it the text that it is. */
const DANGEROUS = /^[=+\-@\t\r]/;

const SPECIAL = /[",\r\n]/;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = DANGEROUS.test(cell) ? `'${cell}` : cell;
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A line by RFC 4180, its end included. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`;
