import type { Core } from '@strapi/strapi';

interface Difference {
  kind: string;
  what: string;
}

interface PublishedService {
  settle: () => Promise<void>;
  rebuild: () => Promise<void>;
  health: () => Promise<{
    oldestMarkMs: number;
    marks: number;
    waiting: number;
    failing: number;
  }>;
  verify: (waitMs: number) => Promise<Difference[]>;
}

type Json = Record<string, unknown>;

/** Access to the published side for tests. */
export function createPublishedSide(strapi: Core.Strapi) {
  const service = strapi.plugin('newsroom').service<PublishedService>('projection');
  const rows = (table: string) => strapi.db.query(`plugin::newsroom.published-${table}`);

  return {
    service,
    /** Runs the projector until nothing is left to do. */
    settle: () => service.settle(),
    /** Differences between the published side and the content. */
    differences: () => service.verify(20_000),
    async page(documentId: string, locale: string): Promise<Json | undefined> {
      const row = (await rows('page').findOne({ where: { documentId, locale } })) as {
        page: string;
        picked: string;
      } | null;
      if (!row) return undefined;
      return { ...(JSON.parse(row.page) as Json), related: JSON.parse(row.picked) as Json[] };
    },
    async entry(type: string, documentId: string, locale = ''): Promise<Json | undefined> {
      const where = { uid: `plugin::newsroom.${type}`, documentId, locale };
      const row = (await rows('entry').findOne({ where })) as { json: string } | null;
      return row ? (JSON.parse(row.json) as Json) : undefined;
    },
    /** documentId of the article that used a slug last. */
    async slugOwner(slug: string, locale: string): Promise<string | undefined> {
      const where = { uid: 'plugin::newsroom.article', slug, locale };
      const row = (await rows('slug').findOne({ where })) as { documentId: string } | null;
      return row?.documentId;
    },
    /** documentIds of the pages listed under a term, newest first. */
    async listed(term: string, locale: string): Promise<string[]> {
      const found = (await rows('listing').findMany({
        where: { term, locale },
        orderBy: { datePublished: 'desc' },
      })) as { documentId: string }[];
      return found.map(({ documentId }) => documentId);
    },
    async changes(documentId: string): Promise<{ locale: string; isPublished: boolean }[]> {
      return (await rows('change').findMany({ where: { documentId }, orderBy: { id: 'asc' } })) as {
        locale: string;
        isPublished: boolean;
      }[];
    },
  };
}

export type PublishedSide = ReturnType<typeof createPublishedSide>;
