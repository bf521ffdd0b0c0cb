import { mix, pick } from '../colours';
import { clouds, HEIGHT, hills, land, pine, ridge, sky, sun, tree, WIDTH } from '../nature';
import { person } from '../people';
import { ellipse, many, path, rect, shape, stroke, through } from '../svg';
import type { Scene } from './scene';

const FIELDS = ['#e2d56b', '#9cc653', '#6bab4a', '#c3cf5d', '#84b94e'];

/** Rice in steps down the slope. */
export const terraces: Scene = (light, roll) =>
  [
    sky(light, roll),
    sun(light, 1180, 230),
    clouds(light, roll, 5, 0.5),
    hills(light, roll, 360, 3),
    many(11, (step) => {
      const top = ridge(roll, 470 + step * 42, 30 - step, 0.8);
      const field = mix(
        mix(pick(FIELDS, step), light.near, light.isDark ? 0.45 : 0.08),
        light.sun,
        0.12
      );
      const rows = many(2, (row) =>
        stroke(
          through(top.map(([x, y]) => [x, y + 16 + row * 11])),
          mix(field, '#2d5a2a', 0.3),
          2,
          { opacity: 0.5 }
        )
      );
      return (
        land(top, mix(field, '#ffffff', 0.45)) +
        land(
          top.map(([x, y]) => [x, y + 6]),
          field
        ) +
        rows
      );
    }),
    rect(292, 486, 112, 62, mix('#b98a56', light.near, 0.3)),
    shape(
      [
        [270, 492],
        [348, 430],
        [426, 492],
      ],
      mix('#8a5a34', light.near, 0.35)
    ),
    rect(334, 510, 28, 38, '#4a3322'),
    tree(470, 560, 150, 1, light.isDark ? 0.5 : 0.1),
    person({
      x: 1120,
      y: 800,
      height: 170,
      top: '#7b4b94',
      bottom: '#2f3b4a',
      head: 'hat',
      arms: 'both',
    }),
    person({
      x: 1290,
      y: 770,
      height: 150,
      top: '#c8553d',
      bottom: '#2f3b4a',
      head: 'hat',
      arms: 'reach',
      left: true,
    }),
  ].join('');

/** Pines on the hills, mist between them. */
export const pineHills: Scene = (light, roll) =>
  [
    sky(light, roll),
    sun(light, 760, 330),
    clouds(light, roll, 4, 0.3),
    hills(light, roll, 420, 3),
    many(4, (row) => {
      const top = ridge(roll, 560 + row * 88, 46);
      const paint = mix(light.far, light.near, 0.5 + row * 0.16);
      const pines = many(17, (index) => {
        const [x, y] = top[Math.min(80, index * 5 + Math.floor(roll() * 4))] ?? [0, 0];
        return pine(x, y + 12, 74 + row * 42 + roll() * 40, mix(paint, '#123a2c', 0.35));
      });
      return (
        pines +
        land(top, paint) +
        ellipse(roll() * WIDTH, 640 + row * 88, 520, 26, '#ffffff', { opacity: 0.12 })
      );
    }),
  ].join('');

/** The land from above, parcel by parcel. */
export const parcels: Scene = (_light, roll) => {
  const paints = ['#cfe3a8', '#f5e0a3', '#b9d7c0', '#f2c6a0', '#d7e8ef', '#e9d3e3'];
  return [
    rect(0, 0, WIDTH, HEIGHT, '#f4f0e6'),
    many(8 * 5, (index) => {
      const x = (index % 8) * 206 - 30 + roll() * 26;
      const y = Math.floor(index / 8) * 186 - 20 + roll() * 22;
      return (
        shape(
          [
            [x, y],
            [x + 186, y + roll() * 24],
            [x + 190 - roll() * 20, y + 160],
            [x + roll() * 20, y + 166],
          ],
          pick(paints, Math.floor(roll() * 6))
        ) + stroke(`M${String(x + 60 + roll() * 60)} ${String(y + 6)}v150`, '#ffffff', 4)
      );
    }),
    stroke('M-20 640Q330 520 620 600T1180 430T1640 380', '#8fc7dd', 96),
    stroke('M-20 640Q330 520 620 600T1180 430T1640 380', '#b5deec', 60),
    stroke('M420 -20Q500 330 720 470T1010 930', '#ffffff', 46),
    stroke('M420 -20Q500 330 720 470T1010 930', '#f0b849', 6),
    path(
      'M980 330c-66 0 -110 50 -110 108c0 82 110 190 110 190s110 -108 110 -190c0 -58 -44 -108 -110 -108Z',
      '#d7352b'
    ),
    ellipse(980, 440, 42, 42, '#ffffff'),
    path(
      'M330 250c-40 0 -66 30 -66 65c0 50 66 114 66 114s66 -64 66 -114c0 -35 -26 -65 -66 -65Z',
      '#1f77b4'
    ),
    ellipse(330, 315, 25, 25, '#ffffff'),
  ].join('');
};
