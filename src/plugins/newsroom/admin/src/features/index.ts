import type { AdminFeature } from './feature';
import { layouts } from './layouts';

/** What the plugin adds to the admin panel, in start order. */
export const features: readonly AdminFeature[] = [layouts];
