import type { App } from './app';
import { createFactories } from './factories';
import { createPublishedSide } from './published-side';
import { whereItIsNoon } from './visitors';

interface Day {
  day: string;
  documentId: string;
  locale: string;
  views: number;
}

export interface Sums {
  importDays: (days: Day[]) => Promise<void>;
  sumUp: () => Promise<boolean>;
  verify: () => Promise<object[]>;
}

export interface Summary {
  statistics: Record<'online' | 'today' | 'month' | 'total', number>;
  range: { from: string; to: string };
  preceding: { from: string; to: string };
  by: string;
  periods: { period: string; visits: number; views: number }[];
  visits: number;
  visitsBefore: number;
  views: number;
  viewsBefore: number;
}

interface Row {
  documentId: string;
  locale: string;
  title: string;
  category: string | null;
  views: number;
  viewsBefore: number;
  change: number | null;
}

export interface Articles {
  data: Row[];
  meta: {
    range: { from: string; to: string };
    sorts: string[];
    pagination: { page: number; pageSize: number; pageCount: number; total: number };
  };
}

export interface ArticleAudience {
  published: string[];
  all: { today: number; week: number; total: number };
  locales: { locale: string; today: number; week: number; total: number }[];
  days: { days: string[]; locales: { locale: string; views: number[] }[] };
}

/** Views: article, days ago, number, and locale (Vietnamese by default). */
const HISTORY: [string, number, number, string?][] = [
  ['bridge', 0, 5],
  ['bridge', 1, 7],
  ['bridge', 6, 3],
  ['bridge', 7, 10],
  ['bridge', 13, 20],
  ['bridge', 29, 2],
  ['bridge', 45, 100],
  ['bridge', 400, 1000],
  ['ferry', 2, 8, 'en'],
  ['ferry', 3, 4],
  ['ferry', 8, 3],
  ['ferry', 75, 50],
  ['formula', 100, 9],
  ['gone', 1, 500],
];

export interface AudienceSite {
  /** The current day in the site's time zone, where it is noon. */
  today: string;
  daysAgo: (count: number) => string;
  /** documentIds by the names used in tests. */
  ids: Record<string, string>;
  sums: Sums;
}

/** Creates some articles with views, and visits. The app's time zone must be one where it is noon. */
export async function makeAudienceSite(app: App): Promise<AudienceSite> {
  const service = <T>(name: string) => app.strapi.plugin('newsroom').service(name) as T;
  const ids: Record<string, string> = {};
  const sums = service<Sums>('view-sums');
  // The current day in that time zone.
  const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: whereItIsNoon() });
  const today = zone.format(new Date());

  const daysAgo = (count: number) =>
    new Date(Date.parse(today) - count * 86_400_000).toISOString().slice(0, 10);

  const make = createFactories(app);
  const category = await make.category({ name: 'Thời sự' });
  const write = async (name: string, title: string, rest: object = {}) => {
    const { documentId } = await make.article({
      locale: 'vi',
      title,
      status: 'published',
      ...rest,
    });
    ids[name] = documentId;
  };
  await write('bridge', 'Cầu mới, đường “cũ”', { category: category.documentId });
  await write('ferry', 'Bến phà');
  await write('formula', '=HYPERLINK("https://a.example")');
  await write('silent', 'Chưa ai đọc');
  await write('gone', 'Đã gỡ');
  const documents = app.strapi.documents('plugin::newsroom.article' as never) as unknown as {
    update: (params: object) => Promise<object>;
    publish: (params: object) => Promise<object>;
    unpublish: (params: object) => Promise<object>;
  };
  const english = { documentId: ids['ferry'], locale: 'en' };
  await documents.update({ ...english, data: { title: 'Ferry stops' } });
  await documents.publish(english);
  const draft = await make.article({ locale: 'vi', title: 'Còn nháp' });
  ids['draft'] = draft.documentId;
  await createPublishedSide(app.strapi).settle();
  await documents.unpublish({ documentId: ids['gone'], locale: 'vi' });
  await createPublishedSide(app.strapi).settle();

  await sums.importDays(
    HISTORY.map(([name, ago, views, locale = 'vi']) => ({
      ...{ day: daysAgo(ago), documentId: ids[name] ?? '', locale, views },
    }))
  );
  await service<{ importDays: (days: object[]) => Promise<void> }>('visits').importDays([
    { day: today, visits: 11 },
    { day: daysAgo(1), visits: 22 },
    { day: daysAgo(35), visits: 33 },
  ]);
  return { today, daysAgo, ids, sums };
}
