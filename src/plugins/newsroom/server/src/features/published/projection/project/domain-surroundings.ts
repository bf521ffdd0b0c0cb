import type { Category } from '../contract';
import { CATEGORY } from '../model/types';

/** Where an article stands in its category: articles before and after it there show its card. */
export interface Place {
  category: string;
  /** Its date, in milliseconds since 1970. */
  date: number;
}

/** What others show of an article, and where it stands. */
interface Shown {
  card?: string;
  category?: string | null;
  datePublished?: number | Date;
}

const toPlace = ({ category, datePublished }: Shown): Place[] =>
  category && datePublished !== undefined ? [{ category, date: Number(datePublished) }] : [];

const nameOf = ({ category, date }: Place): string => `${category}:${date}`;

/**
 * Where an article stands and stood, when the articles beside it show something else from now on. None when its card and
 * its place are what they were.
 */
export function placesOf(was: Shown | undefined, is: Shown | undefined): Place[] {
  const [before, after] = [was ? toPlace(was) : [], is ? toPlace(is) : []];
  const all = new Map([...after, ...before].map((place) => [nameOf(place), place]));
  const stays = before.length === after.length && all.size === after.length;
  return stays && was?.card === is?.card ? [] : [...all.values()];
}

/** The categories that a category stands under and stood under: their pages show it. */
export function parentsOf(uid: string, was: string | undefined, is: string | undefined): string[] {
  if (uid !== CATEGORY) return [];
  return [is, was].flatMap((json) => {
    const parent = json === undefined ? undefined : (JSON.parse(json) as Category).ancestors.at(-1);
    return parent ? [parent.documentId] : [];
  });
}
