export interface Count {
  /** What the server refuses to go beyond. */
  max: number;
  advice?: number;
}

/** Texts whose length matters, by type or component, and how many characters are best not gone beyond. */
export const counted: Record<string, Record<string, { advice?: number }>> = {
  article: { title: {}, kicker: {}, lead: { advice: 400 } },
  seo: { metaTitle: { advice: 60 }, metaDescription: { advice: 155 } },
};

/** Counted as the server counts: in UTF-16 units. */
export function countOf(text: string, { max, advice }: Count) {
  const { length } = text;
  const of = advice === undefined || length > max ? max : advice;
  const isNear = advice === undefined ? length > max * 0.9 : length > advice;
  const level = length > max ? 'over' : isNear ? 'near' : 'fine';
  return { length, of, level } as const;
}
