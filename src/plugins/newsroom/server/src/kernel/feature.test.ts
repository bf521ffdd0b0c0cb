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

const table = (singularName: string, tableName: string) => ({
  uid: `plugin::newsroom.${singularName}`,
  singularName,
  tableName,
  does: '',
  attributes: {},
  indexes: [],
});
const derived = (name: string, singularName: string, tableName: string) => ({
  name,
  version: 1,
  table: table(singularName, tableName),
  attributes: [],
  key: [],
  rowsOf: () => [],
});

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
    ['table "letters"', { contentTypes: [letter] }, { tables: [table('stamp', 'letters')] }],
    [
      'model "plugin::newsroom.letter"',
      { contentTypes: [letter] },
      { derive: [derived('words', 'letter', 'words')] },
    ],
    [
      'table "words"',
      { tables: [table('word', 'words')] },
      { derive: [derived('lines', 'line', 'words')] },
    ],
    [
      'derived table "words"',
      { derive: [derived('words', 'word', 'words')] },
      { derive: [derived('words', 'line', 'lines')] },
    ],
  ])('refuses a second %s', (what, first, second) => {
    expect(() => composeFeatures([feature('a', first), feature('b', second)])).toThrow(
      `${what} is registered by both "a" and "b"`
    );
  });
});
