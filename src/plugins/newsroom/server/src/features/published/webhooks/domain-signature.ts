import { createHmac } from 'node:crypto';

/** Signed headers as specified by Standard Webhooks (standardwebhooks.com), which has libraries for most languages. */
export function signedHeaders(
  secret: string,
  id: string,
  now: number,
  body: string
): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
