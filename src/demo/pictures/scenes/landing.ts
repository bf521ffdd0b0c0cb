import { mix, pick } from '../colours';
import { clouds, hills, sea, sky, sun, WIDTH } from '../nature';
import { person } from '../people';
import type { Drawing } from '../svg';
import { at, circle, ellipse, line, many, path, rect } from '../svg';
import { fishingBoat } from './boats';
import type { Scene } from './scene';

/** Catch is landed and written down. */
export const fishPort: Scene = (light, roll) => {
  const crate = (x: number, y: number, paint: string) =>
    rect(x, y, 96, 50, paint, { round: 5 }) +
    many(3, (row) => rect(x + 8, y + 12 + row * 13, 80, 4, '#ffffff', { opacity: 0.4 })) +
    many(4, (index) =>
      path(`M${String(x + 8 + index * 22)} ${String(y + 2)}q13 -16 24 0q-12 9 -24 0Z`, '#a9c4d2')
    );
  return [
    sky(light, roll),
    sun(light, 1240, 260),
    clouds(light, roll, 5, 0.55),
    hills(light, roll, 440, 2),
    sea(light, roll, 520),
    at(330, 610, 1.7, [fishingBoat('#2f6f9f')]),
    at(900, 590, 1.35, [fishingBoat('#c2452d')]),
    at(1370, 604, 1.5, [fishingBoat('#2e8b76')]),
    rect(0, 640, WIDTH, 260, '#b9ada0'),
    rect(0, 640, WIDTH, 14, '#d9cdbd'),
    many(9, (index) => rect(index * 190 - 30, 700 + (index % 2) * 60, 150, 3, '#a2968a')),
    crate(240, 742, '#2f8fc4'),
    crate(346, 742, '#2f8fc4'),
    crate(292, 688, '#e2a52b'),
    crate(1130, 764, '#2f8fc4'),
    crate(1240, 764, '#d7553a'),
    crate(1186, 712, '#2f8fc4'),
    person({
      x: 560,
      y: 868,
      height: 300,
      top: '#e07a3f',
      bottom: '#3f4f5e',
      head: 'hat',
      arms: 'both',
    }),
    rect(612, 668, 66, 46, '#243447', { round: 6 }),
    rect(617, 673, 56, 36, '#9fe0d0', { round: 3 }),
    person({
      x: 860,
      y: 880,
      height: 320,
      top: '#2f6f8f',
      bottom: '#2b3a44',
      head: 'cap',
      hair: '#1e4f77',
      arms: 'reach',
      left: true,
    }),
    person({
      x: 1050,
      y: 850,
      height: 280,
      top: '#7fae5b',
      bottom: '#54463c',
      head: 'hat',
      arms: 'hips',
      left: true,
    }),
  ].join('');
};

const TEAMS = ['#d7263d', '#1f77b4', '#f2b705'];

/** Long boats side by side, a drum in each bow. */
export const boatRace: Scene = (light, roll) => {
  const crew = (shirt: string): Drawing =>
    many(9, (seat) =>
      at(-250 + seat * 58, -14, 1, [
        line(
          [
            [18, -52],
            [44, 34],
          ],
          '#8c5a2b',
          7
        ),
        ellipse(46, 40, 8, 15, '#a46c38', { turn: 'rotate(-14 46 40)' }),
        path('M-16 -6Q-14 -58 6 -60Q20 -58 18 -6Z', shirt),
        circle(8, -78, 16, '#e0aa86'),
        path('M-9 -78A17 17 0 0 1 25 -82Q10 -92 -4 -68Z', '#2b2024'),
        line(
          [
            [10, -48],
            [26, -32],
          ],
          mix(shirt, '#ffffff', 0.3),
          10
        ),
      ])
    );
  const boat = (shirt: string): Drawing =>
    crew(shirt) +
    at(300, -14, 1, [
      rect(-4, -44, 40, 40, '#b5301f', { round: 8 }),
      rect(-6, -48, 44, 10, '#f3e3bd', { round: 5 }),
    ]) +
    path(
      'M-340 -52Q-320 -16 -270 -16H300Q356 -18 392 -74Q398 -20 340 22H-284Q-330 16 -340 -52Z',
      mix(shirt, '#3a1d12', 0.35)
    ) +
    path(
      'M-322 -20Q-290 2 -250 2H310Q350 -2 372 -30Q354 12 318 12H-268Q-306 12 -322 -20Z',
      '#f6d365'
    ) +
    path('M-300 24Q0 44 340 24L300 34Q0 52 -270 34Z', '#ffffff', { opacity: 0.6 });
  return [
    sky(light, roll),
    sun(light, 260, 190),
    clouds(light, roll, 5, 0.6),
    hills(light, roll, 350, 3),
    many(
      40,
      (index) =>
        circle(
          index * 41,
          452 + (index % 3) * 9,
          13,
          pick(['#d7263d', '#f2b705', '#ffffff', '#2e86ab', '#7a4988'], index)
        ) + circle(index * 41, 434 + (index % 3) * 9, 7, '#e0aa86')
    ),
    rect(0, 470, WIDTH, 30, '#7d9b62'),
    sea(light, roll, 494),
    at(640, 590, 0.78, [boat(pick(TEAMS, 1))]),
    at(960, 700, 0.98, [boat(pick(TEAMS, 2))]),
    at(700, 838, 1.22, [boat(pick(TEAMS, 0))]),
    many(7, (index) => circle(30 + index * 260, 640, 9, '#ff7a3d')),
  ].join('');
};
