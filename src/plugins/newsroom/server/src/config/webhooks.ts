/** What a change can be of: the feature words of the types that the published side holds. */
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
