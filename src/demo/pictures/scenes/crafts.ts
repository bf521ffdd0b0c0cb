import { mix, pick } from '../colours';
import { clouds, hills, sea, sky, sun, tree, WIDTH } from '../nature';
import { person } from '../people';
import { ellipse, line, many, path, rect, shape, stroke } from '../svg';
import type { Scene } from './scene';

/** Roots in the tide: the wood that holds the shore. */
export const mangrove: Scene = (light, roll) => {
  const bush = (x: number, y: number, size: number, shade: number) => {
    const leaf = mix('#2f8a55', light.near, shade);
    const roots = many(5, (index) =>
      stroke(
        `M${String(x)} ${String(y - size * 0.5)}Q${String(x + (index - 2) * size * 0.2)} ${String(y - size * 0.42)} ${String(x + (index - 2) * size * 0.26)} ${String(y + 8)}`,
        mix('#6d4c35', light.near, shade),
        size * 0.035
      )
    );
    const crown = many(7, (index) =>
      ellipse(
        x + (index - 3) * size * 0.17,
        y - size * (0.72 + (index % 3) * 0.12),
        size * 0.24,
        size * 0.19,
        mix(leaf, index % 2 ? '#ffffff' : '#0d3a2a', 0.1)
      )
    );
    return (
      line(
        [
          [x, y - size * 0.5],
          [x, y - size * 0.8],
        ],
        '#6d4c35',
        size * 0.06
      ) +
      roots +
      crown
    );
  };
  return [
    sky(light, roll),
    sun(light, 1130, 280),
    clouds(light, roll, 5, 0.5),
    hills(light, roll, 440, 2),
    sea(light, roll, 560),
    many(13, (index) => bush(40 + index * 128, 600 + (index % 2) * 10, 170, 0.38)),
    many(5, (index) => bush(120 + index * 90, 728, 270, 0.15)),
    many(4, (index) => bush(1240 + index * 120, 742, 290, 0.12)),
    path('M640 786Q800 826 1010 776L976 826Q820 852 690 830Z', '#5a3b26'),
    person({
      x: 900,
      y: 800,
      height: 190,
      top: '#3f7f8f',
      bottom: '#32424d',
      head: 'hat',
      arms: 'reach',
    }),
    line(
      [
        [946, 640],
        [1004, 852],
      ],
      '#a8834f',
      6
    ),
    person({
      x: 762,
      y: 812,
      height: 150,
      top: '#d9803f',
      legs: 'none',
      head: 'hat',
      arms: 'both',
    }),
    many(8, (index) =>
      stroke(
        `M${String(roll() * 300 + index * 170)} ${String(850 + roll() * 40)}q40 -10 80 0`,
        '#ffffff',
        3,
        { opacity: 0.4 }
      )
    ),
  ].join('');
};

/** Young trees in rows. */
export const nursery: Scene = (light, roll) =>
  [
    sky(light, roll),
    clouds(light, roll, 5, 0.6),
    hills(light, roll, 360, 2),
    rect(0, 470, WIDTH, 430, '#c9b183'),
    many(7, (row) => {
      const y = 512 + row * row * 9 + row * 12;
      const size = 20 + row * 9;
      return (
        rect(0, y, WIDTH, size * 0.5, mix('#8a6a44', light.near, 0.1)) +
        many(Math.ceil(1600 / (size * 1.3)), (index) => {
          const x = index * size * 1.3 + (row % 2) * size * 0.6;
          return (
            rect(x - size * 0.2, y - size * 0.1, size * 0.4, size * 0.5, '#3b3f46', { round: 3 }) +
            stroke(`M${String(x)} ${String(y)}v${String(-size * 0.9)}`, '#3f7a3f', size * 0.1) +
            ellipse(x - size * 0.2, y - size * 0.7, size * 0.24, size * 0.11, '#59a14f', {
              turn: `rotate(28 ${String(x)} ${String(y - size * 0.7)})`,
            }) +
            ellipse(x + size * 0.2, y - size * 0.9, size * 0.24, size * 0.11, '#7cbf5d', {
              turn: `rotate(-28 ${String(x)} ${String(y - size * 0.9)})`,
            })
          );
        })
      );
    }),
    person({
      x: 420,
      y: 800,
      height: 330,
      top: '#8e5572',
      bottom: '#2e3d49',
      head: 'hat',
      arms: 'both',
    }),
    person({
      x: 1160,
      y: 720,
      height: 250,
      top: '#477998',
      bottom: '#2e3d49',
      head: 'hat',
      arms: 'reach',
      left: true,
    }),
    rect(1260, 690, 90, 44, '#2e86ab', { round: 8 }),
    tree(1450, 520, 220, 2, 0.1),
    tree(110, 500, 180, 0, 0.1),
  ].join('');

/** Dyed sedge dries in the yard; a mat grows on the loom. */
export const matWeaving: Scene = (light, roll) => {
  const dyes = ['#d1495b', '#edae49', '#2e8b76', '#8e5ea2', '#e8e1c9'];
  return [
    sky(light, roll),
    sun(light, 320, 200),
    clouds(light, roll, 4, 0.5),
    hills(light, roll, 350, 2),
    rect(0, 430, WIDTH, 470, '#dcc59a'),
    rect(980, 260, 620, 260, '#f0dfbd'),
    shape(
      [
        [930, 270],
        [1060, 170],
        [1620, 170],
        [1620, 270],
      ],
      '#a4502f'
    ),
    rect(1090, 330, 120, 190, '#7a4e2d'),
    rect(1320, 330, 160, 100, '#5a7f8c'),
    many(9, (index) => {
      const x = 60 + index * 98;
      const paint = pick(dyes, index);
      return (
        many(7, (blade) =>
          line(
            [
              [x + blade * 8 - 24, 560],
              [x + (blade - 3) * 3, 430],
            ],
            mix(paint, '#ffffff', (blade % 3) * 0.12),
            7
          )
        ) + rect(x - 14, 478, 28, 9, '#6b4a2b', { round: 4 })
      );
    }),
    many(
      4,
      (index) =>
        rect(60 + index * 250, 620 + (index % 2) * 34, 220, 76, pick(dyes, index + 1), {
          round: 6,
        }) +
        many(5, (stripe) =>
          rect(72 + index * 250 + stripe * 42, 620 + (index % 2) * 34, 12, 76, '#ffffff', {
            opacity: 0.35,
          })
        )
    ),
    rect(1010, 600, 420, 18, '#6b4a2b', { round: 6 }),
    rect(1010, 800, 420, 18, '#6b4a2b', { round: 6 }),
    many(27, (index) =>
      line(
        [
          [1026 + index * 15, 618],
          [1026 + index * 15, 800],
        ],
        '#f4ecd6',
        3
      )
    ),
    rect(1024, 690, 396, 110, '#d1495b'),
    many(5, (row) => rect(1024, 700 + row * 22, 396, 7, '#f6d365')),
    person({
      x: 1140,
      y: 872,
      height: 290,
      top: '#35727f',
      bottom: '#3d3a45',
      head: 'bun',
      arms: 'both',
      legs: 'none',
    }),
    person({
      x: 1330,
      y: 872,
      height: 290,
      top: '#b5655a',
      bottom: '#3d3a45',
      head: 'long',
      arms: 'both',
      legs: 'none',
      left: true,
    }),
    rect(990, 826, 460, 74, '#b98f5a'),
    person({
      x: 880,
      y: 860,
      height: 300,
      top: '#d9a441',
      bottom: '#3c4a5a',
      head: 'hat',
      arms: 'high',
    }),
  ].join('');
};
