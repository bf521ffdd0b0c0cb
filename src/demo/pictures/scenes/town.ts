import type { Dice } from '../colours';
import { mix, pick } from '../colours';
import type { Light } from '../lights';
import { clouds, hills, sea, sky, sun, sunOnWater, tree, WIDTH } from '../nature';
import { person } from '../people';
import type { Drawing } from '../svg';
import { at, circle, ellipse, glow, line, many, path, rect, shape, stroke } from '../svg';
import type { Scene } from './scene';

/** A row of narrow houses whose feet stand at `ground`. */
function houses(light: Light, roll: Dice, ground: number, shade: number, tall = 200): Drawing {
  const walls = ['#f0d9a8', '#e8b98c', '#d6e0dc', '#f3e9d4', '#c9d7e4', '#e7c9c0'];
  let drawn = '';
  for (let x = -20, index = 0; x < WIDTH; index += 1) {
    const wide = 74 + roll() * 70;
    const high = tall * (0.6 + roll() * 0.7);
    const wall = mix(pick(walls, index), light.near, shade);
    drawn += rect(x, ground - high, wide, high, wall);
    drawn +=
      index % 2
        ? shape(
            [
              [x - 8, ground - high],
              [x + wide / 2, ground - high - 40],
              [x + wide + 8, ground - high],
            ],
            mix('#b4472e', light.near, shade)
          )
        : rect(x - 4, ground - high - 10, wide + 8, 14, mix('#8d7b6c', light.near, shade));
    for (let y = ground - high + 24; y < ground - 40; y += 50) {
      for (let pane = x + 14; pane < x + wide - 26; pane += 34) {
        const isLit = light.isDark && roll() > 0.35;
        drawn += rect(pane, y, 19, 28, isLit ? '#ffd98a' : mix('#7fa3b5', light.near, shade), {
          round: 2,
        });
      }
    }
    x += wide + 4;
  }
  return drawn;
}

/** The provincial centre. */
export const town: Scene = (light, roll) =>
  [
    sky(light, roll),
    sun(light, 1220, 300),
    clouds(light, roll, 5, 0.35),
    hills(light, roll, 430, 2),
    houses(light, roll, 640, 0.55, 260),
    houses(light, roll, 790, 0.28, 220),
    rect(0, 780, WIDTH, 120, mix('#6c6f78', light.near, 0.4)),
    rect(0, 776, WIDTH, 12, mix('#cfc6b6', light.near, 0.3)),
    glow('lamp', '#ffdf9a', 0.85),
    many(
      8,
      (index) =>
        tree(120 + index * 220, 784, 110, index, light.isDark ? 0.45 : 0.05) +
        line(
          [
            [40 + index * 220, 786],
            [40 + index * 220, 660],
          ],
          '#3b3f4a',
          5
        ) +
        (light.isDark ? circle(40 + index * 220, 654, 60, 'url(#lamp)') : '') +
        circle(40 + index * 220, 654, 9, '#ffeec2')
    ),
    many(7, (index) =>
      line(
        [
          [index * 240 + 20, 846],
          [index * 240 + 120, 846],
        ],
        '#f0e6c8',
        6,
        { opacity: 0.8 }
      )
    ),
  ].join('');

