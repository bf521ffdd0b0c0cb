import { DOT_BELOW, HORN, LETTERS, SHAPES, TONES } from './letters';
import type { Drawing } from './svg';
import { circle, group, stroke } from './svg';

/** Stroke width, in hundredths of a capital's height. */
const PEN = 15;

/** A letter with its marks. The tone mark moves aside if another mark is in the middle. */
function glyph(letter: string, x: number): { drawn: Drawing; advance: number } {
  const [base = '', ...marks] = letter.normalize('NFD');
  const known = LETTERS[letter] ?? LETTERS[base];
  if (!known) throw new Error(`No pen stroke is known for "${letter}"`);
  const [advance, pen] = known;
  const middle = advance / 2;
  const strokes = [stroke(pen, 'currentColor', PEN)];
  const hat = marks.map((mark) => SHAPES[mark]).find(Boolean);
  if (hat) strokes.push(group([stroke(hat, 'currentColor', PEN * 0.72)], place(middle, 0)));
  for (const mark of marks) {
    const tone = TONES[mark];
    const isWide = mark === '\u0303';
    if (tone) {
      const isRoof = hat === SHAPES['\u0302'];
      const aside =
        isRoof && !isWide ? place(middle + 30, -9) : place(middle, hat ? (isRoof ? -22 : -24) : 0);
      strokes.push(group([stroke(tone, 'currentColor', PEN * 0.76)], aside));
    }
    if (mark === HORN) {
      const edge = base === 'O' ? [76, 12] : [72, 10];
      strokes.push(
        group(
          [stroke('M0 0Q20 -4 16 -24', 'currentColor', PEN * 0.8)],
          place(edge[0] ?? 0, edge[1] ?? 0)
        )
      );
    }
    if (mark === DOT_BELOW) strokes.push(circle(middle, 126, PEN * 0.62, 'currentColor'));
  }
  return { drawn: group(strokes, place(x, 0)), advance: advance + (marks.includes(HORN) ? 8 : 0) };
}

const place = (x: number, y: number): string => `translate(${String(x)} ${String(y)})`;

/** Gap between letters, in addition to each letter's own advance. */
const GAP = 14;

export interface Line {
  text: string;
  x: number;
  /** Position of the upper edge of a capital without marks. */
  y: number;
  /** Height of a capital. */
  size: number;
  paint: string;
  /** Maximum width; a longer line is scaled down. */
  width?: number;
}

/** A line of capitals. */
export function write({ text, x, y, size, paint, width = Infinity }: Line): Drawing {
  const capitals = text.toLocaleUpperCase('vi').normalize('NFC');
  let pen = 0;
  const drawn = [...capitals].map((letter) => {
    const next = glyph(letter, pen);
    pen += next.advance + GAP;
    return next.drawn;
  });
  const scale = Math.min(size / 100, width / Math.max(1, pen - GAP));
  return `<g color="${paint}" transform="translate(${String(x)} ${String(y)}) scale(${String(scale)})">${drawn.join('')}</g>`;
}
