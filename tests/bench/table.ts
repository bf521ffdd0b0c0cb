/** Printed past Jest, which would put a stack beside each line. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Lines of cells as text, columns under each other; the first line is the head. */
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
