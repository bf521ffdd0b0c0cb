import type { Dice } from './colours';
import { mix, pick } from './colours';
import type { Light } from './lights';
import type { Drawing, Point } from './svg';
import {
  circle,
  ellipse,
  glow,
  gradient,
  group,
  line,
  many,
  path,
  rect,
  shape,
  stroke,
  through,
} from './svg';

/** Width of a scene; banners and portraits have other sizes. */
export const WIDTH = 1600;
export const HEIGHT = 900;

export function sky({ sky: stops, isDark }: Light, roll: Dice): Drawing {
  const stars = isDark
    ? many(60, () =>
        circle(roll() * WIDTH, roll() * 360, 0.8 + roll() * 1.6, '#ffffff', {
          opacity: 0.2 + roll() * 0.5,
        })
      )
    : '';
  return gradient('sky', stops) + rect(0, 0, WIDTH, HEIGHT, 'url(#sky)') + stars;
}

export function sun({ sun: paint }: Light, x: number, y: number, radius = 54): Drawing {
  return (
    glow('sun', paint) +
    circle(x, y, radius * 5, 'url(#sun)') +
    circle(x, y, radius, paint, { opacity: 0.95 })
  );
}

export function clouds(light: Light, roll: Dice, count = 5, opacity = 0.5): Drawing {
  const paint = mix(light.sun, '#ffffff', 0.3);
  return many(count, (index) => {
    const x = (index + roll()) * (WIDTH / count);
    const y = 70 + roll() * 210;
    const size = 0.6 + roll() * 0.8;
    const puff = (dx: number, dy: number, rx: number, ry: number) =>
      ellipse(x + dx * size, y + dy * size, rx * size, ry * size, paint);
    const puffs = [
      puff(0, -4, 66, 40),
      puff(58, 10, 62, 26),
      puff(-60, 12, 58, 24),
      puff(0, 20, 120, 18),
    ];
    return group(puffs, '', opacity);
  });
}

/** A smooth line from left to right: the sum of a few waves with random phases. */
export function ridge(roll: Dice, base: number, swell: number, rate = 1): Point[] {
  const waves = [1, 2.3, 4.1].map((speed, index) => ({
    speed: (speed * rate * Math.PI * (1.4 + roll())) / WIDTH,
    phase: roll() * Math.PI * 2,
    height: swell / (index + 1) ** 1.3,
  }));
  return Array.from({ length: 81 }, (_, index) => {
    const x = (index * WIDTH) / 80;
    const y = waves.reduce(
      (sum, { speed, phase, height }) => sum + Math.sin(x * speed + phase) * height,
      base
    );
    return [x, y];
  });
}

/** Fills the area below a line. */
export const land = (top: readonly Point[], fill: string): Drawing =>
  path(`${through(top)}L${String(WIDTH)} ${String(HEIGHT)}L0 ${String(HEIGHT)}Z`, fill);

export function hills(light: Light, roll: Dice, base = 470, count = 3): Drawing {
  return many(count, (index) => {
    const share = index / count;
    return land(
      ridge(roll, base + index * 46, 74 - index * 14),
      mix(light.far, light.near, share * 0.6)
    );
  });
}

/** Water from `top` to the bottom, with reflections that get longer towards the viewer. */
export function sea(light: Light, roll: Dice, top: number, id = 'sea'): Drawing {
  const glints = many(70, () => {
    const depth = roll() ** 1.5;
    const y = top + 6 + depth * (HEIGHT - top - 8);
    const x = roll() * WIDTH;
    const length = 12 + depth * 130;
    return line(
      [
        [x, y],
        [x + length, y],
      ],
      light.sun,
      1.4 + depth * 3,
      { opacity: 0.12 + roll() * 0.22 }
    );
  });
  return gradient(id, light.water) + rect(0, top, WIDTH, HEIGHT - top, `url(#${id})`) + glints;
}

/** Reflection of the sun on water. */
export const sunOnWater = (light: Light, roll: Dice, x: number, top: number): Drawing =>
  many(26, (index) => {
    const y = top + 5 + index * ((HEIGHT - top) / 27);
    const half = 16 + index * 4 + roll() * 30;
    const shift = (roll() - 0.5) * 34;
    return line(
      [
        [x - half + shift, y],
        [x + half + shift, y],
      ],
      light.sun,
      5,
      { opacity: 0.42 - index * 0.012 }
    );
  });

const LEAVES = ['#3f8f4f', '#55a35a', '#2f7a4b', '#6cb05e'];

/** A round tree with its foot at (x, y). */
export function tree(
  x: number,
  y: number,
  size: number,
  kind = 0,
  shade = 0,
  ink = '#1d2b3a'
): Drawing {
  const leaf = mix(pick(LEAVES, kind), ink, shade);
  return (
    line(
      [
        [x, y],
        [x, y - size * 0.6],
      ],
      mix('#7a5236', ink, shade),
      size * 0.08
    ) +
    ellipse(x, y - size * 0.75, size * 0.34, size * 0.36, leaf) +
    ellipse(x - size * 0.18, y - size * 0.6, size * 0.24, size * 0.22, mix(leaf, '#000000', 0.12)) +
    ellipse(x + size * 0.14, y - size * 0.86, size * 0.16, size * 0.15, mix(leaf, '#ffffff', 0.18))
  );
}

export function pine(x: number, y: number, size: number, paint: string): Drawing {
  return (
    rect(x - size * 0.035, y - size * 0.25, size * 0.07, size * 0.25, mix(paint, '#3a2416', 0.6)) +
    many(3, (index) => {
      const base = y - size * (0.16 + index * 0.24);
      const half = size * (0.27 - index * 0.065);
      return shape(
        [
          [x - half, base],
          [x, base - size * 0.42],
          [x + half, base],
        ],
        mix(paint, '#ffffff', index * 0.06)
      );
    })
  );
}

export function palm(x: number, y: number, size: number, lean = 0.2, ink = '#2c6b47'): Drawing {
  const top: Point = [x + size * lean, y - size];
  const leaves = [-2.9, -2.4, -1.8, -1.2, -0.6, -0.1].map((angle) => {
    const tip: Point = [
      top[0] + Math.cos(angle) * size * 0.46,
      top[1] + Math.sin(angle) * size * 0.3 + size * 0.16,
    ];
    const bend: Point = [
      top[0] + Math.cos(angle) * size * 0.28,
      top[1] + Math.sin(angle) * size * 0.34,
    ];
    return stroke(
      `M${String(top[0])} ${String(top[1])}Q${String(bend[0])} ${String(bend[1])} ${String(tip[0])} ${String(tip[1])}`,
      ink,
      size * 0.055
    );
  });
  return (
    stroke(
      `M${String(x)} ${String(y)}Q${String(x + size * lean * 0.2)} ${String(y - size * 0.55)} ${String(top[0])} ${String(top[1])}`,
      mix('#8a6242', ink, 0.25),
      size * 0.06
    ) + leaves.join('')
  );
}
