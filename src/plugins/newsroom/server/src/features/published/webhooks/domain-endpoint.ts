import { createHash } from 'node:crypto';
import type { Options } from '../../../config';

/** An item of the option `webhooks.endpoints`. */
export type Endpoint = Options['webhooks']['endpoints'][number];

/** Hash of an endpoint's configuration, to detect changes without storing the secret. */
export const fingerprintOf = ({ url, kinds, secret }: Endpoint): string =>
  createHash('sha256')
    .update(JSON.stringify([url, kinds ?? null, secret]))
    .digest('base64url')
    .slice(0, 22);
