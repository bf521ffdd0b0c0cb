import { mix, pick } from '../colours';
import { clouds, hills, sea, sky, sun, sunOnWater, tree, WIDTH } from '../nature';
import { person } from '../people';
import { at, circle, line, many, path, rect, shape } from '../svg';
import type { Scene } from './scene';

/** Two pylons, their cables, a deck over the river. */
export const bridge: Scene = (light, roll) => {
  const steel = mix('#f6f2ea', light.near, 0.12);
  const pylon = (x: number) =>
    many(11, (index) => {
      const reach = 36 + index * 24;
      const top = 178 + index * 12;
      return (
        line(
          [
            [x, top],
            [x - reach, 560],
          ],
          steel,
          2.6
        ) +
        line(
          [
            [x, top],
            [x + reach, 560],
          ],
          steel,
          2.6
        )
      );
    }) +
    shape(
      [
        [x - 13, 150],
        [x + 13, 150],
        [x + 24, 740],
        [x - 24, 740],
      ],
      steel
    ) +
    shape(
      [
        [x, 150],
        [x + 13, 150],
        [x + 24, 740],
        [x, 740],
      ],
      mix(steel, light.near, 0.22)
    );
  return [
    sky(light, roll),
    sun(light, 800, 430),
    clouds(light, roll, 5, 0.4),
    hills(light, roll, 480, 3),
    sea(light, roll, 620),
    sunOnWater(light, roll, 800, 620),
    pylon(500),
    pylon(1100),
    rect(0, 552, WIDTH, 26, mix(steel, light.near, 0.2)),
    rect(0, 576, WIDTH, 10, mix(steel, light.near, 0.55)),
    many(54, (index) => rect(index * 30, 536, 3, 18, steel)),
    rect(0, 534, WIDTH, 4, steel),
    many(6, (index) =>
      rect(
        120 + index * 250 + roll() * 90,
        540,
        34 + (index % 2) * 26,
        14,
        pick(['#c8553d', '#f2b705', '#2e86ab', '#ffffff'], index),
        { round: 5 }
      )
    ),
    many(2, (index) =>
      rect(470 + index * 600, 730, 60, 30, mix(steel, light.near, 0.5), { round: 6 })
    ),
    at(300, 800, 1, [
      path('M-70 -12H70L48 16H-48Z', mix('#4a2a1c', light.near, 0.3)),
      path('M-22 -12Q0 -52 26 -12Z', mix('#d9a441', light.near, 0.3)),
    ]),
  ].join('');
};

/** A roller on fresh asphalt, along the sea. */
export const roadWorks: Scene = (light, roll) => {
  const cone = (x: number, y: number, size: number) =>
    shape(
      [
        [x - size * 0.3, y],
        [x, y - size],
        [x + size * 0.3, y],
      ],
      '#f26a2e'
    ) +
    rect(x - size * 0.18, y - size * 0.5, size * 0.36, size * 0.16, '#ffffff') +
    rect(x - size * 0.42, y - 4, size * 0.84, 8, '#c94f1c', { round: 3 });
  const roller = [
    rect(-150, -190, 12, 90, '#3a3a3a'),
    rect(-20, -190, 12, 90, '#3a3a3a'),
    rect(-170, -206, 180, 20, '#e09a12', { round: 6 }),
    path('M-180 -106H130Q160 -106 160 -60V-40H-180Z', '#f5b82e'),
    rect(30, -140, 90, 40, '#e09a12', { round: 6 }),
    rect(-136, -150, 40, 44, '#35424e', { round: 8 }),
    circle(-120, -40, 62, '#2f343a'),
    circle(-120, -40, 34, '#8e969e'),
    circle(120, -46, 68, '#5d6670'),
    circle(120, -46, 54, '#7f8a94'),
    circle(120, -46, 12, '#2f343a'),
    rect(40, -56, 84, 16, '#e09a12'),
  ];
  return [
    sky(light, roll),
    sun(light, 300, 210),
    clouds(light, roll, 5, 0.6),
    hills(light, roll, 400, 2),
    sea(light, roll, 470),
    path('M1600 470L760 470Q620 620 560 900H1600Z', '#9fb87a'),
    path('M960 470H1030L1500 900H380Z', '#3d434b'),
    path('M380 900L960 470H985L700 900Z', '#2d3238'),
    many(6, (index) => {
      const t = index / 6;
      return line(
        [
          [1010 + t * t * 10, 490 + t * t * 400],
          [1012 + t * t * 4, 510 + t * t * 440],
        ],
        '#f4ecd0',
        3 + t * 10
      );
    }),
    at(620, 806, 1.15, roller),
    cone(1190, 760, 74),
    cone(1310, 850, 100),
    cone(1110, 680, 52),
    cone(1060, 620, 36),
    person({
      x: 960,
      y: 862,
      height: 300,
      top: '#f2792b',
      bottom: '#2b4a6b',
      head: 'helmet',
      arms: 'wave',
    }),
    person({
      x: 1420,
      y: 800,
      height: 260,
      top: '#f2792b',
      bottom: '#2b4a6b',
      head: 'helmet',
      arms: 'both',
      left: true,
    }),
    person({
      x: 582,
      y: 720,
      height: 150,
      top: '#f2792b',
      legs: 'none',
      head: 'helmet',
      arms: 'both',
    }),
    line(
      [
        [1372, 800],
        [1330, 700],
      ],
      '#8a5a34',
      8
    ),
  ].join('');
};

