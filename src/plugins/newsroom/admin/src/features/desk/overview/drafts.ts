import type { ArticleRow } from '../../../../../server/src/features/desk/overview/contract';
import { isSameDay } from './time';

/** Drafts changed today, or recent ones if there are none. */
export function draftsToShow(drafts: ArticleRow[]): { isToday: boolean; articles: ArticleRow[] } {
  const now = new Date();
  const today = drafts.filter(({ updatedAt }) => isSameDay(new Date(updatedAt), now));
  return today.length > 0
    ? { isToday: true, articles: today }
    : { isToday: false, articles: drafts };
}
