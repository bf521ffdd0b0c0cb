import type { App } from './app';
import { startApp } from './app';
import { createPublishedSide } from './published-side';
import { waitUntil } from './waiting';
import type { ReceivedChange, Receiver } from './webhook-receiver';

/** URLs of the frontend and of the reader API in messages of `startToldApp`. */
export const NEWS = 'https://news.example';
export const API = 'https://cms.example/api/newsroom/published';

/** Starts an app with background work that sends changes to webhook endpoints. */
export async function startToldApp(
  endpoints: { name: string; url: string; secret: string; kinds?: string[] }[]
): Promise<App> {
  const app = await startApp({
    graphql: false,
    newsroom: { background: true, webhooks: { endpoints } },
    config: { server: { url: 'https://cms.example' } },
  });
  const site = '/content-manager/single-types/plugin::newsroom.site?locale=vi';
  const { status } = await app.admin.put(site, { siteName: 'Vân Hải', frontendUrl: `${NEWS}/` });
  expect(status).toBe(200);
  return app;
}

/** Waits until all changes are delivered; returns the changes one receiver got, and clears them. */
export async function toldOf(app: App, receiver: Receiver): Promise<ReceivedChange[]> {
  await createPublishedSide(app.strapi).settle();
  const service = app.strapi.plugin('newsroom').service<{
    status: () => Promise<{ behind: number | null }[]>;
  }>('webhooks');
  await waitUntil('the endpoints are told everything', async () =>
    (await service.status()).every(({ behind }) => behind === 0)
  );
  const changes = receiver.changes();
  receiver.forget();
  return changes;
}
