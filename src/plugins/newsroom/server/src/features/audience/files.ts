import type { Core } from '@strapi/strapi';
import { localDay } from '../../kernel/local-time';
import { optionsOf } from '../../kernel/options';
import { defineService } from '../../kernel/service';
import type { ArticleRow } from './contract';
import { csvLine } from './domain-csv';
import type { ArticlesAsked } from './service';
import { audienceService } from './service';

type Language = 'vi' | 'en';

/** A file that is made while it is sent. */
export interface CsvFile {
  name: string;
  head: string;
  chunks: AsyncIterable<string>;
}

export interface AudienceFilesService {
  articles: (asked: ArticlesAsked & { language: Language }) => Promise<CsvFile>;
}

const COLUMNS: Record<Language, string[]> = {
  vi: [
    ...['Tiêu đề', 'Chuyên mục', 'Ngôn ngữ', 'Ngày đăng', 'Lượt xem', 'Lượt xem kỳ trước'],
    ...['Thay đổi (%)', 'Điểm đánh giá', 'Số lượt đánh giá', 'Bình luận', 'Mã bài'],
  ],
  en: [
    ...['Title', 'Category', 'Language', 'Published on', 'Views', 'Views in the period before'],
    ...['Change (%)', 'Rating', 'Ratings', 'Comments', 'Document ID'],
  ],
};

export const audienceFilesService = defineService(
  'audience-files',
  ({ strapi }: { strapi: Core.Strapi }): AudienceFilesService => {
    const { timeZone } = optionsOf(strapi);

    const lineOf = (row: ArticleRow): string =>
      csvLine([
        row.title,
        row.category,
        row.locale,
        localDay(Date.parse(row.datePublished), timeZone),
        row.views,
        row.viewsBefore,
        row.change,
        row.rating.average,
        row.rating.count,
        row.comments,
        row.documentId,
      ]);

    async function* lines(chunks: AsyncIterable<ArticleRow[]>): AsyncGenerator<string> {
      for await (const rows of chunks) yield rows.map(lineOf).join('');
    }

    return {
      async articles({ language, ...asked }) {
        const { range, chunks } = await audienceService.from(strapi).everyArticle(asked);
        return {
          name: `articles-${range.from}-${range.to}`,
          head: csvLine(COLUMNS[language]),
          chunks: lines(chunks),
        };
      },
    };
  }
);
