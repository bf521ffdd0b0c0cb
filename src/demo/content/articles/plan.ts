import type { Worded } from '../../documents';
import type { PictureIds } from '../pictures';
import type { SpreadsheetIds } from '../spreadsheets';

/** An article to load. Links use the demo's keys, which the loader replaces with documentIds. */
export interface ArticlePlan {
  key: string;
  /** Publication date, in hours before the load. */
  hoursAgo: number;
  category: string;
  moreCategories?: string[];
  topic?: string;
  tags: string[];
  authors: string[];
  sources: string[];
  /** Keys of articles loaded before. Each locale links to those that have it. */
  related?: string[];
  featured?: boolean;
  allowComments?: boolean;
  /** If false, the article stays a draft. */
  publish: boolean;
  words: Partial<Worded>;
  /** Draft changes after publishing: editors see the article as modified, readers see the published version. */
  edits?: Partial<Worded>;
}

/** Arguments of article makers: IDs of pictures and spreadsheets, and the time of the load. */
export interface Assets {
  pictures: PictureIds;
  spreadsheets: SpreadsheetIds;
  now: Date;
}

export type ArticleMaker = (assets: Assets) => ArticlePlan;
