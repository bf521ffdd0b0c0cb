export type Many = 'tags' | 'authors' | 'sources' | 'moreCategories';

/** Links by documentId, in order; to-one relations have at most one. */
export interface SharedSet {
  category: string[];
  tags: string[];
  authors: string[];
  sources: string[];
  moreCategories: string[];
  featured: boolean;
}

export type Relation = Many | 'category';

/** Target type of each relation. */
export const TERM_OF: Record<Relation, string> = {
  tags: 'tag',
  authors: 'author',
  sources: 'source',
  moreCategories: 'category',
  category: 'category',
};

export const emptySet = (): SharedSet => ({
  category: [],
  tags: [],
  authors: [],
  sources: [],
  moreCategories: [],
  featured: false,
});

export const copy = (set: SharedSet): SharedSet => structuredClone(set);

type Data = Record<string, unknown>;

/** Adds a term that is not in the set yet and returns the data that the editor's form sends. */
export function link(set: SharedSet, many: Many, terms: string[], pick: number): Data {
  const free = terms.filter((id) => !set[many].includes(id));
  const documentId = free[pick % Math.max(free.length, 1)];
  if (!documentId) return {};
  set[many].push(documentId);
  return { [many]: { connect: [{ documentId }], disconnect: [] } };
}

/** Removes a link from the set. */
export function unlink(set: SharedSet, many: Many, pick: number): Data {
  const documentId = set[many][pick % Math.max(set[many].length, 1)];
  if (!documentId) return {};
  set[many] = set[many].filter((id) => id !== documentId);
  return { [many]: { connect: [], disconnect: [{ documentId }] } };
}

/** Sets the article's category. */
export function file(set: SharedSet, categories: string[], pick: number): Data {
  const documentId = categories[pick % categories.length];
  if (!documentId) return {};
  set.category = [documentId];
  return { category: { connect: [{ documentId }], disconnect: [] } };
}
