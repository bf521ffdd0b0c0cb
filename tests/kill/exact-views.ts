import type { App } from '../support/app';
import type { Readership } from './readers-at-work';

const table = (app: App, name: string) => app.strapi.db.connection(name);

export async function sumOf(app: App, name: string, column: string): Promise<number> {
  const row: unknown = await table(app, name).sum(`${column} as sum`).first();
  return Number((row as { sum: string | null }).sum ?? 0);
}

/** Expects exactly the acknowledged views and visits, none lost and none extra. */
export async function expectExact(app: App, { acknowledged, counted }: Readership): Promise<void> {
  const rows = await table(app, 'newsroom_view_totals').select<
    { document_id: string; views: string }[]
  >('document_id', 'views');
  const stored = new Map(rows.map((row) => [row.document_id, Number(row.views)]));
  expect([...stored].sort()).toEqual([...acknowledged].sort());
  const all = [...acknowledged.values()].reduce((sum, count) => sum + count, 0);
  expect(await sumOf(app, 'newsroom_view_days', 'views')).toBe(all);
  expect(await sumOf(app, 'newsroom_view_hours', 'views')).toBe(all);
  expect(await sumOf(app, 'newsroom_visit_days', 'visits')).toBe(all);
  expect(counted).toBeLessThanOrEqual(all);
  const service = app.strapi
    .plugin('newsroom')
    .service<{ verify: () => Promise<object[]> }>('views');
  expect(await service.verify()).toEqual([]);
}
