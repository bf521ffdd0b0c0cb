import type { Core } from '@strapi/strapi';
import { defineService } from '../../../kernel/strapi/service';
import type { ArticleRow } from './contract';
import { csvLine } from './domain-csv';
import type { ArticlesAsked, AudienceAsked } from './service';
import { audienceService } from './service';

type Language = 'vi' | 'en';

/** A file that is generated while it is sent. */
export interface CsvFile {
  name: string;
  head: string;
  chunks: AsyncIterable<string>;
}

export interface AudienceFilesService {
  banners: (asked: AudienceAsked & { language: Language }) => Promise<CsvFile>;
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

const BANNER_COLUMNS: Record<Language, string[]> = {
  vi: ['Banner', 'Vị trí', 'Lượt hiển thị', 'Lượt nhấp', 'Tỷ lệ nhấp (%)', 'Mã banner'],
  en: ['Banner', 'Position', 'Impressions', 'Clicks', 'Click rate (%)', 'Document ID'],
};

export const audienceFilesService = defineService(
  'audience-files',
  ({ strapi }: { strapi: Core.Strapi }): AudienceFilesService => {
    const lineOf = (row: ArticleRow): string =>
      csvLine([
        row.title,
        row.category,
        row.locale,
        row.publishedOn,
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
      async banners({ language, ...asked }) {
        const { data, meta } = await audienceService.from(strapi).banners(asked);
        const { from, to } = meta.range;
        async function* all(): AsyncGenerator<string> {
          for (const { title, position, impressions, clicks, rate, documentId } of data) {
            const percent = rate === null ? null : Math.round(rate * 10_000) / 100;
            yield csvLine([title, position, impressions, clicks, percent, documentId]);
          }
        }
        return {
          name: `banners-${from}-${to}`,
          head: csvLine(BANNER_COLUMNS[language]),
          chunks: all(),
        };
      },

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
