/** A time of day: sky from top to horizon, sun or moon, far and near ground, water from horizon to shore. */
export interface Light {
  sky: readonly string[];
  sun: string;
  far: string;
  near: string;
  water: readonly string[];
  /** True if lamps are on. */
  isDark: boolean;
}

const light = (
  sky: string[],
  sun: string,
  [far, near]: [string, string],
  water: string[],
  isDark = false
): Light => ({ sky, sun, far, near, water, isDark });

export const lights = {
  dawn: light(
    ['#4a6aa5', '#9fa9d0', '#f6c3a8', '#ffe6c4'],
    '#fff1cf',
    ['#a9b2d2', '#2f4f6f'],
    ['#f7d0ae', '#93a8c9', '#3f6189']
  ),
  day: light(
    ['#4aa3df', '#93cdf0', '#e6f5fc'],
    '#fffdf0',
    ['#a5d0cf', '#2d7f68'],
    ['#c9edf2', '#63bcd6', '#2287b0']
  ),
  dusk: light(
    ['#3b2a66', '#8d4680', '#ec7f63', '#ffca78'],
    '#ffe6ae',
    ['#a0678f', '#33213f'],
    ['#f5a673', '#94517a', '#382757'],
    true
  ),
  rain: light(
    ['#51616f', '#8797a2', '#cad4d8'],
    '#dde5e8',
    ['#9aa9b1', '#3a535e'],
    ['#bac8cd', '#768b95', '#405963']
  ),
  night: light(
    ['#0f1a3c', '#1f2f5e', '#3f4f86'],
    '#fdf3cf',
    ['#2f3f6e', '#131d3c'],
    ['#344a80', '#1c2c5a', '#0e1836'],
    true
  ),
} satisfies Record<string, Light>;

export type LightName = keyof typeof lights;
