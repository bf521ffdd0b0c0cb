import type { Dice } from '../colours';
import type { Light } from '../lights';
import type { Drawing } from '../svg';

/** Draws 1600 × 900, in some light. The same dice make the same picture. */
export type Scene = (light: Light, roll: Dice) => Drawing;
