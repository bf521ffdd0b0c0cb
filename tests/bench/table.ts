/** Prints to stderr, because Jest's console adds a stack trace to each line. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Formats rows as an aligned text table; the first row is the header. */
export function toTable(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0))
  );
  const toLine = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...rest] = lines;
  return [toLine(head), toLine(widths.map((width) => '-'.repeat(width))), ...rest.map(toLine)].join(
    '\n'
  );
}
