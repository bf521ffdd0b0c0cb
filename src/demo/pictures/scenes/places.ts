import { clouds, hills, sky, sun, tree, WIDTH } from '../nature';
import { person } from '../people';
import type { Drawing } from '../svg';
import { at, circle, line, many, path, rect, shape } from '../svg';
import type { Scene } from './scene';

const STAR = 'M0 -22L5 -7H21L8 3L13 18L0 9L-13 18L-8 3L-21 -7H-5Z';

/** Two floors under tiles, a flag, a tree to sit under. */
export const school: Scene = (light, roll) => {
  const window = (x: number, y: number) =>
    rect(x, y, 76, 84, '#ffffff', { round: 3 }) +
    rect(x + 6, y + 6, 64, 72, '#86bfd6') +
    rect(x + 35, y + 6, 6, 72, '#ffffff');
  return [
    sky(light, roll),
    sun(light, 1380, 170),
    clouds(light, roll, 6, 0.7),
    hills(light, roll, 380, 3),
    rect(250, 330, 1100, 350, '#f5d489'),
    rect(250, 490, 1100, 20, '#ffffff'),
    shape(
      [
        [210, 336],
        [320, 236],
        [1280, 236],
        [1390, 336],
      ],
      '#b8432f'
    ),
    many(18, (index) =>
      line(
        [
          [330 + index * 55, 244],
          [300 + index * 58, 330],
        ],
        '#9c3524',
        4
      )
    ),
    shape(
      [
        [690, 300],
        [800, 206],
        [910, 300],
      ],
      '#c95239'
    ),
    rect(700, 296, 200, 384, '#fbe3ab'),
    circle(800, 280, 30, '#ffffff'),
    line(
      [
        [800, 280],
        [800, 262],
      ],
      '#33475b',
      5
    ),
    line(
      [
        [800, 280],
        [814, 286],
      ],
      '#33475b',
      5
    ),
    many(
      4,
      (index) =>
        window(282 + index * 102, 372) +
        window(922 + index * 102, 372) +
        window(282 + index * 102, 540) +
        window(922 + index * 102, 540)
    ),
    rect(750, 540, 100, 140, '#8a5a34', { round: 4 }),
    rect(745, 360, 110, 90, '#ffffff'),
    rect(752, 367, 96, 76, '#86bfd6'),
    rect(0, 676, WIDTH, 224, '#dcc79a'),
    path('M640 900L740 676H860L980 900Z', '#efe0bd'),
    path('M0 676H250V720Q120 740 0 730Z', '#86b565'),
    path('M1350 676H1600V736Q1470 730 1350 716Z', '#86b565'),
    line(
      [
        [560, 690],
        [560, 190],
      ],
      '#d8dde2',
      9
    ),
    rect(564, 196, 120, 78, '#da251d'),
    at(624, 236, 1.1, [path(STAR, '#ffdf00')]),
    tree(140, 720, 380, 1),
    tree(1480, 724, 420, 0),
    person({
      x: 420,
      y: 850,
      height: 230,
      top: '#ffffff',
      bottom: '#26507a',
      arms: 'wave',
      legs: 'walk',
    }),
    rect(394, 668, 22, 56, '#e4572e', { round: 8 }),
    person({
      x: 560,
      y: 868,
      height: 220,
      top: '#ffffff',
      bottom: '#26507a',
      head: 'long',
      legs: 'walk',
    }),
    rect(534, 694, 22, 52, '#f2b705', { round: 8 }),
    person({
      x: 1080,
      y: 864,
      height: 215,
      top: '#ffffff',
      bottom: '#26507a',
      legs: 'run',
      arms: 'high',
      left: true,
    }),
    person({
      x: 1230,
      y: 874,
      height: 330,
      top: '#e06c9f',
      head: 'long',
      legs: 'dress',
      arms: 'stand',
      left: true,
    }),
  ].join('');
};

/** The hospital by day, an ambulance at its door. */
export const hospital: Scene = (light, roll) => {
  const cross = (x: number, y: number, size: number, paint: string) =>
    rect(x - size / 6, y - size / 2, size / 3, size, paint) +
    rect(x - size / 2, y - size / 6, size, size / 3, paint);
  const panes = (x: number, y: number, columns: number, rows: number) =>
    many(columns * rows, (index) =>
      rect(
        x + (index % columns) * 64,
        y + Math.floor(index / columns) * 74,
        46,
        50,
        index % 5 === 2 ? '#cfeaf3' : '#7db9d3',
        { round: 3 }
      )
    );
  const ambulance: Drawing[] = [
    path('M-190 -150H70Q110 -150 130 -110L160 -70H180Q194 -70 194 -54V-20H-190Z', '#ffffff'),
    path('M76 -136H92Q106 -136 116 -112L136 -74H76Z', '#8cc6dd'),
    rect(-190, -74, 384, 20, '#2e9b86'),
    cross(-70, -110, 52, '#2e9b86'),
    rect(20, -172, 50, 22, '#e4572e', { round: 8 }),
    circle(-110, -18, 36, '#2f343a'),
    circle(-110, -18, 16, '#b9c1c7'),
    circle(110, -18, 36, '#2f343a'),
    circle(110, -18, 16, '#b9c1c7'),
  ];
  return [
    sky(light, roll),
    sun(light, 220, 190),
    clouds(light, roll, 6, 0.7),
    hills(light, roll, 440, 2),
    rect(180, 300, 420, 390, '#e4eef2'),
    rect(1000, 300, 420, 390, '#e4eef2'),
    rect(540, 190, 520, 500, '#f8fbfc'),
    rect(540, 190, 520, 30, '#2e86ab'),
    rect(170, 290, 430, 20, '#bcd3dd'),
    rect(1000, 290, 430, 20, '#bcd3dd'),
    panes(210, 340, 5, 4),
    panes(1090, 340, 5, 4),
    panes(584, 330, 7, 3),
    circle(800, 274, 46, '#2e9b86'),
    cross(800, 274, 56, '#ffffff'),
    rect(640, 560, 320, 26, '#2e86ab', { round: 6 }),
    rect(660, 586, 16, 110, '#9fb6c2'),
    rect(924, 586, 16, 110, '#9fb6c2'),
    rect(730, 600, 140, 92, '#9cd0e2'),
    rect(796, 600, 8, 92, '#ffffff'),
    rect(0, 690, WIDTH, 210, '#8e979f'),
    rect(0, 690, WIDTH, 18, '#d7dcdf'),
    many(7, (index) =>
      line(
        [
          [40 + index * 240, 850],
          [150 + index * 240, 850],
        ],
        '#ffffff',
        7,
        { opacity: 0.8 }
      )
    ),
    at(430, 838, 1.1, ambulance),
    tree(90, 700, 260, 0),
    tree(1510, 700, 280, 1),
    tree(1420, 704, 180, 3),
    person({
      x: 920,
      y: 830,
      height: 260,
      top: '#ffffff',
      bottom: '#3f7f9a',
      head: 'long',
      arms: 'both',
    }),
    person({
      x: 1060,
      y: 838,
      height: 250,
      top: '#7fc3ae',
      bottom: '#3f7f6c',
      head: 'cap',
      hair: '#7fc3ae',
      arms: 'reach',
      left: true,
    }),
    person({ x: 1240, y: 846, height: 255, top: '#c77d4f', bottom: '#46505c', legs: 'walk' }),
  ].join('');
};
