import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { signedHeaders } from '../../src/plugins/newsroom/server/src/features/published/webhooks/domain-signature';

/** Verifies our signatures with the library of the authors of the standard. */

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const body = JSON.stringify({ type: 'published.changed', data: { slug: 'giá lúa tăng 🌾' } });
const headers = signedHeaders(secret, 'msg_1', Date.now(), body);

test('receivers with the standard library take our messages', () => {
  expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
});

test.each([
  ['another body', `${body} `, headers],
  ['another id', body, { ...headers, 'webhook-id': 'msg_2' }],
  ['another time', body, signedHeaders(secret, 'msg_1', Date.now() - 3_600_000, body)],
  ['another secret', body, signedHeaders(`${secret.slice(0, -4)}AAA=`, 'msg_1', Date.now(), body)],
])('and refuse %s', (_what, received, given) => {
  expect(() => new Webhook(secret).verify(received, given)).toThrow(WebhookVerificationError);
});
