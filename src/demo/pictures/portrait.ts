import { mix } from './colours';
import type { Drawing } from './svg';
import { circle, ellipse, gradient, path, rect, stroke } from './svg';

export const PORTRAIT = 600;

export interface Face {
  hair: 'bob' | 'long' | 'short' | 'side' | 'bun' | 'grey';
  ground: [string, string];
  shirt: string;
  skin?: string;
  glasses?: boolean;
  jacket?: string;
}

const DARK = '#2b2024';

const behind: Record<Face['hair'], string> = {
  bob: 'M178 260Q170 120 300 116T424 262Q430 360 398 372H202Q170 352 178 260Z',
  long: 'M176 262Q166 112 300 110T426 262Q436 420 452 500H150Q166 410 176 262Z',
  short: '',
  side: '',
  bun: 'M246 132a54 52 0 1 1 108 0Z',
  grey: '',
};

const above: Record<Face['hair'], string> = {
  bob: 'M190 262Q188 134 300 132T412 262Q404 214 366 190Q300 226 226 202Q198 224 190 262Z',
  long: 'M188 270Q182 132 300 130T412 270Q404 208 324 178Q236 186 188 270Z',
  short: 'M192 250Q184 126 300 124T408 250Q404 206 382 188Q320 206 240 182Q204 204 192 250Z',
  side: 'M190 252Q178 120 312 120Q424 124 410 252Q406 214 390 200Q330 200 262 168Q228 204 190 252Z',
  bun: 'M190 256Q188 132 300 130T410 256Q400 200 300 184Q204 198 190 256Z',
  grey: 'M192 248Q190 136 300 132T408 248Q404 210 386 196Q346 176 300 178T214 196Q198 212 192 248Z',
};

/** Head and shoulders of an invented person. */
export function portrait({
  hair,
  ground,
  shirt,
  skin = '#e9bd98',
  glasses = false,
  jacket,
}: Face): Drawing {
  const paint = hair === 'grey' ? '#8d8a88' : DARK;
  const shade = mix(skin, '#a65f3e', 0.35);
  const eye = (x: number) =>
    ellipse(x, 268, 8, 9, DARK) +
    circle(x + 3, 265, 2.6, '#ffffff') +
    stroke(`M${String(x - 20)} 240Q${String(x)} 228 ${String(x + 20)} 240`, paint, 6.5);
  const lens = (x: number) =>
    `<circle cx="${String(x)}" cy="270" r="34" fill="#ffffff" fill-opacity="0.18" stroke="#33475b" stroke-width="6"/>`;
  return [
    gradient('ground', ground),
    rect(0, 0, PORTRAIT, PORTRAIT, 'url(#ground)'),
    circle(300, 290, 236, '#ffffff', { opacity: 0.16 }),
    behind[hair] && path(behind[hair], paint),
    path('M256 350H344V440Q300 480 256 440Z', shade),
    path('M70 600Q78 468 200 442L258 424Q300 470 342 424L400 442Q522 468 530 600Z', shirt),
    jacket
      ? path(
          'M70 600Q78 468 200 442L256 424L300 600ZM530 600Q522 468 400 442L344 424L300 600Z',
          jacket
        )
      : path('M248 428Q300 486 352 428L366 436Q304 512 234 436Z', mix(shirt, '#ffffff', 0.35)),
    circle(192, 276, 22, shade),
    circle(408, 276, 22, shade),
    path('M194 240Q196 150 300 150T406 240Q410 330 366 368Q300 418 234 368Q190 330 194 240Z', skin),
    ellipse(232, 316, 24, 14, '#e58d74', { opacity: 0.35 }),
    ellipse(368, 316, 24, 14, '#e58d74', { opacity: 0.35 }),
    eye(252),
    eye(348),
    stroke('M300 276Q292 306 306 310', shade, 6),
    stroke('M266 342Q300 370 334 342', '#a8483c', 7),
    path(above[hair], paint),
    glasses ? lens(252) + lens(348) + stroke('M286 268Q300 260 314 268', '#33475b', 6) : '',
  ].join('');
}
