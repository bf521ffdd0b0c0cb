import { mix } from './colours';
import type { Drawing, Point } from './svg';
import { at, circle, ellipse, line, path, rect, shape } from './svg';

/** Positions of the hands of a person facing right, in hundredths of the height, relative to the feet. */
const ARMS = {
  stand: [
    [-13, -46],
    [13, -46],
  ],
  wave: [
    [-14, -46],
    [22, -98],
  ],
  reach: [
    [-12, -47],
    [27, -62],
  ],
  both: [
    [22, -60],
    [26, -66],
  ],
  clap: [
    [3, -66],
    [6, -66],
  ],
  desk: [
    [-9, -44],
    [16, -46],
  ],
  hips: [
    [-20, -60],
    [20, -60],
  ],
  high: [
    [-20, -104],
    [20, -104],
  ],
} satisfies Record<string, [Point, Point]>;

export interface Person {
  x: number;
  /** Position of the feet, or of the seat if sitting. */
  y: number;
  height: number;
  top: string;
  bottom?: string;
  skin?: string;
  hair?: string;
  head?: 'short' | 'long' | 'bun' | 'hat' | 'helmet' | 'cap';
  arms?: keyof typeof ARMS;
  legs?: 'stand' | 'walk' | 'run' | 'sit' | 'none' | 'dress';
  /** True if the person faces left. */
  left?: boolean;
}

function legsOf(kind: NonNullable<Person['legs']>, bottom: string, dress: string): Drawing {
  const shoe = '#2a2a33';
  const leg = (points: Point[]) => line(points, bottom, 8.6);
  const foot = (x: number, y: number) => ellipse(x + 2, y, 5, 2.4, shoe);
  switch (kind) {
    case 'none':
      return '';
    case 'walk':
      return (
        leg([
          [-3, -46],
          [-9, -24],
          [-14, -3],
        ]) +
        foot(-13, -1.5) +
        leg([
          [3, -46],
          [10, -25],
          [12, -3],
        ]) +
        foot(13, -1.5)
      );
    case 'run':
      return (
        leg([
          [-3, -46],
          [-6, -28],
          [-25, -24],
        ]) +
        foot(-27, -22) +
        leg([
          [3, -46],
          [17, -33],
          [13, -4],
        ]) +
        foot(14, -2)
      );
    case 'sit':
      return (
        leg([
          [-3, -44],
          [17, -42],
          [17, -18],
        ]) +
        leg([
          [2, -44],
          [21, -40],
          [22, -18],
        ]) +
        foot(19, -16) +
        foot(24, -16)
      );
    case 'dress':
      return (
        rect(-7, -40, 14, 38, '#f7f3ec') +
        foot(-5, -1.5) +
        foot(4, -1.5) +
        path('M-10 -50L-13 -12Q0 -7 13 -12L10 -50Z', dress)
      );
    case 'stand':
      return (
        leg([
          [-5, -46],
          [-5.5, -4],
        ]) +
        foot(-6, -1.5) +
        leg([
          [5, -46],
          [5.5, -4],
        ]) +
        foot(5, -1.5)
      );
  }
}

function headOf(kind: NonNullable<Person['head']>, skin: string, hair: string): Drawing {
  const face = circle(0, -91, 8, skin) + circle(-7.6, -90.5, 1.8, skin);
  const cap = path('M-8.6 -91A8.6 8.6 0 0 1 8.4 -93Q4 -98 -2 -95Q-5 -93 -6 -88Z', hair);
  switch (kind) {
    case 'short':
      return face + cap;
    case 'long':
      return (
        path('M-9 -93A9 9.4 0 0 1 8.6 -94L4 -88Q0 -78 -4 -70L-12 -72Q-8 -82 -9 -93Z', hair) +
        circle(1, -91, 7.6, skin) +
        cap
      );
    case 'bun':
      return circle(-9, -95, 4.2, hair) + face + cap;
    case 'hat':
      return (
        face +
        path('M-8 -88A8 8 0 0 1 -5 -96L0 -90Z', hair) +
        shape(
          [
            [-17, -92],
            [0, -107],
            [17, -92],
          ],
          '#f0dca8'
        ) +
        path('M-17 -92Q0 -88 17 -92L0 -107Z', '#e6cb8a') +
        shape(
          [
            [-17, -92],
            [0, -107],
            [-3, -91],
          ],
          '#f7e7bd'
        )
      );
    case 'helmet':
      return (
        face +
        path('M-10 -92A10 10 0 0 1 10 -92Z', '#f5b82e') +
        rect(-11, -93.5, 24, 2.6, '#dd9c14', { round: 1.3 })
      );
    case 'cap':
      return (
        face +
        path('M-9 -92A9 8.6 0 0 1 9 -92Z', hair) +
        rect(2, -93.6, 14, 2.4, hair, { round: 1.2 })
      );
  }
}

/** A person in a flat style, without facial features. */
export function person({
  x,
  y,
  height,
  top,
  bottom = '#33415c',
  skin = '#e3b08c',
  hair = '#2b2024',
  head = 'short',
  arms = 'stand',
  legs = 'stand',
  left = false,
}: Person): Drawing {
  const [back, front] = ARMS[arms];
  const arm = (shoulder: Point, hand: Point, sleeve: string) => {
    const elbow: Point = [
      (shoulder[0] + hand[0]) / 2 + (hand[0] < 0 ? -3 : 2),
      (shoulder[1] + hand[1]) / 2 + 3,
    ];
    return line([shoulder, elbow, hand], sleeve, 6.4) + circle(hand[0], hand[1], 3.3, skin);
  };
  const figure = [
    arm([-8, -77], back, mix(top, '#000000', 0.18)),
    legsOf(legs, bottom, top),
    rect(-3, -86, 6, 8, mix(skin, '#8a4a30', 0.2)),
    path('M-11.5 -76Q-11 -82 -5 -82H5Q11 -82 11.5 -76L10 -44H-10Z', top),
    headOf(head, skin, hair),
    arm([8, -77], front, mix(top, '#ffffff', 0.1)),
  ];
  const size = height / 100;
  return at(x, y, 1, [
    `<g transform="scale(${String(left ? -size : size)} ${String(size)})">${figure.join('')}</g>`,
  ]);
}

/** A person of a crowd, seen from behind. */
export const onlooker = (
  x: number,
  y: number,
  size: number,
  hair: string,
  cloth: string
): Drawing =>
  path(
    `M${String(x - size)} ${String(y + size * 1.6)}Q${String(x - size)} ${String(y)} ${String(x)} ${String(y)}T${String(x + size)} ${String(y + size * 1.6)}Z`,
    cloth
  ) + ellipse(x, y - size * 0.35, size * 0.46, size * 0.54, hair);
