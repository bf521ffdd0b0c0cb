import type { Sort } from '../../../../../server/src/features/desk/audience/contract';
import type { ArticlesAsked } from './api';

export const PRESETS = ['today', '7d', '30d', 'this-month', 'last-month'] as const;
const SORTS: readonly Sort[] = ['views', 'trend', 'date', 'rating', 'comments'];
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Reads the page's state from its URL, so that a reload, a bookmark and the back button show the same. */
export function readAddress(params: URLSearchParams) {
  const preset = PRESETS.find((name) => name === params.get('range'));
  const [from, to] = [params.get('from') ?? '', params.get('to') ?? ''];
  const isFree = DAY.test(from) && DAY.test(to);
  const page = Number(params.get('page'));
  return {
    range: isFree ? undefined : (preset ?? '30d'),
    from: isFree ? from : undefined,
    to: isFree ? to : undefined,
    locale: params.get('locale') ?? undefined,
    sort: SORTS.find((name) => name === params.get('sort')) ?? 'views',
    order: params.get('order') === 'asc' ? 'asc' : 'desc',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

export type Asked = ReturnType<typeof readAddress>;

/** URL parameters of the page's state, without defaults. */
export function writeAddress(asked: Asked): Record<string, string> {
  const { range, page, sort, order, ...rest } = asked;
  return Object.fromEntries(
    Object.entries({
      ...rest,
      range: range === '30d' ? undefined : range,
      sort: sort === 'views' ? undefined : sort,
      order: order === 'desc' ? undefined : order,
      page: page === 1 ? undefined : String(page),
    }).filter((entry): entry is [string, string] => entry[1] !== undefined)
  );
}

/** Drops undefined properties, which `exactOptionalPropertyTypes` does not allow. */
export const given = (asked: Partial<Asked>): ArticlesAsked =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
