import { mix } from '../colours';
import type { Drawing } from '../svg';
import { circle, ellipse, line, path, rect, shape } from '../svg';

export const HULLS = ['#2f6f9f', '#c2452d', '#2e8b76', '#d08a2c', '#4d5fa8'];

/** A wooden fishing boat of the coast, 200 wide, its water line at (0, 0). */
export function fishingBoat(hull: string, flag = '#d8232a'): Drawing {
  const dark = mix(hull, '#10202e', 0.35);
  return [
    line(
      [
        [10, -60],
        [10, -150],
      ],
      '#5a4636',
      5
    ),
    line(
      [
        [10, -140],
        [-64, -44],
      ],
      '#5a4636',
      2
    ),
    line(
      [
        [10, -140],
        [78, -44],
      ],
      '#5a4636',
      2
    ),
    shape(
      [
        [10, -150],
        [48, -139],
        [10, -126],
      ],
      flag
    ),
    rect(-44, -78, 58, 42, '#f3ecdc', { round: 4 }),
    rect(-50, -86, 70, 10, dark, { round: 4 }),
    rect(-36, -68, 16, 14, '#6fb3d3'),
    rect(-12, -68, 16, 14, '#6fb3d3'),
    path('M-104 -52Q-84 -36 -50 -36H60Q88 -40 112 -62L88 4Q84 12 72 12H-66Q-78 12 -84 2Z', hull),
    path('M-94 -26Q-60 -14 0 -14T104 -34L96 -14Q60 0 0 0T-88 -8Z', mix(hull, '#ffffff', 0.75), {
      opacity: 0.85,
    }),
    circle(92, -34, 5, '#ffffff'),
    circle(93, -34, 2.4, '#1b1b1b'),
    ellipse(0, 14, 100, 6, '#0d2436', { opacity: 0.22 }),
  ].join('');
}

/** A small sailing boat, for backgrounds and processions. */
export const sail = (hull: string, cloth: string): Drawing =>
  path('M-46 -10H46L30 12H-30Z', hull) +
  line(
    [
      [0, -10],
      [0, -112],
    ],
    hull,
    4
  ) +
  path('M5 -106Q56 -60 50 -18H5Z', cloth) +
  path('M-5 -92Q-34 -52 -36 -18H-5Z', mix(cloth, '#ffffff', 0.3));
