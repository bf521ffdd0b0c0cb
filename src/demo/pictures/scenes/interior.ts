import { mix } from '../colours';
import { HEIGHT, WIDTH } from '../nature';
import type { Drawing } from '../svg';
import { ellipse, gradient, path, rect } from '../svg';

export const room = (wall: string, floor: string, ground: number): Drawing =>
  gradient('wall', [mix(wall, '#ffffff', 0.35), wall]) +
  rect(0, 0, WIDTH, ground, 'url(#wall)') +
  rect(0, ground, WIDTH, HEIGHT - ground, floor) +
  rect(0, ground - 8, WIDTH, 12, mix(wall, '#000000', 0.14));

export const plant = (x: number, y: number, size: number): Drawing =>
  [-70, -35, 0, 35, 70]
    .map((angle) =>
      ellipse(x, y - size * 0.8, size * 0.13, size * 0.42, angle % 2 ? '#3c8d5a' : '#56a96b', {
        turn: `rotate(${String(angle)} ${String(x)} ${String(y - size * 0.42)})`,
      })
    )
    .join('') +
  path(
    `M${String(x - size * 0.26)} ${String(y - size * 0.42)}H${String(x + size * 0.26)}L${String(x + size * 0.18)} ${String(y)}H${String(x - size * 0.18)}Z`,
    '#c8703f'
  );

export const frame = (
  x: number,
  y: number,
  width: number,
  height: number,
  light: string
): Drawing =>
  rect(x - 10, y - 10, width + 20, height + 20, '#ffffff', { round: 4 }) +
  rect(x, y, width, height, light) +
  rect(x + width / 2 - 4, y, 8, height, '#ffffff');
