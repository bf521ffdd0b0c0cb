import { mix, pick } from '../colours';
import { clouds, HEIGHT, hills, palm, sky, sun, tree, WIDTH } from '../nature';
import { person } from '../people';
import { circle, ellipse, line, many, path, rect, shape, stroke } from '../svg';
import type { Scene } from './scene';

/** Lanes, stands and a crowd of colours. */
export const stadium: Scene = (light, roll) =>
  [
    sky(light, roll),
    clouds(light, roll, 5, 0.6),
    path('M0 200Q800 90 1600 200V450H0Z', '#d6d9dd'),
    path('M0 210Q800 100 1600 210L1600 240Q800 132 0 240Z', '#2e86ab'),
    many(6, (row) =>
      many(54, (seat) => {
        const x = seat * 30 + (row % 2) * 14;
        const y = 262 + row * 30 - Math.sin((x / WIDTH) * Math.PI) * 70;
        return (
          circle(
            x,
            y + 14,
            11,
            pick(
              ['#d7263d', '#f2b705', '#ffffff', '#2e86ab', '#59a14f', '#7a4988'],
              Math.floor(roll() * 6)
            )
          ) + circle(x, y, 7, '#e0aa86')
        );
      })
    ),
    rect(0, 440, WIDTH, 30, '#f4f1e8'),
    rect(0, 466, WIDTH, 90, '#65b05a'),
    many(8, (index) => rect(index * 210, 466, 104, 90, '#5aa350')),
    path('M0 548Q800 510 1600 548V900H0Z', '#c8553d'),
    many(6, (lane) =>
      stroke(
        `M0 ${String(590 + lane * lane * 11)}Q800 ${String(548 + lane * lane * 12)} 1600 ${String(590 + lane * lane * 11)}`,
        '#ffffff',
        3 + lane * 0.6
      )
    ),
    person({
      x: 1130,
      y: 690,
      height: 230,
      top: '#1f77b4',
      bottom: '#1b2a41',
      legs: 'run',
      arms: 'reach',
    }),
    person({
      x: 880,
      y: 760,
      height: 280,
      top: '#d7263d',
      bottom: '#22223b',
      legs: 'run',
      head: 'bun',
      arms: 'high',
    }),
    person({
      x: 560,
      y: 800,
      height: 290,
      top: '#f2b705',
      bottom: '#20405c',
      legs: 'run',
      arms: 'reach',
    }),
    person({
      x: 280,
      y: 850,
      height: 310,
      top: '#59a14f',
      bottom: '#22223b',
      legs: 'run',
      head: 'long',
      arms: 'reach',
    }),
    line(
      [
        [1010, 560],
        [1010, 700],
      ],
      '#f4efe6',
      8
    ),
    line(
      [
        [1010, 630],
        [760, 642],
      ],
      '#ffffff',
      6,
      { opacity: 0.9 }
    ),
  ].join('');

/** People run along the sea while the sun comes up. */
export const sunriseRun: Scene = (light, roll) =>
  [
    sky(light, roll),
    sun(light, 800, 400, 90),
    clouds(light, roll, 4, 0.4),
    hills(light, roll, 520, 1),
    rect(0, 520, WIDTH, 120, light.water[1] ?? '#93a8c9'),
    many(20, (index) =>
      line(
        [
          [700 - index * 8 + roll() * 60, 526 + index * 5],
          [860 + index * 8 + roll() * 40, 526 + index * 5],
        ],
        light.sun,
        4,
        { opacity: 0.5 }
      )
    ),
    rect(0, 632, WIDTH, 14, '#f4ead6'),
    many(17, (index) => rect(index * 100 + 20, 600, 8, 44, '#f4ead6')),
    rect(0, 598, WIDTH, 8, '#f4ead6'),
    rect(0, 646, WIDTH, 254, '#77758f'),
    path('M0 740H1600V900H0Z', '#6a6884'),
    many(7, (index) =>
      line(
        [
          [30 + index * 240, 740],
          [150 + index * 240, 740],
        ],
        '#f4ead6',
        6
      )
    ),
    palm(120, 660, 420, 0.18, '#2f4f5f'),
    palm(1490, 660, 440, -0.2, '#2f4f5f'),
    many(5, (index) =>
      person({
        x: 330 + index * 230,
        y: 742,
        height: 200,
        top: pick(['#f28f3b', '#5aa9e6', '#ff6392', '#7bc950', '#f4d35e'], index),
        bottom: '#2c3352',
        legs: 'run',
        arms: 'reach',
        head: pick(['short', 'bun', 'cap'], index) as 'short',
        hair: '#2b2024',
      })
    ),
    many(
      4,
      (index) =>
        person({
          x: 250 + index * 350,
          y: 876,
          height: 290,
          top: pick(['#ff6392', '#f4d35e', '#5aa9e6', '#f28f3b'], index),
          bottom: '#242a45',
          legs: 'run',
          arms: 'reach',
          head: pick(['bun', 'short', 'long', 'short'], index) as 'short',
        }) + rect(235 + index * 350, 684, 34, 26, '#ffffff', { round: 3 })
    ),
  ].join('');

