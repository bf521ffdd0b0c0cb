import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { readReaderEndpoints } from '../../support/reader-endpoints';

interface Operation {
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  responses: Record<string, { content?: { 'application/json': { schema: object } } }>;
}
interface OpenApi {
  openapi: string;
  paths: Record<string, { get?: Operation }>;
}

let app: App;

beforeAll(async () => {
  app = await startApp();
});

test('every endpoint of the reader API is described: parameters and responses', async () => {
  const { status, body } = await app.api().get<OpenApi>('/api/openapi.json');
  expect(status).toBe(200);
  expect(body.openapi).toMatch(/^3\./);
  const endpoints = readReaderEndpoints(app.strapi);
  expect(endpoints.length).toBeGreaterThan(12);
  for (const { path, query } of endpoints) {
    const documented = path.replace('/api', '').replace(/:(\w+)/g, '{$1}');
    const operation = (body.paths[documented] ?? body.paths[`/api${documented}`])?.get;
    expect({ path, found: operation !== undefined }).toEqual({ path, found: true });
    const named = operation?.parameters.map(({ name, in: place }) => `${place} ${name}`).sort();
    const params = [...path.matchAll(/:(\w+)/g)].map(([, name]) => `path ${name}`);
    expect(named).toEqual([...params, ...query.map((name) => `query ${name}`)].sort());
    const schema = operation?.responses['200']?.content?.['application/json'].schema;
    // A redirect has no response body.
    expect(JSON.stringify(schema)).toMatch(path.endsWith('/go') ? /"null"/ : /"data"/);
  }
});
