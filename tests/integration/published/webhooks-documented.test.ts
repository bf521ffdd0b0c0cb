import { createHmac, randomBytes } from 'node:crypto';
import { startApp } from '../../support/app';
import { startDocumentedReceiver } from '../../support/documented-receiver';
import { createFactories } from '../../support/factories';
import { createPublishedSide } from '../../support/published-side';
import { startReceiver, until } from '../../support/webhook-receiver';

const SECRET = `whsec_${randomBytes(32).toString('base64')}`;

test('the receiver in the documentation accepts only signed messages', async () => {
  const receiver = await startReceiver();
  const documented = await startDocumentedReceiver(SECRET);
  const endpoints = [
    { name: 'documented', url: documented.url, secret: SECRET },
    { name: 'other', url: receiver.url, secret: SECRET },
  ];
  const app = await startApp({
    graphql: false,
    newsroom: { background: true, webhooks: { endpoints } },
  });
  const { article } = createFactories(app);
  const { slug } = await article({ title: 'Theo tài liệu', status: 'published' });
  await createPublishedSide(app.strapi).settle();
  await until(() => documented.output().includes(String(slug)), 'the message');
  expect(documented.output()).toContain('changed /vi/theo-tai-lieu /vi\n');

  await until(() => receiver.all.length > 0, 'the same message at the other receiver');
  const [message] = receiver.all;
  if (!message) throw new Error('There is no message');
  const id = String(message.headers['webhook-id']);
  const post = async (body: string, timestamp: number, signature: string) => {
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signature,
    };
    return (await fetch(documented.url, { method: 'POST', body, headers })).status;
  };
  const sign = (timestamp: number) =>
    'v1,' +
    createHmac('sha256', Buffer.from(SECRET.slice(6), 'base64'))
      .update(`${id}.${timestamp}.${message.text}`)
      .digest('base64');
  const now = Math.floor(Date.now() / 1000);
  expect(await post(message.text, now, sign(now))).toBe(204);
  expect(await post(message.text, now, `v1a,abc v1,bm90 ${sign(now)}`)).toBe(204);
  expect(await post(message.text.replace('true', 'false'), now, sign(now))).toBe(400);
  expect(await post(message.text, now + 1, sign(now))).toBe(400);
  expect(await post(message.text, now - 3_600, sign(now - 3_600))).toBe(400);
  expect(await post(message.text, now, '')).toBe(400);
});
