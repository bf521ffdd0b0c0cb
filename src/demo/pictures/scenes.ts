import type { Canvas } from './png';
import type { Colour } from './brush';
import {
  colour,
  createCanvas,
  dab,
  dice,
  disc,
  land,
  mix,
  polygon,
  ridge,
  stroke,
  wash,
} from './brush';
import { lights } from './lights';
import type { Light, LightName } from './lights';

export type Scene =
  'hills' | 'bridge' | 'terraces' | 'harbour' | 'town' | 'pool' | 'portrait' | 'badge';

export interface PictureOrder {
  scene: Scene;
  light: LightName;
  seed: number;
  width: number;
  height: number;
}

function backdrop(canvas: Canvas, { sky, sun, far, near }: Light, seed: number): void {
  const { width, height } = canvas;
  const roll = dice(seed);
  wash(canvas, sky, 0, height);
  disc(canvas, {
    x: width * (0.2 + roll() * 0.6),
    y: height * (0.22 + roll() * 0.15),
    radius: height * 0.055,
    paint: sun,
    glow: height * 0.35,
  });
  for (let layer = 0; layer < 3; layer += 1) {
    const share = layer / 3;
    const line = ridge(
      seed + layer * 7,
      height * (0.5 + layer * 0.07),
      height * (0.07 - layer * 0.015),
      width
    );
    land(canvas, line, mix(far, near, share * 0.55), mix(far, near, share * 0.55 + 0.15));
  }
}

/** Water from `top` to the bottom, with glints that grow longer towards the viewer. */
function sea(canvas: Canvas, { water, sun }: Light, top: number, seed: number): void {
  const { width, height } = canvas;
  const roll = dice(seed + 99);
  wash(canvas, water, top, height);
  for (let glint = 0; glint < 260; glint += 1) {
    const depth = roll() ** 1.6;
    const y = Math.round(top + 3 + depth * (height - top - 4));
    const x = Math.round(roll() * width);
    const length = Math.round(6 + depth * width * 0.06);
    for (let step = 0; step < length; step += 1) {
      dab(canvas, x + step, y, sun, 0.3 * Math.sin((step / length) * Math.PI));
    }
  }
}

function boat(
  canvas: Canvas,
  x: number,
  y: number,
  size: number,
  hull: Colour,
  sail: Colour
): void {
  polygon(
    canvas,
    [
      [x - size, y],
      [x + size, y],
      [x + size * 0.65, y + size * 0.38],
      [x - size * 0.65, y + size * 0.38],
    ],
    hull
  );
  stroke(canvas, [x, y], [x, y - size * 1.5], Math.max(1.5, size * 0.06), hull);
  polygon(
    canvas,
    [
      [x + size * 0.08, y - size * 1.45],
      [x + size * 0.75, y - size * 0.15],
      [x + size * 0.08, y - size * 0.15],
    ],
    sail
  );
}

