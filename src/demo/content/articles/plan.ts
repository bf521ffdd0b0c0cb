import type { Worded } from '../../documents';
import type { PictureIds } from '../pictures';

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
  /** Articles that are loaded before this one. */
  related?: string[];
  featured?: boolean;
  allowComments?: boolean;
  /** False leaves it a draft. */
  publish: boolean;
  words: Worded;
}

/** What article files are given: ids of pictures, and of the file of figures. */
export interface Assets {
  pictures: PictureIds;
  serviceFigures: number;
}

export type ArticleMaker = (assets: Assets) => ArticlePlan;
