export interface Count {
  /** Maximum length that the server accepts. */
  max: number;
  advice?: number;
}

/** Counted fields by type or component, with the recommended maximum number of characters. */
export const counted: Record<string, Record<string, { advice?: number }>> = {
  article: { title: {}, kicker: {}, lead: { advice: 400 } },
  seo: { metaTitle: { advice: 60 }, metaDescription: { advice: 155 } },
};

/** Counts UTF-16 units, as the server does. */
export function countOf(text: string, { max, advice }: Count) {
  const { length } = text;
  const of = advice === undefined || length > max ? max : advice;
  const isNear = advice === undefined ? length > max * 0.9 : length > advice;
  const level = length > max ? 'over' : isNear ? 'near' : 'fine';
  return { length, of, level } as const;
}
