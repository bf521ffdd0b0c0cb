import type { AdminFeature } from './feature';

/** What the plugin adds to the admin panel, in start order. */
export const features: readonly AdminFeature[] = [];
