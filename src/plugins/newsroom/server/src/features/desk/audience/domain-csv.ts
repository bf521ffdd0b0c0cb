/** A cell; null is an empty one. */
export type Cell = string | number | null;

/** Byte order mark, without which Excel does not read the file as UTF-8. */
export const BOM = '\uFEFF';

/**
 * CSV injection: places where a spreadsheet would start a formula, at the start of a cell and after semicolons or tabs,
 * which some spreadsheets use as separators. An apostrophe in front makes it plain text.
 */
const DANGEROUS = /(?<=^|[;\t\r\n]"*)(?=[=+\-@\t\r])/g;

const SPECIAL = /[",\r\n]/;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = cell.replace(DANGEROUS, "'");
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A CSV line by RFC 4180, with its line end. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`;
