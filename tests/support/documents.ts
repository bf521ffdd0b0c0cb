import type { Core, UID } from '@strapi/strapi';

export interface Row extends Record<string, unknown> {
  id: number;
  documentId: string;
  locale: string;
  publishedAt: string | null;
}

type Query = Record<string, unknown>;

export interface LooseDocuments {
  create(query: Query): Promise<Row>;
  update(query: Query): Promise<Row>;
  findOne(query: Query): Promise<Row | null>;
  findMany(query: Query): Promise<Row[]>;
  publish(query: Query): Promise<{ entries: Row[] }>;
  delete(query: Query): Promise<{ entries: Row[] }>;
}

/** The document service without generated types, because tests also send invalid data. */
export const documentsOf = (strapi: Core.Strapi, type: string): LooseDocuments =>
  strapi.documents(`plugin::newsroom.${type}` as UID.ContentType) as unknown as LooseDocuments;

/** All database rows of a type, oldest first. */
export const rowsOf = (
  strapi: Core.Strapi,
  type: string,
  where: Query = {},
  populate: string[] = []
): Promise<Row[]> =>
  strapi.db
    .query(`plugin::newsroom.${type}` as UID.ContentType)
    .findMany({ where, populate, orderBy: 'id' }) as Promise<Row[]>;

interface Shown {
  image?: { formats?: Record<string, unknown> };
  alt?: string;
  caption?: string;
  credit?: string;
}

/** All captioned pictures of an article, in any component. */
export function picturesOf(article: Row): Shown[] {
  const body = (article['body'] ?? []) as (Shown & { __component: string; images?: Shown[] })[];
  return [
    article['cover'] as Shown,
    ...body.filter(({ __component }) => __component === 'newsroom.captioned-image'),
    ...body.flatMap(({ images = [] }) => images),
  ];
}