/** Blocks of flats grow. */
export const buildingSite: Scene = (light, roll) => {
  const block = (x: number, floors: number, wall: string, isOpen: boolean) =>
    many(floors, (floor) => {
      const y = 740 - floor * 66;
      return (
        rect(x, y - 66, 280, 66, isOpen && floor > floors - 3 ? '#b9b2a6' : wall) +
        rect(x - 6, y - 6, 292, 8, mix(wall, '#5b4636', 0.35)) +
        many(
          4,
          (pane) =>
            rect(
              x + 18 + pane * 66,
              y - 52,
              40,
              36,
              isOpen && floor > floors - 3 ? '#7a756c' : '#7fb0c6',
              { round: 2 }
            ) +
            (isOpen ? '' : rect(x + 18 + pane * 66, y - 26, 40, 12, '#ffffff', { opacity: 0.7 }))
        )
      );
    });
  return [
    sky(light, roll),
    sun(light, 260, 210),
    clouds(light, roll, 6, 0.65),
    hills(light, roll, 520, 2),
    rect(0, 738, WIDTH, 162, '#cdb48a'),
    block(190, 7, '#f3d9a4', false),
    block(560, 6, '#e9b79a', true),
    block(930, 4, '#cfe0dc', true),
    rect(1322, 110, 22, 640, '#f2a71b'),
    many(18, (index) =>
      line(
        [
          [1322, 130 + index * 35],
          [1344, 160 + index * 35],
        ],
        '#b9770c',
        4
      )
    ),
    rect(800, 120, 700, 16, '#f2a71b'),
    many(22, (index) =>
      line(
        [
          [800 + index * 30, 120],
          [815 + index * 30, 136],
        ],
        '#b9770c',
        3
      )
    ),
    line(
      [
        [1333, 60],
        [820, 122],
      ],
      '#7d5a18',
      4
    ),
    line(
      [
        [1333, 60],
        [1490, 122],
      ],
      '#7d5a18',
      4
    ),
    shape(
      [
        [1322, 120],
        [1333, 56],
        [1344, 120],
      ],
      '#f2a71b'
    ),
    rect(1440, 132, 64, 44, '#5d6670'),
    line(
      [
        [1040, 136],
        [1040, 380],
      ],
      '#3a3f46',
      3
    ),
    rect(1000, 380, 80, 26, '#a65a3a'),
    rect(0, 728, WIDTH, 14, '#a98e63'),
    many(40, (index) => rect(index * 41, 742, 36, 66, index % 2 ? '#2e86ab' : '#3c95bb')),
    person({
      x: 420,
      y: 884,
      height: 230,
      top: '#f2792b',
      head: 'helmet',
      arms: 'reach',
      bottom: '#2b4a6b',
    }),
    person({
      x: 560,
      y: 884,
      height: 230,
      top: '#f1f1ee',
      head: 'helmet',
      arms: 'both',
      left: true,
    }),
    tree(120, 770, 180, 1),
    tree(1530, 770, 200, 0),
  ].join('');
};
