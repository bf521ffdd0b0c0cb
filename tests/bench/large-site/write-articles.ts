import type { Random } from '../../support/random';
import type { Row } from './rows';
import type { Terms } from './terms';
import type { Texts } from './texts';
import { toSlug } from './texts';
import type { Locale } from './write-terms';
import { sourceId, termId } from './write-terms';

/** Columns that differ between drafts and published versions, by table. All others are sent once. */
export const VERSIONS = {
  newsroom_articles: { id: 'id + v', published_at: 'case v when 1 then published_at end' },
  components_newsroom_texts: { id: 'id + v' },
  components_newsroom_captioned_images: { id: 'id + v' },
  newsroom_articles_cmps: { entity_id: 'entity_id + v', cmp_id: 'cmp_id + v' },
  files_related_mph: { related_id: 'related_id + v' },
  newsroom_articles_category_lnk: { article_id: 'article_id + v' },
  newsroom_articles_topic_lnk: { article_id: 'article_id + v' },
  newsroom_articles_tags_lnk: { article_id: 'article_id + v' },
  newsroom_articles_authors_lnk: { article_id: 'article_id + v' },
  newsroom_articles_sources_lnk: { article_id: 'article_id + v' },
  newsroom_articles_related_lnk: {
    article_id: 'article_id + v',
    inv_article_id: 'inv_article_id + v',
  },
} as const;

export type ArticleTable = keyof typeof VERSIONS;
export type Write = (table: ArticleTable, row: Row) => void;

export const FILES = 200;
const NEWEST = Date.UTC(2025, 11, 31);
const MINUTE = 60_000;
const COMPONENT = 'newsroom.captioned-image';

/** An article in one locale. */
interface Version {
  /** Number over all articles and locales, from 0. */
  nth: number;
  locale: Locale;
}

/** Row ID of a draft. The published version has the next ID. */
const articleId = (nth: number) => nth * 2 + 1;
const coverId = (nth: number) => nth * 4 + 1;
const pictureId = (nth: number) => nth * 4 + 3;

/** Creates articles one by one, newest first, each in all its locales. */
export function createArticles(texts: Texts, terms: Terms, random: Random) {
  const { int, pick, chance, some } = random;
  const places = (list: readonly unknown[]) => [...list.keys()];
  const [tags, authors, sources] = [terms.tags, terms.authors, terms.sources].map(places) as [
    number[],
    number[],
    number[],
  ];
  // Articles belong to leaf categories.
  const parents = new Set(terms.categories.map(({ parent }) => parent));
  const leaves = places(terms.categories).filter((place) => !parents.has(place));
  const before: Record<Locale, number[]> = { vi: [], en: [] };
  let written = 0;

  function add(write: Write, article: number, locales: Locale[]) {
    const moment = new Date(NEWEST - article * 7 * MINUTE).toISOString();
    const category = pick(leaves);
    const topic = chance(0.5) ? int(terms.topics.length) : undefined;
    const links = {
      tags: some(tags, 2, 5),
      authors: some(authors, 1, 2),
      sources: some(sources, 0, 2),
    };
    const cover = 1 + int(FILES);
    const isFeatured = chance(0.05);

    for (const locale of locales) {
      const version: Version = { nth: written, locale };
      written += 1;
      const id = articleId(version.nth);
      const title = locale === 'vi' ? texts.title(article) : texts.englishTitle(article);
      write('newsroom_articles', {
        id,
        document_id: `article-${article}`,
        title,
        slug: toSlug(title),
        slug_is_automatic: true,
        lead: texts.lead(),
        locale,
        date_published: moment,
        featured: isFeatured,
        allow_rating: true,
        allow_comments: true,
        created_at: moment,
        updated_at: moment,
        published_at: moment,
      });
      addParts(write, version, cover);
      write('newsroom_articles_category_lnk', {
        article_id: id,
        category_id: termId(category, locale),
      });
      if (topic !== undefined) {
        write('newsroom_articles_topic_lnk', { article_id: id, topic_id: termId(topic, locale) });
      }
      for (const [nth, tag] of links.tags.entries()) {
        const row = { article_id: id, tag_id: termId(tag, locale), tag_ord: nth + 1 };
        write('newsroom_articles_tags_lnk', row);
      }
      for (const [nth, author] of links.authors.entries()) {
        const row = { article_id: id, author_id: termId(author, locale), author_ord: nth + 1 };
        write('newsroom_articles_authors_lnk', row);
      }
      for (const [nth, source] of links.sources.entries()) {
        const row = { article_id: id, source_id: sourceId(source), source_ord: nth + 1 };
        write('newsroom_articles_sources_lnk', row);
      }
      addRelated(write, version);
    }
  }

  function addParts(write: Write, version: Version, cover: number) {
    const { nth, locale } = version;
    const entity_id = articleId(nth);
    const place = (cmp_id: number, component_type: string, field: string, order: number | null) =>
      write('newsroom_articles_cmps', { entity_id, cmp_id, component_type, field, order });

    write('components_newsroom_texts', { id: articleId(nth), text: texts.body(locale) });
    place(articleId(nth), 'newsroom.text', 'body', 1);
    const pictures = [
      { id: coverId(nth), file: cover, field: 'cover', order: null },
      { id: pictureId(nth), file: 1 + int(FILES), field: 'body', order: 2 },
    ];
    for (const { id, file, field, order } of pictures) {
      const caption = texts.caption();
      const row = { id, alt: caption, caption, credit: texts.credit() };
      write('components_newsroom_captioned_images', row);
      place(id, COMPONENT, field, order);
      write('files_related_mph', {
        file_id: file,
        related_id: id,
        related_type: COMPONENT,
        field: 'image',
        order: 1,
      });
    }
  }

  /** Every fifth article links to some of the articles created just before. */
  function addRelated(write: Write, { nth, locale }: Version) {
    const recent = before[locale];
    if (recent.length === 20 && chance(0.2)) {
      for (const [order, other] of some(recent, 2, 4).entries()) {
        write('newsroom_articles_related_lnk', {
          article_id: articleId(nth),
          inv_article_id: articleId(other),
          article_ord: order + 1,
        });
      }
    }
    recent.push(nth);
    if (recent.length > 20) recent.shift();
  }

  return { add };
}
