import { errors } from '@strapi/utils';

/** Validates requests and picks what is passed on to strapi-plugin-comments. */

export const ARTICLE = 'plugin::newsroom.article';

const LONGEST = 5_000;
const MOST_PAGES = 10_000;
const LARGEST_PAGE = 100;
const REASONS = ['BAD_LANGUAGE', 'DISCRIMINATION', 'OTHER'];

type Fields = Record<string, unknown>;

function refuse(path: string, message: string): never {
  throw new errors.ValidationError(message, { code: 'INVALID_COMMENT', path: [path] });
}

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const isNumeral = (value: unknown): value is string | number =>
  (typeof value === 'number' || typeof value === 'string') && /^[1-9]\d{0,8}$/.test(`${value}`);

/** Validates a row id; Strapi would pass any value to the database. */
const idOf = (value: unknown, path: string): number =>
  isNumeral(value) ? Number(value) : refuse(path, 'This is not the id of a comment');

function wholeNumber(value: unknown, path: string, most: number): number | undefined {
  if (value === undefined) return undefined;
  if (isNumeral(value) && Number(value) <= most) return Number(value);
  return refuse(path, `This is a whole number from 1 to ${most}`);
}

function localeOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(value)) return value;
  return refuse('locale', 'This is not a locale');
}

function textOf(value: unknown): string {
  const isText = typeof value === 'string' && value.trim() !== '' && !value.includes('\0');
  if (isText && value.length <= LONGEST) return value;
  return refuse('content', `A text of 1 to ${LONGEST} characters`);
}

/** documentId of the article, from `plugin::newsroom.article:<documentId>`. */
export function articleOf(relation: unknown): string {
  const [, documentId] =
    /^plugin::newsroom\.article:([a-z0-9]{1,64})$/.exec(String(relation)) ?? [];
  return documentId ?? refuse('relation', `Comments belong to ${ARTICLE}:<documentId>`);
}

/** Query for the comments of an article: sort, page and locale. Filters by author are not allowed. */
export function questionOf(query: Fields): Fields {
  const { sort } = query;
  if (sort !== undefined && sort !== 'createdAt:asc' && sort !== 'createdAt:desc') {
    refuse('sort', 'Comments are sorted by "createdAt:asc" or "createdAt:desc"');
  }
  const pagination = fieldsOf(query['pagination']);
  return {
    ...(sort !== undefined && { sort }),
    locale: localeOf(query['locale']),
    pagination: {
      page: wholeNumber(pagination['page'], 'pagination.page', MOST_PAGES) ?? 1,
      pageSize: wholeNumber(pagination['pageSize'], 'pagination.pageSize', LARGEST_PAGE) ?? 25,
    },
    // Moderators' answers have no status. At the top level, because the plugin drops an $or inside an $and.
    filters: {
      $or: [{ approvalStatus: { $eq: 'APPROVED' } }, { approvalStatus: { $null: true } }],
      blocked: { $eq: false },
    },
  };
}

/** A new comment, and the parent it answers. */
export function commentOf(body: Fields): { content: string; locale?: string; threadOf?: number } {
  const { threadOf } = body;
  const locale = localeOf(body['locale']);
  return {
    content: textOf(body['content']),
    ...(locale !== undefined && { locale }),
    ...(threadOf !== undefined && threadOf !== null && { threadOf: idOf(threadOf, 'threadOf') }),
  };
}

export function reportOf(body: Fields): { content: string; reason: string } {
  const { reason } = body;
  if (typeof reason !== 'string' || !REASONS.includes(reason)) {
    return refuse('reason', `One of ${REASONS.join(', ')}`);
  }
  return { content: textOf(body['content']), reason };
}

export const commentIdOf = (params: Fields): number => idOf(params['commentId'], 'commentId');