const painters: Record<Scene, (canvas: Canvas, scene: Light, seed: number) => void> = {
  hills(canvas, scene, seed) {
    backdrop(canvas, scene, seed);
    const { width, height } = canvas;
    land(
      canvas,
      ridge(seed + 31, height * 0.8, height * 0.06, width),
      mix(scene.far, scene.near, 0.75),
      scene.near
    );
  },

  bridge(canvas, scene, seed) {
    backdrop(canvas, scene, seed);
    const { width, height } = canvas;
    const deck = height * 0.62;
    sea(canvas, scene, height * 0.7, seed);
    const steel = mix(scene.near, colour('#ffffff'), 0.82);
    for (const pylon of [0.32, 0.68]) {
      const x = width * pylon;
      for (let cable = 1; cable <= 9; cable += 1) {
        const reach = (cable / 9) * width * 0.175;
        const top = height * (0.2 + cable * 0.006);
        for (const side of [-1, 1]) stroke(canvas, [x, top], [x + side * reach, deck], 1.6, steel);
      }
      stroke(canvas, [x, height * 0.17], [x, height * 0.8], width * 0.012, steel);
    }
    stroke(canvas, [0, deck], [width, deck], height * 0.022, mix(steel, scene.near, 0.25));
  },

  terraces(canvas, scene, seed) {
    backdrop(canvas, scene, seed);
    const { width, height } = canvas;
    const fields = [colour('#d9d36a'), colour('#8fbf4d'), colour('#5a9a45'), colour('#b9c95a')];
    for (let step = 0; step < 13; step += 1) {
      const line = ridge(
        seed + 3 + Math.floor(step / 5),
        height * (0.58 + step * 0.034),
        height * 0.03,
        width
      );
      const field = fields[step % fields.length] ?? scene.near;
      land(canvas, line, mix(field, scene.sun, 0.35), mix(field, scene.near, 0.3));
      land(canvas, (x) => line(x) + height * 0.007, field, mix(field, scene.near, 0.35));
    }
  },

  harbour(canvas, scene, seed) {
    backdrop(canvas, scene, seed);
    const { width, height } = canvas;
    const roll = dice(seed + 5);
    sea(canvas, scene, height * 0.66, seed);
    const sails = ['#c8102e', '#f3c300', '#ffffff', '#e4572e', '#2e7dab'].map(colour);
    for (let index = 0; index < 9; index += 1) {
      const depth = (index + 1) / 9;
      boat(
        canvas,
        width * (0.06 + roll() * 0.88),
        height * (0.67 + depth * 0.22),
        height * (0.018 + depth * 0.055),
        mix(scene.near, colour('#5b2d1a'), 0.5),
        mix(sails[index % sails.length] ?? scene.sun, scene.sun, 0.15)
      );
    }
  },

  town(canvas, scene, seed) {
    backdrop(canvas, scene, seed);
    const { width, height } = canvas;
    const roll = dice(seed + 17);
    for (let row = 0; row < 2; row += 1) {
      const wall = mix(scene.far, scene.near, 0.55 + row * 0.4);
      for (let x = -10; x < width;) {
        const wide = width * (0.035 + roll() * 0.05);
        const top = height * (0.5 + row * 0.15 + roll() * 0.2);
        polygon(
          canvas,
          [
            [x, top],
            [x + wide, top],
            [x + wide, height],
            [x, height],
          ],
          wall
        );
        for (let wy = top + 12; wy < height - 12; wy += 20) {
          for (let wx = x + 8; wx < x + wide - 12; wx += 16) {
            if (roll() > 0.45)
              polygon(
                canvas,
                [
                  [wx, wy],
                  [wx + 7, wy],
                  [wx + 7, wy + 10],
                  [wx, wy + 10],
                ],
                mix(wall, colour('#ffd98a'), 0.35 + row * 0.45)
              );
          }
        }
        x += wide + width * 0.006;
      }
    }
  },

  pool(canvas, scene, seed) {
    const { width, height } = canvas;
    sea(canvas, scene, 0, seed);
    for (let lane = 1; lane < 6; lane += 1) {
      const middle = (height * lane) / 6;
      for (let x = 0; x < width; x += 14) {
        const y = middle + Math.sin(x / 90 + lane) * 4;
        disc(canvas, {
          x,
          y,
          radius: 5,
          paint: colour(Math.floor(x / 84) % 2 ? '#ffffff' : '#d62839'),
        });
      }
    }
  },

  portrait(canvas, scene, seed) {
    const { width, height } = canvas;
    const roll = dice(seed);
    wash(canvas, [scene.sky[0] ?? scene.far, scene.far, scene.sky.at(-1) ?? scene.far]);
    const cloth = mix(scene.near, colour('#ffffff'), 0.1 + roll() * 0.15);
    disc(canvas, { x: width / 2, y: height * 1.08, radius: height * 0.4, paint: cloth });
    stroke(
      canvas,
      [width / 2, height * 0.5],
      [width / 2, height * 0.7],
      width * 0.13,
      colour('#dba884')
    );
    disc(canvas, {
      x: width / 2,
      y: height * 0.36,
      radius: height * 0.21,
      paint: colour('#2c1d1a'),
    });
    disc(canvas, {
      x: width / 2,
      y: height * 0.42,
      radius: height * 0.17,
      paint: colour('#e8b996'),
    });
  },

  badge(canvas, scene) {
    const { width, height } = canvas;
    wash(canvas, [colour('#ffffff'), colour('#f2f5f8')]);
    const middle = { x: width / 2, y: height / 2 };
    disc(canvas, { ...middle, radius: height * 0.42, paint: scene.near });
    disc(canvas, {
      ...middle,
      radius: height * 0.37,
      paint: mix(scene.far, colour('#ffffff'), 0.2),
    });
    land(
      canvas,
      (x) => {
        const inside = (height * 0.37) ** 2 - (x - middle.x) ** 2;
        return inside <= 0 ? height : middle.y + Math.sin(x / (width * 0.07)) * height * 0.03;
      },
      scene.near
    );
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const outside = Math.hypot(x - middle.x, y - middle.y) - height * 0.42;
        if (y > middle.y) dab(canvas, x, y, colour('#f5f8fa'), outside + 0.5);
      }
    }
  },
};

/** Paints a picture. The same order always gives the same bytes. */
export function paint({ scene, light: lightName, seed, width, height }: PictureOrder): Canvas {
  const canvas = createCanvas(width, height);
  painters[scene](canvas, lights[lightName], seed);
  return canvas;
}
