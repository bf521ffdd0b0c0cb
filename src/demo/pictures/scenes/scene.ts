import type { Dice } from '../colours';
import type { Light } from '../lights';
import type { Drawing } from '../svg';

/** Draws a scene of 1600 × 900 in the given light. The same random numbers give the same picture. */
export type Scene = (light: Light, roll: Dice) => Drawing;
