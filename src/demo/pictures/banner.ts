import type { SceneName } from './scenery';
import { scenes } from './scenery';
import { dice } from './colours';
import { write } from './lettering';
import type { LightName } from './lights';
import { lights } from './lights';
import type { Drawing } from './svg';
import { circle, group, line, path, rect } from './svg';

export interface BannerOrder {
  shape: 'wide' | 'box';
  scene: SceneName;
  light: LightName;
  /** The visible part of the scene: its upper left corner and its scale. */
  window: readonly [x: number, y: number, scale: number];
  ground: string;
  accent: string;
  title: readonly string[];
  note: string;
}

/** Twice the size at which banners are shown. */
export const BANNER_SIZES = { wide: [1940, 320], box: [600, 500] } as const;

const clipped = (id: string, outline: string, parts: readonly Drawing[]): Drawing =>
  `<clipPath id="${id}"><path d="${outline}"/></clipPath><g clip-path="url(#${id})">${parts.join('')}</g>`;

const arrow = (x: number, y: number, accent: string, ground: string): Drawing =>
  circle(x, y, 44, accent) +
  line(
    [
      [x - 16, y],
      [x + 16, y],
    ],
    ground,
    9
  ) +
  line(
    [
      [x + 2, y - 15],
      [x + 17, y],
      [x + 2, y + 15],
    ],
    ground,
    9
  );

function wide({ ground, accent, title, note }: BannerOrder, view: (x: number) => Drawing): Drawing {
  return [
    rect(0, 0, 1940, 320, ground),
    clipped('view', 'M1180 0H1940V320H1060Z', [view(1060)]),
    path('M1180 0H1204L1084 320H1060Z', accent),
    write({ text: title.join(' '), x: 80, y: 96, size: 78, paint: '#ffffff', width: 960 }),
    write({ text: note, x: 80, y: 228, size: 36, paint: accent, width: 840 }),
    arrow(1850, 250, accent, ground),
  ].join('');
}

function box({ ground, accent, title, note }: BannerOrder, view: (x: number) => Drawing): Drawing {
  return [
    clipped('view', 'M0 0H600V270H0Z', [view(0)]),
    path('M0 236Q160 282 320 250T600 246V500H0Z', accent),
    path('M0 252Q160 298 320 266T600 262V500H0Z', ground),
    ...title.map((text, index) =>
      write({ text, x: 40, y: 310 + index * 68, size: 36, paint: '#ffffff', width: 452 })
    ),
    write({ text: note, x: 40, y: 448, size: 21, paint: accent, width: 440 }),
    arrow(542, 446, accent, ground),
  ].join('');
}

/** A banner: a scene with text and an arrow. */
export function banner(order: BannerOrder): Drawing {
  const [x, y, scale] = order.window;
  const scene = scenes[order.scene](lights[order.light], dice(7));
  const view = (left: number) =>
    group(
      [scene],
      `translate(${String(left - x * scale)} ${String(-y * scale)}) scale(${String(scale)})`
    );
  return order.shape === 'wide' ? wide(order, view) : box(order, view);
}
