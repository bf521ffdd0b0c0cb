import { pick } from '../colours';
import { WIDTH } from '../nature';
import { onlooker, person } from '../people';
import { at, circle, ellipse, gradient, line, many, path, rect } from '../svg';
import { room, plant } from './interior';
import type { Scene } from './scene';

/** Numbers are called, papers change hands. */
export const oneStop: Scene = () => {
  const desk = (x: number, index: number) =>
    person({
      x: x + 60,
      y: 640,
      height: 300,
      top: pick(['#2f6f9f', '#f7f7f2', '#2f6f9f'], index),
      legs: 'none',
      head: pick(['long', 'short', 'bun'], index) as 'long',
      arms: 'both',
      left: index === 1,
    }) +
    rect(x + 110, 500, 92, 66, '#2a3440', { round: 6 }) +
    rect(x + 116, 506, 80, 52, '#8fd0e8') +
    rect(x + 148, 566, 16, 18, '#2a3440') +
    rect(x - 110, 386, 130, 64, '#14344f', { round: 8 }) +
    many(3, (bar) => rect(x - 92 + bar * 36, 404, 22, 28, '#ff9f43', { round: 4 }));
  return [
    room('#d8e8ee', '#c7b594', 660),
    rect(90, 70, 1420, 100, '#1f5f8b', { round: 10 }),
    circle(170, 120, 30, '#f6d365'),
    many(
      4,
      (index) =>
        rect(240 + index * 300, 106, 240, 14, '#ffffff', { round: 7, opacity: 0.9 }) +
        rect(240 + index * 300, 130, 170, 10, '#ffffff', { round: 5, opacity: 0.5 })
    ),
    desk(320, 0),
    desk(800, 1),
    desk(1280, 2),
    rect(60, 580, 1480, 30, '#f4efe6', { round: 8 }),
    rect(90, 608, 1420, 170, '#a87c4f'),
    many(5, (index) => rect(120 + index * 278, 628, 250, 130, '#b98d5e', { round: 6 })),
    person({
      x: 430,
      y: 880,
      height: 400,
      top: '#e07a5f',
      bottom: '#3d405b',
      head: 'long',
      arms: 'reach',
    }),
    rect(528, 606, 60, 44, '#ffffff', { round: 3 }),
    person({
      x: 960,
      y: 884,
      height: 410,
      top: '#81b29a',
      bottom: '#2f3542',
      arms: 'reach',
      left: true,
    }),
    person({ x: 1180, y: 884, height: 390, top: '#f2cc8f', bottom: '#5f6c7b', head: 'hat' }),
    plant(1500, 890, 250),
    plant(90, 890, 220),
  ].join('');
};

/** Names under an agreement, applause behind. */
export const signing: Scene = () => {
  const guests = [
    '#2d3e58',
    '#f4f4ef',
    '#7a2f3b',
    '#394b5f',
    '#d9b15c',
    '#2f5d50',
    '#53456b',
    '#2d3e58',
  ];
  return [
    room('#a61e22', '#7b5333', 660),
    gradient('cloth', ['#b3262a', '#8d1519']),
    rect(0, 0, WIDTH, 652, 'url(#cloth)'),
    many(16, (index) => rect(index * 104, 0, 26, 652, '#000000', { opacity: 0.06 })),
    rect(250, 60, 1100, 220, '#f7d774', { round: 8, opacity: 0.14 }),
    many(3, (row) =>
      rect(420 - row * 0 + (row % 2) * 90, 96 + row * 58, 760 - (row % 2) * 180, 24, '#f7d774', {
        round: 12,
      })
    ),
    at(140, 200, 1, [circle(0, 0, 70, '#f7d774'), path(star(52), '#b3262a')]),
    at(1460, 200, 1, [circle(0, 0, 70, '#f7d774'), path(star(52), '#b3262a')]),
    many(8, (index) =>
      person({
        x: 270 + index * 152,
        y: 690,
        height: 370,
        top: pick(guests, index),
        bottom: '#2a2f3a',
        head: pick(['short', 'long', 'short', 'bun'], index) as 'short',
        arms: 'clap',
        legs: 'none',
        left: index > 3,
      })
    ),
    person({ x: 520, y: 780, height: 400, top: '#1f3550', legs: 'none', arms: 'both' }),
    person({
      x: 800,
      y: 780,
      height: 400,
      top: '#f2ede2',
      legs: 'none',
      head: 'bun',
      arms: 'both',
    }),
    person({
      x: 1090,
      y: 780,
      height: 400,
      top: '#26405e',
      legs: 'none',
      arms: 'both',
      left: true,
    }),
    rect(280, 650, 1040, 250, '#f5efe3'),
    many(13, (index) => path(`M${String(280 + index * 80)} 650h80q-40 74 -80 0Z`, '#d9b15c')),
    rect(270, 636, 1060, 22, '#ffffff', { round: 6 }),
    rect(556, 610, 110, 26, '#b3262a', { round: 3 }),
    rect(830, 610, 110, 26, '#b3262a', { round: 3 }),
    rect(930, 610, 110, 26, '#b3262a', { round: 3 }),
    many(9, (index) =>
      circle(
        712 + (index % 5) * 20,
        606 - (index % 3) * 16,
        14,
        pick(['#ff7f7f', '#ffd166', '#ffffff', '#f79ac0'], index)
      )
    ),
    ellipse(752, 630, 60, 16, '#3c8d5a'),
  ].join('');
};

function star(radius: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const angle = -Math.PI / 2 + (index * Math.PI) / 5;
    const reach = index % 2 ? radius * 0.4 : radius;
    return `${index ? 'L' : 'M'}${String(Math.round(Math.cos(angle) * reach))} ${String(Math.round(Math.sin(angle) * reach))}`;
  });
  return `${points.join('')}Z`;
}

/** Somebody speaks, a hall listens. */
export const meeting: Scene = (_light, roll) =>
  [
    room('#e6dcc6', '#9c7650', 700),
    rect(330, 70, 940, 400, '#1f4e79', { round: 6 }),
    rect(350, 90, 900, 360, '#f7fafc'),
    many(6, (index) =>
      rect(
        430 + index * 70,
        400 - (50 + index * 36),
        44,
        50 + index * 36,
        pick(['#2e86ab', '#59a14f', '#f2b705'], index),
        { round: 4 }
      )
    ),
    line(
      [
        [410, 402],
        [880, 402],
      ],
      '#33475b',
      5
    ),
    circle(1060, 260, 100, '#e3ebf0'),
    path('M1060 260V160A100 100 0 0 1 1155 292Z', '#e4572e'),
    path('M1060 260L1155 292A100 100 0 0 1 1010 346Z', '#f2b705'),
    person({ x: 200, y: 700, height: 390, top: '#26405e', arms: 'reach', legs: 'none' }),
    path('M110 560H310L290 720H130Z', '#8a5a34'),
    rect(100, 544, 220, 22, '#a97142', { round: 6 }),
    line(
      [
        [256, 544],
        [276, 486],
      ],
      '#2a2a2a',
      5
    ),
    circle(278, 482, 9, '#2a2a2a'),
    many(3, (row) =>
      many(9 - row, (seat) =>
        onlooker(
          130 + row * 60 + seat * (170 + row * 14),
          660 + row * 96,
          58 + row * 12,
          pick(['#2b2024', '#3a2a26', '#6e6a68', '#1f1b20'], Math.floor(roll() * 4)),
          pick(
            ['#3b5b7a', '#f0ece2', '#7d4f50', '#5a7d62', '#c99b4e', '#4b4a67'],
            Math.floor(roll() * 6)
          )
        )
      )
    ),
  ].join('');
