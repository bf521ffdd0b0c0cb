import type { Canvas } from './png';

export type Colour = readonly [red: number, green: number, blue: number];

/** `#rrggbb` as three bytes. */
export function colour(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff];
}

export function mix(from: Colour, to: Colour, share: number): Colour {
  const part = Math.min(1, Math.max(0, share));
  return [
    from[0] + (to[0] - from[0]) * part,
    from[1] + (to[1] - from[1]) * part,
    from[2] + (to[2] - from[2]) * part,
  ];
}

export function createCanvas(width: number, height: number): Canvas {
  return { width, height, rgb: new Uint8Array(width * height * 3) };
}

/** Lays a colour over one pixel; `cover` 0 leaves it, 1 replaces it. Between them lie the soft edges. */
export function dab(canvas: Canvas, x: number, y: number, paint: Colour, cover: number): void {
  if (cover <= 0 || x < 0 || y < 0 || x >= canvas.width || y >= canvas.height) return;
  const at = (y * canvas.width + x) * 3;
  const part = Math.min(1, cover);
  for (let channel = 0; channel < 3; channel += 1) {
    const below = canvas.rgb[at + channel] ?? 0;
    canvas.rgb[at + channel] = Math.round(below + ((paint[channel] ?? 0) - below) * part);
  }
}

/** A gradient from top to bottom through all stops, between two heights. */
export function wash(
  canvas: Canvas,
  stops: readonly Colour[],
  top = 0,
  bottom = canvas.height
): void {
  const first = stops[0];
  if (!first) return;
  for (let y = Math.floor(top); y < bottom; y += 1) {
    const at = ((y - top) / Math.max(1, bottom - top)) * (stops.length - 1);
    const index = Math.min(stops.length - 1, Math.floor(at));
    const from = stops[index] ?? first;
    const paint = mix(from, stops[index + 1] ?? from, at - index);
    for (let x = 0; x < canvas.width; x += 1) dab(canvas, x, y, paint, 1);
  }
}

/** A filled circle, with a glow that fades out around it. */
export function disc(
  canvas: Canvas,
  {
    x,
    y,
    radius,
    paint,
    glow = 0,
  }: { x: number; y: number; radius: number; paint: Colour; glow?: number }
): void {
  const reach = radius + glow;
  for (let py = Math.floor(y - reach); py <= y + reach; py += 1) {
    for (let px = Math.floor(x - reach); px <= x + reach; px += 1) {
      const distance = Math.hypot(px - x, py - y);
      const halo = glow > 0 ? Math.max(0, 1 - (distance - radius) / glow) ** 2 * 0.45 : 0;
      dab(canvas, px, py, paint, Math.max(radius - distance + 0.5, halo));
    }
  }
}

/** Everything below a line: a hill, a shore, a field. `shade` darkens towards the bottom. */
export function land(
  canvas: Canvas,
  line: (x: number) => number,
  paint: Colour,
  shade: Colour = paint
): void {
  for (let x = 0; x < canvas.width; x += 1) {
    const edge = line(x);
    for (let y = Math.max(0, Math.floor(edge)); y < canvas.height; y += 1) {
      const depth = (y - edge) / Math.max(1, canvas.height - edge);
      dab(canvas, x, y, mix(paint, shade, depth), y - edge + 0.5);
    }
  }
}

/** A straight stroke with round ends. */
export function stroke(
  canvas: Canvas,
  from: readonly [number, number],
  to: readonly [number, number],
  width: number,
  paint: Colour
): void {
  const [ax, ay] = from;
  const [bx, by] = to;
  const length = Math.max(1e-6, (bx - ax) ** 2 + (by - ay) ** 2);
  const half = width / 2;
  for (let y = Math.floor(Math.min(ay, by) - half - 1); y <= Math.max(ay, by) + half + 1; y += 1) {
    for (
      let x = Math.floor(Math.min(ax, bx) - half - 1);
      x <= Math.max(ax, bx) + half + 1;
      x += 1
    ) {
      const along = Math.min(
        1,
        Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length)
      );
      const distance = Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
      dab(canvas, x, y, paint, half - distance + 0.5);
    }
  }
}

/** A filled shape with straight sides, given by its corners in order. */
export function polygon(
  canvas: Canvas,
  corners: readonly (readonly [number, number])[],
  paint: Colour
): void {
  const ys = corners.map(([, y]) => y);
  for (let y = Math.floor(Math.min(...ys)); y <= Math.max(...ys); y += 1) {
    const crossings: number[] = [];
    corners.forEach(([ax, ay], index) => {
      const [bx, by] = corners[(index + 1) % corners.length] ?? [ax, ay];
      const middle = y + 0.5;
      if (ay <= middle !== by <= middle)
        crossings.push(ax + ((middle - ay) / (by - ay)) * (bx - ax));
    });
    crossings.sort((a, b) => a - b);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const left = crossings[pair] ?? 0;
      const right = crossings[pair + 1] ?? 0;
      for (let x = Math.floor(left); x <= right; x += 1) {
        dab(canvas, x, y, paint, Math.min(x + 1 - left, right - x + 0.5));
      }
    }
  }
}

/** Random numbers from 0 to 1 that are the same for the same seed, so that a picture is always the same file. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A gentle ridge: a few waves of random phase laid over each other. */
export function ridge(
  seed: number,
  base: number,
  swell: number,
  width: number
): (x: number) => number {
  const roll = dice(seed);
  const waves = [1, 2.3, 4.1, 7.7].map((rate, index) => ({
    rate: (rate * Math.PI * (1.4 + roll())) / width,
    phase: roll() * Math.PI * 2,
    height: swell / (index + 1) ** 1.3,
  }));
  return (x) =>
    base +
    waves.reduce((sum, { rate, phase, height }) => sum + Math.sin(x * rate + phase) * height, 0);
}