/** Stalls, lanterns and steam after dark. */
export const nightMarket: Scene = (light, roll) => {
  const stall = (x: number, y: number, size: number, paint: string, goods: string[]) =>
    at(x, y, size, [
      rect(-150, -150, 10, 200, '#5b4030'),
      rect(140, -150, 10, 200, '#5b4030'),
      rect(-160, -30, 320, 84, '#8a5a3a', { round: 6 }),
      rect(-166, -40, 332, 16, '#b57d4f', { round: 5 }),
      many(12, (index) => {
        const px = -140 + (index % 6) * 54;
        return (
          circle(px, -46 - Math.floor(index / 6) * 22, 21, pick(goods, index)) +
          circle(px - 6, -52 - Math.floor(index / 6) * 22, 6, '#ffffff', { opacity: 0.35 })
        );
      }),
      many(8, (index) =>
        path(
          `M${String(-176 + index * 44)} -170h44v34a22 20 0 0 1 -44 0Z`,
          index % 2 ? '#fff5e0' : paint
        )
      ),
      rect(-176, -184, 352, 18, mix(paint, '#000000', 0.2), { round: 6 }),
    ]);
  return [
    sky(light, roll),
    circle(1300, 140, 46, light.sun),
    houses(light, roll, 560, 0.45, 270),
    rect(0, 556, WIDTH, 344, '#3b3550'),
    glow('lantern', '#ffbe5c', 0.75),
    stroke('M-20 150Q400 280 800 170T1620 160', '#1a1f3a', 4),
    many(13, (index) => {
      const x = 30 + index * 128;
      const y = 196 + Math.sin(index * 1.1) * 34 + 14;
      return (
        circle(x, y + 24, 84, 'url(#lantern)') +
        ellipse(x, y + 24, 25, 30, pick(['#ff5d4a', '#ffb02e', '#ff8a3d'], index)) +
        rect(x - 11, y - 10, 22, 8, '#7a2d1c') +
        rect(x - 11, y + 50, 22, 6, '#7a2d1c')
      );
    }),
    stall(330, 690, 1.2, '#d7263d', ['#f28f3b', '#e94f37', '#f6c945']),
    stall(820, 680, 1.15, '#2e8b76', ['#9bc53d', '#5aa9a3', '#f6c945']),
    stall(1300, 692, 1.2, '#e08e1b', ['#f7e3c0', '#e4b363', '#d96c4f']),
    person({
      x: 330,
      y: 700,
      height: 240,
      top: '#e9724c',
      legs: 'none',
      head: 'hat',
      arms: 'reach',
    }),
    person({
      x: 1290,
      y: 700,
      height: 240,
      top: '#7b9e87',
      legs: 'none',
      head: 'bun',
      arms: 'both',
    }),
    ellipse(330, 880, 260, 20, '#ffce7a', { opacity: 0.14 }),
    ellipse(1280, 880, 260, 20, '#ffce7a', { opacity: 0.14 }),
    person({
      x: 560,
      y: 892,
      height: 300,
      top: '#f2c14e',
      bottom: '#3f4e73',
      head: 'long',
      arms: 'reach',
      left: true,
    }),
    person({ x: 1010, y: 888, height: 310, top: '#4f9dc4', bottom: '#2c2f45', arms: 'stand' }),
    person({
      x: 1100,
      y: 888,
      height: 200,
      top: '#ef6f6c',
      bottom: '#5b5f97',
      head: 'long',
      arms: 'wave',
    }),
    person({
      x: 90,
      y: 890,
      height: 300,
      top: '#a06cd5',
      bottom: '#2f3052',
      head: 'long',
      arms: 'hips',
    }),
  ].join('');
};

/** Paper lights on the river. */
export const lanternNight: Scene = (light, roll) =>
  [
    sky(light, roll),
    glow('halo', light.sun, 0.5),
    circle(1180, 190, 260, 'url(#halo)'),
    circle(1180, 190, 70, light.sun),
    hills(light, roll, 400, 2),
    houses(light, roll, 540, 0.5, 170),
    rect(0, 536, WIDTH, 16, '#2a2444'),
    sea(light, roll, 550),
    sunOnWater(light, roll, 1180, 560),
    glow('candle', '#ffb347', 0.8),
    many(34, (index) => {
      const depth = (index / 34) ** 1.6;
      const size = 9 + depth * 40;
      const x = ((index * 463) % WIDTH) + roll() * 30;
      const y = 590 + depth * 250;
      return (
        circle(x, y, size * 2.6, 'url(#candle)') +
        path(
          `M${String(x - size)} ${String(y + size * 0.5)}L${String(x - size * 0.7)} ${String(y - size)}H${String(x + size * 0.7)}L${String(x + size)} ${String(y + size * 0.5)}Z`,
          pick(['#ff8c42', '#ff5d73', '#ffd166', '#f79ac0'], index)
        ) +
        ellipse(x, y - size * 0.1, size * 0.26, size * 0.46, '#fff3c4') +
        ellipse(x, y + size * 0.7, size * 1.3, size * 0.26, '#ffb347', { opacity: 0.35 })
      );
    }),
    many(9, () => {
      const x = roll() * WIDTH;
      const y = 60 + roll() * 250;
      return (
        circle(x, y, 42, 'url(#candle)') +
        path(
          `M${String(x - 12)} ${String(y + 14)}L${String(x - 17)} ${String(y - 16)}Q${String(x)} ${String(y - 26)} ${String(x + 17)} ${String(y - 16)}L${String(x + 12)} ${String(y + 14)}Z`,
          '#ffb65c'
        )
      );
    }),
  ].join('');
