/** A cell: numbers stay numbers, nothing is an empty cell. */
export type Cell = string | number | null;

/** Excel takes a file for Unicode only when it begins so. */
export const BOM = '\uFEFF';

/**
 * Where a spreadsheet would run what comes: at the beginning of a cell, and after what one that separates cells by
 * semicolons or tabs takes for the end of one. An apostrophe makes it the text that it is.
 */
const DANGEROUS = /(?<=^|[;\t\r\n]"*)(?=[=+\-@\t\r])/g;

const SPECIAL = /[",\r\n]/;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = cell.replace(DANGEROUS, "'");
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A line by RFC 4180, its end included. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`;
