import type { Colour } from './brush';
import { colour } from './brush';

/** A time of day: sky from top to horizon, sun, far and near ground, water. */
export interface Light {
  sky: readonly Colour[];
  sun: Colour;
  far: Colour;
  near: Colour;
  water: readonly Colour[];
}

const light = (sky: string[], sun: string, far: string, near: string, water: string[]): Light => ({
  sky: sky.map(colour),
  sun: colour(sun),
  far: colour(far),
  near: colour(near),
  water: water.map(colour),
});

export const lights = {
  dawn: light(['#2b4a7f', '#7d8fbf', '#f2b8a0', '#ffe3bd'], '#fff3d6', '#9aa6c8', '#24405e', [
    '#f6c9a4',
    '#8aa0c0',
    '#35557f',
  ]),
  day: light(['#3f8fd2', '#86c1ea', '#dff1fb'], '#fffbe6', '#9cc7c2', '#1f6b57', [
    '#bfe6ee',
    '#5fb3cf',
    '#1f7fa6',
  ]),
  dusk: light(['#2a1f4f', '#7a3b72', '#e2725b', '#ffc069'], '#ffe2a8', '#8a5a83', '#2b1b3d', [
    '#f0976a',
    '#8a4a72',
    '#2f2250',
  ]),
  rain: light(['#4a5968', '#7f8f9b', '#c3ced3'], '#dde5e8', '#8d9ea6', '#2f4650', [
    '#b3c2c8',
    '#71868f',
    '#3b525d',
  ]),
} satisfies Record<string, Light>;

export type LightName = keyof typeof lights;
