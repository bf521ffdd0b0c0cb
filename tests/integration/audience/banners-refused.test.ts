import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createBanners, told } from '../../support/banners';
import { behindProxy, freshVisitor } from '../../support/visitors';

/** Reports about banners that are not counted. */

let app: App;
let make: Awaited<ReturnType<typeof createBanners>>;

beforeAll(async () => {
  app = await startApp({ ...behindProxy, graphql: false });
  make = await createBanners(app);
});

test('a link loaded as a picture or by a script redirects, but is not counted as a click', async () => {
  const place = await make.position('loaded');
  const { documentId } = await make.banner('Tải ngầm', place);
  const stored = 'https://example.org/T%E1%BA%A3i%20ng%E1%BA%A7m?a=1&b=2';
  const go = (mode: string, dest: string, more = {}) =>
    make.go(documentId, {
      ...freshVisitor(),
      ...{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode, 'sec-fetch-dest': dest },
      ...more,
    });
  for (const [mode, dest] of [
    ['no-cors', 'image'],
    ['no-cors', 'script'],
    ['cors', 'empty'],
    ['navigate', 'embed'],
  ] as const) {
    expect([mode, dest, ...told(await go(mode, dest))]).toEqual([
      ...[mode, dest, 302, stored, 'embedded'],
    ]);
  }
  const ahead = await go('no-cors', 'empty', { 'sec-purpose': 'prefetch' });
  expect(told(ahead)).toEqual([302, stored, 'prefetch']);
  for (const dest of ['document', 'iframe']) {
    expect(told(await go('navigate', dest))).toEqual([302, stored, 'counted']);
  }
  expect(await make.figuresOf(documentId)).toMatchObject({ clicks: 2 });
});

test('a banner counts once per beacon, whatever locales name it', async () => {
  const place = await make.position('locales');
  const { documentId } = await make.banner('Một lần', place);
  const shown = [{ documentId }, { documentId, locale: 'vi' }, { documentId, locale: 'xx' }];
  const { body } = await make.show(shown);
  expect(body.data).toEqual({
    counted: 1,
    banners: [
      { ...shown[0], counted: true },
      { ...shown[1], counted: false, reason: 'repeated' },
      { ...shown[2], counted: false, reason: 'repeated' },
    ],
  });
  expect(await make.figuresOf(documentId)).toMatchObject({ impressions: 1 });
});
