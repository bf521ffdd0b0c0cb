import { composeFeatures, defineFeature } from './feature';
import type { ContentTypeSchema } from './strapi/schema';

const controllers = { desk: () => ({ read: () => Promise.resolve('read') }) };
const routers = {
  desk: { type: 'admin' as const, routes: [] },
};
const letter: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'letters',
  info: { singularName: 'letter', pluralName: 'letters', displayName: 'Letter', description: '' },
  options: { draftAndPublish: false },
  pluginOptions: {},
  attributes: {},
};

const feature = (name: string, rest: object) => defineFeature({ name, summary: '', ...rest });

describe('composing features', () => {
  test("hands Strapi a feature's controllers and routers beside those of content types", () => {
    const plugin = composeFeatures([
      feature('letters', { contentTypes: [letter] }),
      feature('desks', { controllers, routers }),
    ]);
    expect(Object.keys(plugin.controllers)).toEqual(['letter', 'desk']);
    expect(Object.keys(plugin.routes)).toEqual(['letter', 'desk']);
    expect(plugin.controllers).toMatchObject(controllers);
    expect(plugin.routes).toMatchObject(routers);
  });

  test.each([
    ['router "desk"', { routers }, { routers }],
    ['controller "desk"', { controllers }, { controllers }],
    ['service "letter"', { contentTypes: [letter] }, { services: [{ name: 'letter' }] }],
    [
      'router "letter"',
      { contentTypes: [letter] },
      { routers: { letter: { type: 'admin', routes: [] } } },
    ],
  ])('refuses a second %s', (what, first, second) => {
    expect(() => composeFeatures([feature('a', first), feature('b', second)])).toThrow(
      `${what} is registered by both "a" and "b"`
    );
  });
});
