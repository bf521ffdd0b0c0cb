import type { Category } from '../contract';
import { CATEGORY } from '../model/types';

/** The place of an article in its category. Its neighbours there show its card. */
export interface Place {
  category: string;
  /** Publication date, in milliseconds since 1970. */
  date: number;
}

/** What neighbours show of an article, and its place. */
interface Shown {
  card?: string;
  category?: string | null;
  datePublished?: number | Date;
}

const toPlace = ({ category, datePublished }: Shown): Place[] =>
  category && datePublished !== undefined ? [{ category, date: Number(datePublished) }] : [];

const nameOf = ({ category, date }: Place): string => `${category}:${date}`;

/**
 * The current and former places of an article, if its neighbours are affected. Empty if its card and place have not
 * changed.
 */
export function placesOf(was: Shown | undefined, is: Shown | undefined): Place[] {
  const [before, after] = [was ? toPlace(was) : [], is ? toPlace(is) : []];
  const all = new Map([...after, ...before].map((place) => [nameOf(place), place]));
  const stays = before.length === after.length && all.size === after.length;
  return stays && was?.card === is?.card ? [] : [...all.values()];
}

/** Current and former parents of a category, whose pages show it. */
export function parentsOf(uid: string, was: string | undefined, is: string | undefined): string[] {
  if (uid !== CATEGORY) return [];
  return [is, was].flatMap((json) => {
    const parent = json === undefined ? undefined : (JSON.parse(json) as Category).ancestors.at(-1);
    return parent ? [parent.documentId] : [];
  });
}
