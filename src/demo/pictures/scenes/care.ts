import { pick } from '../colours';
import { HEIGHT, WIDTH } from '../nature';
import { person } from '../people';
import type { Drawing } from '../svg';
import { at, circle, ellipse, gradient, line, many, path, rect, shape, stroke } from '../svg';
import { room, plant, frame } from './interior';
import type { Scene } from './scene';

/** A doctor listens. */
export const clinic: Scene = () =>
  [
    room('#d5ece6', '#b9cfc9', 680),
    frame(120, 120, 340, 260, '#bfe3f2'),
    ellipse(260, 350, 110, 50, '#6bb07a'),
    rect(1120, 100, 360, 250, '#ffffff', { round: 10 }),
    rect(1150, 130, 100, 100, '#2e9b86', { round: 12 }),
    rect(1190, 145, 20, 70, '#ffffff'),
    rect(1165, 170, 70, 20, '#ffffff'),
    many(5, (index) =>
      rect(1275, 138 + index * 40, 170 - (index % 2) * 50, 12, '#9cc9bf', { round: 6 })
    ),
    rect(960, 560, 560, 30, '#f4efe6', { round: 8 }),
    rect(980, 590, 500, 140, '#8fb8ae'),
    rect(990, 730, 20, 160, '#5e8a80'),
    rect(1450, 730, 20, 160, '#5e8a80'),
    rect(970, 524, 130, 40, '#ffffff', { round: 14 }),
    person({
      x: 560,
      y: 860,
      height: 560,
      top: '#ffffff',
      bottom: '#48778c',
      head: 'long',
      arms: 'reach',
    }),
    stroke('M528 452Q540 540 566 560T604 452', '#33475b', 7),
    circle(566, 562, 12, '#33475b'),
    person({
      x: 830,
      y: 900,
      height: 480,
      top: '#b78fb5',
      bottom: '#5b4a5f',
      hair: '#d9d6d2',
      head: 'bun',
      arms: 'desk',
      legs: 'sit',
      left: true,
    }),
    rect(760, 696, 160, 20, '#8a6a4a', { round: 8 }),
    rect(774, 714, 14, 130, '#8a6a4a'),
    rect(892, 714, 14, 130, '#8a6a4a'),
    rect(150, 600, 260, 26, '#a87c4f', { round: 8 }),
    rect(170, 626, 20, 250, '#8a6238'),
    rect(370, 626, 20, 250, '#8a6238'),
    rect(200, 500, 130, 92, '#2a3440', { round: 6 }),
    rect(208, 508, 114, 74, '#9fe0d0'),
    stroke('M214 552h26l12 -28l16 48l12 -20h34', '#1f7a68', 5),
    plant(1540, 890, 230),
  ].join('');

/** Shelves, screens, children who read. */
export const library: Scene = (_light, roll) => {
  const shelf = (x: number) =>
    rect(x, 120, 380, 520, '#8a5f3c', { round: 6 }) +
    many(
      4,
      (row) =>
        rect(x + 14, 136 + row * 124, 352, 108, '#5f3f27') +
        many(15, (book) => {
          const high = 64 + roll() * 36;
          return rect(
            x + 20 + book * 23,
            244 + row * 124 - high,
            19,
            high,
            pick(
              ['#d1495b', '#edae49', '#30638e', '#00798c', '#8e5ea2', '#e9e3d0'],
              Math.floor(roll() * 6)
            ),
            { round: 2 }
          );
        })
    );
  const pupil = (x: number, top: string, head: 'short' | 'long' | 'bun', left: boolean) =>
    person({ x, y: 800, height: 300, top, legs: 'none', head, arms: 'both', left }) +
    at(x + (left ? -84 : 84), 700, 1, [
      rect(-42, -60, 84, 60, '#2a3440', { round: 6 }),
      rect(-36, -54, 72, 48, '#a8e6cf', { round: 2 }),
      rect(-28, -44, 40, 6, '#30638e'),
      rect(-28, -32, 54, 6, '#30638e', { opacity: 0.6 }),
      rect(-28, -20, 48, 6, '#30638e', { opacity: 0.6 }),
    ]);
  return [
    room('#f6ead2', '#d9b98c', 650),
    shelf(40),
    shelf(1180),
    frame(500, 130, 270, 300, '#bfe3f2'),
    frame(830, 130, 270, 300, '#bfe3f2'),
    ellipse(635, 400, 90, 50, '#6bb07a'),
    ellipse(960, 410, 100, 46, '#5aa36c'),
    pupil(420, '#ffffff', 'long', false),
    pupil(760, '#f6f6f0', 'short', true),
    pupil(1000, '#ffffff', 'bun', false),
    pupil(1320, '#f6f6f0', 'short', true),
    rect(180, 700, 1240, 34, '#c98b54', { round: 12 }),
    rect(220, 734, 30, 166, '#9c6a3c'),
    rect(1350, 734, 30, 166, '#9c6a3c'),
    many(3, (index) =>
      path(`M${String(560 + index * 240)} 696q30 -22 60 0q30 -22 60 0v8h-120Z`, '#ffffff')
    ),
    many(
      4,
      (index) =>
        line(
          [
            [200 + index * 400, 0],
            [200 + index * 400, 60],
          ],
          '#7a6a55',
          4
        ) + path(`M${String(150 + index * 400)} 96q50 -70 100 0Z`, '#e9a23b')
    ),
  ].join('');
};

