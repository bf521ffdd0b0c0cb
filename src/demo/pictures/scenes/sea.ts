import { mix, pick } from '../colours';
import { clouds, HEIGHT, hills, palm, sea, sky, sun, sunOnWater, WIDTH } from '../nature';
import { person } from '../people';
import { at, ellipse, line, many, path, rect, stroke } from '../svg';
import { HULLS, fishingBoat, sail } from './boats';
import type { Scene } from './scene';

const SAILS = ['#d7263d', '#f2b705', '#ffffff', '#e8702a', '#2e86ab'];

/** The fleet puts to sea, sails up. */
export const procession: Scene = (light, roll) => {
  const x = 980;
  return [
    sky(light, roll),
    sun(light, x, 420),
    clouds(light, roll, 4, 0.35),
    hills(light, roll, 510, 2),
    sea(light, roll, 590),
    sunOnWater(light, roll, x, 590),
    many(15, (index) => {
      const depth = index / 15;
      return at(
        ((index * 397) % 1500) + 60 + roll() * 40,
        610 + depth ** 1.5 * 250,
        0.35 + depth ** 1.4 * 1.25,
        [sail(mix('#4a2a1c', light.near, 0.25), mix(pick(SAILS, index), light.sun, 0.12))]
      );
    }),
  ].join('');
};

/** Boats at the quay. */
export const harbour: Scene = (light, roll) =>
  [
    sky(light, roll),
    sun(light, 420, 330),
    clouds(light, roll, 5, 0.4),
    hills(light, roll, 470, 3),
    sea(light, roll, 560),
    sunOnWater(light, roll, 420, 560),
    many(4, (index) =>
      at(200 + index * 390 + roll() * 60, 618 + (index % 2) * 16, 0.8, [
        fishingBoat(mix(pick(HULLS, index + 2), light.near, 0.25)),
      ])
    ),
    many(3, (index) =>
      at(330 + index * 470 + roll() * 50, 740 + (index % 2) * 22, 1.5, [
        fishingBoat(mix(pick(HULLS, index), light.near, 0.1)),
      ])
    ),
    path('M0 832H1600V900H0Z', mix('#8d8378', light.near, 0.3)),
    rect(0, 826, WIDTH, 12, mix('#c9bda9', light.near, 0.2)),
    many(9, (index) =>
      rect(70 + index * 185, 800, 26, 34, mix('#5d564e', light.near, 0.3), { round: 8 })
    ),
  ].join('');

/** A grey afternoon: everything is moored, the flag of warning flies. */
export const storm: Scene = (light, roll) =>
  [
    sky(light, roll),
    many(9, (index) =>
      ellipse(
        index * 200 - 20 + roll() * 80,
        90 + roll() * 120,
        210,
        70,
        mix('#5b6a75', '#8a98a1', roll()),
        { opacity: 0.75 }
      )
    ),
    hills(light, roll, 500, 2),
    sea(light, roll, 580),
    many(5, (row) =>
      stroke(
        `M-40 ${String(640 + row * 54)}${many(12, () => 'q35 -34 70 0t70 0')}`,
        '#e6edf0',
        4 + row,
        { opacity: 0.3 }
      )
    ),
    many(4, (index) =>
      at(260 + index * 250, 690 + (index % 2) * 50, 1.15 + (index % 2) * 0.2, [
        fishingBoat(mix(pick(HULLS, index), '#51616f', 0.35), '#d8232a'),
      ])
    ),
    palm(1380, 900, 560, -0.32, '#35594f'),
    palm(1530, 900, 460, -0.38, '#2f5148'),
    line(
      [
        [90, 900],
        [90, 380],
      ],
      '#3a4852',
      10
    ),
    path('M96 384Q160 372 200 402T300 396L292 470Q240 478 200 462T96 470Z', '#d8232a'),
    many(90, () => {
      const x = roll() * 1750;
      const y = roll() * HEIGHT;
      return line(
        [
          [x, y],
          [x - 16, y + 46],
        ],
        '#eaf1f4',
        2,
        { opacity: 0.4 }
      );
    }),
  ].join('');

/** Sand, palms and an island. */
export const beach: Scene = (light, roll) => {
  const parasol = (x: number, y: number, size: number, paint: string) =>
    line(
      [
        [x, y],
        [x, y - size],
      ],
      '#f4efe6',
      7
    ) +
    path(
      `M${String(x - size * 0.6)} ${String(y - size * 0.78)}A${String(size * 0.6)} ${String(size * 0.5)} 0 0 1 ${String(x + size * 0.6)} ${String(y - size * 0.78)}Z`,
      paint
    ) +
    path(
      `M${String(x - size * 0.2)} ${String(y - size * 0.78)}Q${String(x - size * 0.16)} ${String(y - size * 1.2)} ${String(x)} ${String(y - size * 1.27)}Q${String(x + size * 0.16)} ${String(y - size * 1.2)} ${String(x + size * 0.2)} ${String(y - size * 0.78)}Z`,
      '#ffffff'
    );
  return [
    sky(light, roll),
    sun(light, 1180, 230),
    clouds(light, roll, 6, 0.7),
    path(
      'M180 470Q260 330 380 380Q450 290 560 400Q640 410 690 470Z',
      mix(light.far, light.near, 0.55)
    ),
    sea(light, roll, 466),
    at(980, 520, 0.5, [sail('#5a3a24', '#ffffff')]),
    at(1220, 505, 0.36, [sail('#5a3a24', '#d7263d')]),
    path('M0 720Q380 600 820 690T1600 640V900H0Z', '#ffffff', { opacity: 0.65 }),
    path('M0 742Q380 622 820 712T1600 662V900H0Z', '#f1dcaf'),
    path('M0 830Q500 760 1600 820V900H0Z', '#e6cb94'),
    parasol(980, 810, 170, '#e4572e'),
    parasol(1200, 850, 200, '#2e86ab'),
    palm(150, 880, 620, 0.24),
    palm(60, 900, 460, 0.4),
    palm(1520, 900, 520, -0.28),
    person({
      x: 620,
      y: 842,
      height: 190,
      top: '#e4572e',
      bottom: '#2d5d7b',
      head: 'hat',
      legs: 'walk',
    }),
    person({ x: 520, y: 838, height: 130, top: '#f2b705', legs: 'run', arms: 'high' }),
  ].join('');
};
