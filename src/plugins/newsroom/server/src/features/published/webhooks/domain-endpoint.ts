import { createHash } from 'node:crypto';
import type { Options } from '../../../config';

/** One of the option `webhooks.endpoints`. */
export type Endpoint = Options['webhooks']['endpoints'][number];

/** Tells whether an endpoint was set to something else, and nothing of what it is set to. */
export const fingerprintOf = ({ url, kinds, secret }: Endpoint): string =>
  createHash('sha256')
    .update(JSON.stringify([url, kinds ?? null, secret]))
    .digest('base64url')
    .slice(0, 22);