/** Lanes between ropes, heads under caps. */
export const pool: Scene = (light, roll) => {
  const swimmer = (x: number, y: number, paint: string) =>
    ellipse(x - 60, y + 10, 70, 16, '#e0aa86', { opacity: 0.75 }) +
    circle(x, y, 22, paint) +
    circle(x + 8, y + 8, 13, '#e0aa86') +
    stroke(
      `M${String(x - 20)} ${String(y + 6)}Q${String(x + 10)} ${String(y - 60)} ${String(x + 62)} ${String(y + 2)}`,
      '#e0aa86',
      13
    ) +
    many(5, (index) =>
      circle(x - 130 - index * 15, y + 6 - (index % 2) * 14, 9 - index, '#ffffff', { opacity: 0.8 })
    );
  return [
    rect(0, 0, WIDTH, HEIGHT, '#8fd3e6'),
    sky(light, roll),
    clouds(light, roll, 5, 0.6),
    many(9, (index) => tree(60 + index * 190, 236, 170, index, 0.05)),
    rect(0, 220, WIDTH, 110, '#efe6d3'),
    path('M0 320H1600V900H0Z', '#3fb2d2'),
    path('M0 320H1600V350H0Z', '#2b93b5'),
    many(70, () => {
      const x = roll() * WIDTH;
      const y = 360 + roll() * 530;
      return stroke(`M${String(x)} ${String(y)}q18 -12 36 0t36 0`, '#ffffff', 3, { opacity: 0.3 });
    }),
    many(4, (lane) => {
      const y = 430 + lane * 112 + lane * lane * 6;
      return many(54, (index) =>
        ellipse(
          index * 30 + 12,
          y + Math.sin(index / 3 + lane) * 4,
          13,
          8 + lane,
          Math.floor(index / 3) % 2 ? '#ffffff' : '#e63946'
        )
      );
    }),
    swimmer(520, 390, '#f2b705'),
    swimmer(1060, 500, '#e4572e'),
    swimmer(380, 620, '#ffffff'),
    swimmer(900, 760, '#59a14f'),
    swimmer(1380, 640, '#7a4988'),
    person({
      x: 1320,
      y: 322,
      height: 190,
      top: '#e4572e',
      bottom: '#1d3557',
      head: 'cap',
      hair: '#ffffff',
      arms: 'wave',
      left: true,
    }),
    many(4, (index) =>
      person({
        x: 240 + index * 90,
        y: 326,
        height: 140,
        top: pick(['#2e86ab', '#f2b705', '#e06c9f', '#59a14f'], index),
        bottom: '#e0aa86',
        head: 'cap',
        hair: pick(['#f2b705', '#ffffff'], index),
        arms: index % 2 ? 'high' : 'stand',
      })
    ),
    shape(
      [
        [720, 330],
        [780, 330],
        [780, 296],
        [720, 296],
      ],
      '#2b93b5'
    ),
    ellipse(750, 300, 30, 8, mix('#2b93b5', '#ffffff', 0.4)),
  ].join('');
};
