/** SVG text. The functions below create the elements that the pictures use. */
export type Drawing = string;
export type Point = readonly [x: number, y: number];

const n = (value: number): string => String(Math.round(value * 10) / 10);

interface Look {
  opacity?: number;
  /** Corner radius. */
  round?: number;
  turn?: string;
}

const attributes = ({ opacity, round, turn }: Look): string =>
  [
    opacity === undefined ? '' : ` opacity="${String(opacity)}"`,
    round === undefined ? '' : ` rx="${n(round)}"`,
    turn === undefined ? '' : ` transform="${turn}"`,
  ].join('');

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  look: Look = {}
): Drawing =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}"${attributes(look)}/>`;

export const circle = (x: number, y: number, r: number, fill: string, look: Look = {}): Drawing =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}"${attributes(look)}/>`;

export const ellipse = (
  x: number,
  y: number,
  rx: number,
  ry: number,
  fill: string,
  look: Look = {}
): Drawing =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${attributes(look)}/>`;

export const path = (d: string, fill: string, look: Look = {}): Drawing =>
  `<path d="${d}" fill="${fill}"${attributes(look)}/>`;

/** Path data `M x y L x y …` through all points. */
export const through = (points: readonly Point[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');

export const shape = (points: readonly Point[], fill: string, look: Look = {}): Drawing =>
  path(`${through(points)}Z`, fill, look);

/** A line with round ends. */
export const stroke = (d: string, paint: string, width: number, look: Look = {}): Drawing =>
  `<path d="${d}" fill="none" stroke="${paint}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"${attributes(look)}/>`;

export const line = (points: readonly Point[], paint: string, width: number, look: Look = {}) =>
  stroke(through(points), paint, width, look);

export const group = (parts: readonly Drawing[], turn: string, opacity = 1): Drawing =>
  `<g${turn && ` transform="${turn}"`} opacity="${String(opacity)}">${parts.join('')}</g>`;

export const at = (x: number, y: number, size = 1, parts: readonly Drawing[]): Drawing =>
  group(parts, `translate(${n(x)} ${n(y)}) scale(${String(size)})`);

/** A gradient, used as `url(#id)`. It must precede its use in the picture. */
export const gradient = (id: string, stops: readonly string[], { across = false } = {}): Drawing =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="${across ? '1' : '0'}" y2="${across ? '0' : '1'}">${stops
    .map(
      (stop, index) =>
        `<stop offset="${String(index / Math.max(1, stops.length - 1))}" stop-color="${stop}"/>`
    )
    .join('')}</linearGradient>`;

/** A radial gradient for lamps and the sun, used as `url(#id)`. */
export const glow = (id: string, paint: string, strength = 0.7): Drawing =>
  `<radialGradient id="${id}"><stop offset="0" stop-color="${paint}" stop-opacity="${String(strength)}"/><stop offset="1" stop-color="${paint}" stop-opacity="0"/></radialGradient>`;

export const picture = (width: number, height: number, parts: readonly Drawing[]): Drawing =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}">${parts.join('')}</svg>`;

/** Joins `count` drawings, each created from its index. */
export const many = (count: number, draw: (index: number) => Drawing): Drawing =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');
