import { countWords, readingMinutes } from '../../../../../format/src';
import { picturesOfArticle, textOfArticle } from '../../../../../shared/src/body';

type Values = Record<string, unknown>;

const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null;

export interface ArticleFacts {
  words: number;
  minutes: number;
  pictures: number;
  hasCover: boolean;
  hasSource: boolean;
  hasDescription: boolean;
}

/** Number of relations: the loaded count plus those connected, minus those disconnected in the form. */
function linked(inForm: unknown, loaded: unknown): number {
  const { connect, disconnect } = isRecord(inForm) ? inForm : {};
  const before = isRecord(loaded) && typeof loaded['count'] === 'number' ? loaded['count'] : 0;
  const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 0);
  return before + lengthOf(connect) - lengthOf(disconnect);
}

/** Facts about an article being edited, from the form's `values` and the loaded document. */
export function factsOf(values: Values, loaded: Values = {}): ArticleFacts {
  const words = countWords(textOfArticle(values));
  const { cover, seo } = values;
  const description = isRecord(seo) ? seo['metaDescription'] : undefined;
  return {
    words,
    minutes: words === 0 ? 0 : readingMinutes(words),
    pictures: picturesOfArticle(values),
    hasCover: isRecord(cover) && Boolean(cover['image']),
    hasSource: linked(values['sources'], loaded['sources']) > 0,
    hasDescription: typeof description === 'string' && description.trim() !== '',
  };
}
