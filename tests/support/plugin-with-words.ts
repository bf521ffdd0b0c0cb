import config from '../../src/plugins/newsroom/server/src/config';
import { features } from '../../src/plugins/newsroom/server/src/features';
import { defineDerivedTable } from '../../src/plugins/newsroom/server/src/features/published/projection';
import {
  composeFeatures,
  defineFeature,
} from '../../src/plugins/newsroom/server/src/kernel/feature';

/** The plugin with an additional feature that declares a derived table. See build-plugin.ts. */

/** Defined by the bundler. */
declare const WORDS_VERSION: number;

const words = defineDerivedTable({
  name: 'words',
  version: WORDS_VERSION,
  singularName: 'word',
  tableName: 'newsroom_words',
  does: 'The words of headlines',
  columns: {
    place: { type: 'integer' },
    word: { type: 'string' },
    isLong: { type: 'boolean' },
    writtenAt: { type: 'biginteger' },
    lead: { type: 'text', isNullable: true },
  },
  key: ['place'],
  indexes: { word: ['word', 'locale'] },
  of(page) {
    if (page.title.includes('?')) throw new Error('no questions');
    return page.title.split(' ').map((word, place) => ({
      place,
      word: WORDS_VERSION === 1 ? word : word.toUpperCase(),
      isLong: word.length > 4,
      writtenAt: Date.parse(page.datePublished),
      lead: place === 0 ? page.lead : null,
    }));
  },
});

export default {
  config,
  ...composeFeatures([
    ...features,
    defineFeature({ name: 'words', summary: 'Words of headlines.', derive: [words] }),
  ]),
};