/** Money arrives without a queue: a card, a telephone, a tick. */
export const payment: Scene = () =>
  [
    gradient('ground', ['#fdebc8', '#f7c98b']),
    rect(0, 0, WIDTH, HEIGHT, 'url(#ground)'),
    circle(1180, 440, 330, '#ffffff', { opacity: 0.35 }),
    circle(1180, 440, 240, '#ffffff', { opacity: 0.35 }),
    rect(0, 780, WIDTH, 120, '#e0a565'),
    at(1180, 450, 1, [
      rect(-150, -290, 300, 580, '#22324a', { round: 44 }),
      rect(-132, -262, 264, 524, '#f4fbff', { round: 24 }),
      rect(-100, -226, 200, 18, '#22324a', { round: 9, opacity: 0.25 }),
      circle(0, -90, 84, '#2e9b86'),
      line(
        [
          [-38, -90],
          [-10, -60],
          [42, -122],
        ],
        '#ffffff',
        18
      ),
      many(3, (index) =>
        rect(-100, 40 + index * 62, 200, 42, index ? '#dceaf1' : '#2e86ab', { round: 12 })
      ),
    ]),
    at(960, 660, 1, [card(-8)]),
    person({
      x: 420,
      y: 894,
      height: 560,
      top: '#8e5572',
      bottom: '#4d3f4f',
      hair: '#e2dfda',
      head: 'bun',
      arms: 'desk',
      legs: 'sit',
    }),
    rect(330, 660, 190, 24, '#8a5a34', { round: 10 }),
    rect(345, 680, 18, 130, '#8a5a34'),
    rect(488, 680, 18, 130, '#8a5a34'),
    rect(330, 460, 20, 210, '#8a5a34', { round: 8 }),
    person({
      x: 720,
      y: 850,
      height: 540,
      top: '#2e86ab',
      bottom: '#2f3b4a',
      head: 'long',
      arms: 'reach',
      left: true,
    }),
    rect(552, 496, 46, 78, '#22324a', { round: 8 }),
    rect(557, 504, 36, 60, '#9fe0d0', { round: 3 }),
    many(
      5,
      (index) =>
        ellipse(1420, 764 - index * 22, 58, 18, '#d99a1c') +
        ellipse(1420, 758 - index * 22, 58, 18, '#f6c945')
    ),
    plant(110, 830, 260),
  ].join('');

function card(turn: number): Drawing {
  return `<g transform="rotate(${String(turn)})">${rect(-120, -76, 240, 152, '#e4572e', { round: 18 })}${rect(-120, -40, 240, 30, '#7a2415')}${rect(-96, 22, 90, 16, '#ffffff', { round: 8, opacity: 0.8 })}${shape(
    [
      [60, 20],
      [96, 20],
      [96, 48],
      [60, 48],
    ],
    '#f6d365'
  )}</g>`;
}
