import type { Branch } from './words';
import * as words from './words';

/** A term or source, identified by its index in the list. */
export interface Term {
  name: string;
  /** English name, if translated. */
  english?: string;
  parent?: number;
}

export interface Terms {
  categories: Term[];
  topics: Term[];
  tags: Term[];
  authors: Term[];
  sources: Term[];
}

/** Fills `{place}` in each pattern with each place. */
const inPlaces = (patterns: readonly string[], count: number): Term[] =>
  patterns
    .flatMap((pattern) => words.PLACES.map((place) => pattern.replace('{place}', place)))
    .slice(0, count)
    .map((name) => ({ name }));

/** A tree as a list, with parents before their children. */
function listCategories(branches: readonly Branch[], list: Term[] = [], parent?: number): Term[] {
  for (const [name, english, below = []] of branches) {
    const place = list.push({ name, english, ...(parent !== undefined && { parent }) }) - 1;
    listCategories(below, list, place);
  }
  return list;
}

/** 28 categories on three levels, 200 topics, 500 tags, 60 authors, 40 sources. */
export function listTerms(): Terms {
  return {
    categories: listCategories(words.CATEGORIES),
    topics: inPlaces(words.TOPICS, 200),
    tags: inPlaces(
      words.TAGS.map((tag) => `${tag} {place}`),
      500
    ),
    authors: words.FAMILY_NAMES.flatMap((family) =>
      words.GIVEN_NAMES.map((given) => ({ name: `${family} ${given}` }))
    ),
    sources: inPlaces(words.SOURCES, 40),
  };
}
