/** Kinds of documents on the published side that a webhook can be limited to. */
export const changeKinds = [
  'article',
  'category',
  'topic',
  'tag',
  'author',
  'source',
  'list',
  'site',
] as const;
