import type { Drawing } from './svg';
import { circle, gradient, line, many, path, rect, stroke } from './svg';

export const EMBLEM = 600;

/** Signs of invented publishers: a shape on a disc. */
const signs = {
  portal: (light: string, dark: string) =>
    circle(300, 252, 84, '#f6c945') +
    many(9, (index) =>
      line(
        [
          [
            300 + Math.cos(Math.PI + (index * Math.PI) / 8) * 112,
            252 + Math.sin(Math.PI + (index * Math.PI) / 8) * 112,
          ],
          [
            300 + Math.cos(Math.PI + (index * Math.PI) / 8) * 146,
            252 + Math.sin(Math.PI + (index * Math.PI) / 8) * 146,
          ],
        ],
        '#f6c945',
        13
      )
    ) +
    path('M62 330Q110 288 162 330T262 330T362 330T462 330T538 330A240 240 0 0 1 62 330Z', dark) +
    stroke('M108 372Q156 336 206 372T308 372T410 372T492 372', light, 15) +
    stroke('M138 436Q188 404 232 436T324 436T416 436T462 436', light, 13),
  newspaper: (light: string, dark: string) =>
    rect(166, 160, 236, 290, light, { round: 12 }) +
    path('M402 220H446V410Q446 450 412 450H396Z', '#d5dbe1') +
    rect(192, 188, 184, 40, dark, { round: 4 }) +
    rect(192, 250, 84, 76, '#e4572e', { round: 4 }) +
    many(3, (index) => rect(292, 252 + index * 28, 84, 13, dark, { round: 6, opacity: 0.7 })) +
    many(3, (index) => rect(192, 348 + index * 28, 184, 13, dark, { round: 6, opacity: 0.7 })),
  station: (light: string) =>
    line(
      [
        [300, 250],
        [232, 470],
      ],
      light,
      18
    ) +
    line(
      [
        [300, 250],
        [368, 470],
      ],
      light,
      18
    ) +
    line(
      [
        [262, 372],
        [338, 372],
      ],
      light,
      14
    ) +
    line(
      [
        [246, 424],
        [354, 424],
      ],
      light,
      14
    ) +
    circle(300, 226, 26, '#f6c945') +
    many(
      3,
      (index) =>
        stroke(
          `M${String(252 - index * 36)} ${String(274 + index * 14)}A${String(62 + index * 40)} ${String(62 + index * 40)} 0 0 1 ${String(252 - index * 36)} ${String(178 - index * 14)}`,
          light,
          14
        ) +
        stroke(
          `M${String(348 + index * 36)} ${String(274 + index * 14)}A${String(62 + index * 40)} ${String(62 + index * 40)} 0 0 0 ${String(348 + index * 36)} ${String(178 - index * 14)}`,
          light,
          14
        )
    ),
  lighthouse: (light: string, dark: string) =>
    path('M268 214H332L356 460H244Z', light) +
    path('M262 276H338L343 330H257ZM252 380H348L353 430H247Z', '#d7263d') +
    rect(256, 172, 88, 44, '#f6c945', { round: 6 }) +
    path('M246 176L300 126L354 176Z', dark) +
    path('M352 176L490 138V236L352 206Z', '#f6c945', { opacity: 0.65 }) +
    stroke('M140 474Q180 446 220 474T300 474T380 474T460 474', light, 14),
  weather: (light: string) =>
    circle(374, 220, 66, '#f6c945') +
    many(8, (index) =>
      line(
        [
          [374 + Math.cos((index * Math.PI) / 4) * 88, 220 + Math.sin((index * Math.PI) / 4) * 88],
          [
            374 + Math.cos((index * Math.PI) / 4) * 112,
            220 + Math.sin((index * Math.PI) / 4) * 112,
          ],
        ],
        '#f6c945',
        12
      )
    ) +
    path('M176 386a66 66 0 0 1 14 -130a92 92 0 0 1 176 20a58 58 0 0 1 16 110Z', light) +
    many(4, (index) =>
      line(
        [
          [204 + index * 52, 414],
          [188 + index * 52, 462],
        ],
        light,
        14
      )
    ),
};

export type Sign = keyof typeof signs;

export function emblem(sign: Sign, ground: [string, string], light = '#ffffff'): Drawing {
  return [
    rect(0, 0, EMBLEM, EMBLEM, '#ffffff'),
    gradient('disc', ground),
    circle(300, 300, 276, 'url(#disc)'),
    `<circle cx="300" cy="300" r="252" fill="none" stroke="${light}" stroke-width="6" stroke-opacity="0.7"/>`,
    signs[sign](light, ground[1]),
  ].join('');
}
