import { bridge } from './bridge';
import { festival } from './festival';
import { oneStop } from './one-stop';
import type { ArticleMaker } from './plan';
import { rice } from './rice';
import { stormPlan } from './storm-plan';
import { swimming } from './swimming';

/** Oldest first, as they would have been written. */
export const articles: readonly ArticleMaker[] = [
  swimming,
  festival,
  rice,
  oneStop,
  bridge,
  stormPlan,
];

export { serviceRows } from './one-stop';
export type { ArticlePlan, Assets } from './plan';
