import type { Worded } from '../../documents';
import type { PictureIds } from '../pictures';
import type { SpreadsheetIds } from '../spreadsheets';

/** An article to load. Links are named by the keys of the demo; the loader turns them into documentIds. */
export interface ArticlePlan {
  key: string;
  /** How long before the load it appeared. */
  hoursAgo: number;
  category: string;
  moreCategories?: string[];
  topic?: string;
  tags: string[];
  authors: string[];
  sources: string[];
  /** Articles that are loaded before this one; each language leads to those that it has. */
  related?: string[];
  featured?: boolean;
  allowComments?: boolean;
  /** False leaves it a draft. */
  publish: boolean;
  words: Partial<Worded>;
  /** Changed since it was published: editors see it as modified, readers see what was published. */
  edits?: Partial<Worded>;
}

/** What article files are given: ids of pictures and of tables to take away, and when the demo is loaded. */
export interface Assets {
  pictures: PictureIds;
  spreadsheets: SpreadsheetIds;
  now: Date;
}

export type ArticleMaker = (assets: Assets) => ArticlePlan;
