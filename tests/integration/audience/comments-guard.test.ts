import { setTimeout } from 'node:timers/promises';
import { createEditor } from '../../support/editor';
import type { Answer } from '../../support/http';
import { createReaders } from '../../support/readers';
import type { SpawnedApp } from '../../support/spawned-app';
import { spawnApp } from '../../support/spawned-app';

interface Comment {
  id: number;
  content: string;
  children?: Comment[];
}
interface Refusal {
  error?: { message: string; details: { code?: string; path?: unknown } };
}

// In a separate process, because strapi-plugin-comments keeps the first app of a process.
let app: SpawnedApp;
/** documentIds. */
let open: string;
let closed: string;
let moderated: string;
let draft: string;
/** Headers of a signed-in reader. */
let reader: Record<string, string>;

const at = (documentId: string, more = '') =>
  `/api/comments/plugin::newsroom.article:${documentId}${more}`;
const read = (documentId: string, more = '', headers = {}) =>
  app.api().get<Comment[]>(at(documentId, more), headers);
const write = (documentId: string, body: unknown, headers = reader) =>
  app.api().post<Comment & Refusal>(at(documentId), body, headers);
const codeOf = ({ body }: Answer<Refusal>) => body.error?.details.code;

async function signIn(): Promise<Record<string, string>> {
  const readers = createReaders(app.url);
  const { jwt } = await readers.signIn(await readers.register());
  return { authorization: `Bearer ${jwt}` };
}

const approve = async (id: number) => {
  const { status } = await app.admin.put(`/comments/moderate/single/${id}/approve`, {});
  expect(status).toBe(200);
};

async function approved(content: string, more: object = {}): Promise<number> {
  const { status, body } = await write(open, { content, ...more });
  expect(status).toBe(200);
  await approve(body.id);
  return body.id;
}

beforeAll(async () => {
  app = await spawnApp();
  const editor = createEditor(app.admin);
  const article = async (title: string, more: object) =>
    (await editor.create('article', 'vi', { title, ...more })).body.data.documentId;
  [open, closed, moderated, draft] = await Promise.all([
    article('Mở', {}),
    article('Đóng', { allowComments: false }),
    article('Có tòa soạn trả lời', {}),
    article('Nháp', {}),
  ]);
  for (const documentId of [open, closed, moderated]) {
    await editor.publish('article', documentId, 'vi');
    while ((await read(documentId)).status !== 200) await setTimeout(50);
  }
});

beforeEach(async () => {
  // A reader may write at most 20 comments in ten minutes.
  reader = await signIn();
});

test('a comment waits for approval, and is read and counted from then on', async () => {
  const { status, body } = await write(open, { content: 'Bài <b>hay</b><script>1</script>' });
  expect([status, body.content]).toEqual([200, expect.not.stringContaining('script')]);
  expect((await read(open, '', reader)).body).toEqual([]);
  await approve(body.id);
  const seen = await read(open);
  expect(seen.body).toMatchObject([{ id: body.id, children: [] }]);
  expect(JSON.stringify(seen.body)).not.toContain('@example.com","');
  const { body: engagement } = await app
    .api()
    .get(`/api/newsroom/published/engagement?documents=${open}`);
  expect(engagement).toMatchObject({ data: [{ comments: 1 }] });
});

test('anonymous visitors can only read, and nobody can write as another user', async () => {
  const author = { id: 1, name: 'Chủ tịch', email: 'chutich@example.com' };
  const stranger = await write(open, { content: 'Chào', author }, {});
  expect(stranger.status).toBe(403);
  const { body } = await write(open, { content: 'Chào', author, approvalStatus: 'APPROVED' });
  const seen = await app.admin.get(`/comments/moderate/single/${body.id}`);
  expect(JSON.stringify(seen.body)).not.toContain('Chủ tịch');
  expect(seen.body).toMatchObject({ selected: { id: body.id, approvalStatus: 'PENDING' } });
});

test('replies appear below their comment, which must be visible to readers', async () => {
  const first = await approved('Câu hỏi');
  const reply = await approved('Trả lời', { threadOf: first });
  const seen = (await read(open)).body.find(({ id }) => id === first);
  expect(seen).toMatchObject({ children: [{ id: reply }] });
  const hidden = (await write(open, { content: 'Chờ duyệt' })).body.id;
  const answer = await write(open, { content: 'Trả lời', threadOf: hidden });
  expect([answer.status, codeOf(answer)]).toEqual([404, 'NOT_FOUND']);
  const report = { content: 'Xem', reason: 'OTHER' };
  const path = at(open, `/comment/${hidden}/report-abuse`);
  expect((await app.api().post(path, report, reader)).status).toBe(404);
});

test("a moderator's reply is shown, counted and can be replied to, unless its comment is hidden", async () => {
  const moderate = async (id: number, what: string) =>
    expect((await app.admin.put(`/comments/moderate/single/${id}/${what}`, {})).status).toBe(200);
  const answer = async (id: number, content: string) => {
    const path = `/comments/moderate/thread/${id}/postComment`;
    const { status, body } = await app.admin.post<Comment>(path, {
      ...{ content, author: { id: '1', email: 'moderator@example.com', username: 'Tòa soạn' } },
    });
    expect(status).toBe(200);
    return body.id;
  };
  const count = async () => {
    const path = `/api/newsroom/published/engagement?documents=${moderated}`;
    return (await app.api().get<{ data: { comments: number }[] }>(path)).body.data[0]?.comments;
  };
  const ask = async (content: string) => (await write(moderated, { content })).body.id;
  const [first, waiting, rejected] = [await ask('Hỏi'), await ask('Chờ'), await ask('Xấu')];
  await approve(first);
  await moderate(rejected, 'reject');
  const told = await answer(first, 'Tòa soạn trả lời');
  const hidden = [await answer(waiting, 'Ẩn một'), await answer(rejected, 'Ẩn hai')];

  const seen = await read(moderated);
  expect(seen.body).toMatchObject([{ id: first, children: [{ id: told, children: [] }] }]);
  expect(seen.body).toHaveLength(1);
  expect(JSON.stringify(seen.body)).not.toMatch(/moderator@|Ẩn|Chờ|Xấu/);
  expect(await count()).toBe(2);

  const thanks = await write(moderated, { content: 'Cảm ơn', threadOf: told });
  expect(thanks.status).toBe(200);
  // It waits for approval like any other comment.
  expect(JSON.stringify((await read(moderated)).body)).not.toContain('Cảm ơn');
  await approve(thanks.body.id);
  expect((await read(moderated)).body).toMatchObject([
    { id: first, children: [{ id: told, children: [{ id: thanks.body.id }] }] },
  ]);
  for (const id of [...hidden, waiting, rejected]) {
    const refused = await write(moderated, { content: 'Trả lời', threadOf: id });
    expect([refused.status, codeOf(refused)]).toEqual([404, 'NOT_FOUND']);
    const report = { content: 'Xem', reason: 'OTHER' };
    const path = at(moderated, `/comment/${id}/report-abuse`);
    expect((await app.api().post(path, report, reader)).status).toBe(404);
  }
  // strapi-plugin-comments does not accept reports of moderators' comments.
  const path = at(moderated, `/comment/${told}/report-abuse`);
  const reported = await app.api().post(path, { content: 'Sai', reason: 'OTHER' }, reader);
  expect(reported.status).toBe(403);
  expect(JSON.stringify(reported.body)).toContain('admin comment');
});

test('a report does not reveal the comment; only authors can remove their own comments', async () => {
  const id = await approved('Có người sẽ báo');
  const other = await signIn();
  const reported = await app
    .api()
    .post<{ data?: unknown }>(
      at(open, `/comment/${id}/report-abuse`),
      { content: 'Sai sự thật', reason: 'OTHER' },
      other
    );
  expect(reported.status).toBe(200);
  expect(JSON.stringify(reported.body)).not.toContain('Có người');
  expect((await app.api().delete(at(open, `/comment/${id}`), undefined, other)).status).toBe(404);
  expect((await read(open)).body.map((comment) => comment.id)).toContain(id);
  expect((await app.api().delete(at(open, `/comment/${id}`), undefined, reader)).body).toEqual({
    id,
    removed: true,
  });
});

test('articles that are not published, or take no comments, get none', async () => {
  expect(codeOf(await write(draft, { content: 'Lộ' }))).toBe('NOT_FOUND');
  expect((await read(draft)).status).toBe(404);
  const refused = await write(closed, { content: 'Muộn' });
  expect([refused.status, codeOf(refused)]).toEqual([403, 'COMMENTS_CLOSED']);
  expect((await read(closed)).body).toEqual([]);
});

test('no query finds hidden comments: filters, populate and fields are not passed on', async () => {
  const id = await approved('Thấy được');
  const pending = (await write(open, { content: 'Chưa duyệt' })).body.id;
  for (const query of [
    '?filters[approvalStatus]=PENDING',
    '?filters[authorUser][email][$startsWith]=reader',
    '?filters[$or][0][id][$gt]=0',
    '?populate[authorUser][populate]=*&fields[0]=authorEmail&isAdmin=true&limit=1000',
    '?locale=&omit[0]=id&startingFromId=1',
  ]) {
    const { status, body } = await read(open, query);
    const text = JSON.stringify(body);
    expect(text).not.toMatch(/Chưa duyệt|password|@example.com","confirmed/);
    if (status !== 400) expect(body.map((comment) => comment.id)).toContain(id);
    expect(text).not.toContain(`"id":${pending},`);
  }
  for (const closedPath of ['/flat', `/comment/${id}`]) {
    expect((await app.api().get(at(open, closedPath), reader)).status).toBe(404);
  }
  expect((await app.api().put(at(open, `/comment/${id}`), { content: 'x' }, reader)).status).toBe(
    405
  );
  expect((await app.api().get('/api/comments/author/1', reader)).status).toBe(404);
  const { body } = await app
    .api()
    .graphql<{ data: unknown }>('{ __type(name: "Comment") { name } }');
  expect(JSON.stringify(body)).not.toContain('"Comment"');
});

test('invalid input is a 400 with its path, and too many requests are a 429', async () => {
  const long = 'a'.repeat(5_001);
  for (const [body, path] of [
    [{}, 'content'],
    [{ content: 7 }, 'content'],
    [{ content: '  ' }, 'content'],
    [{ content: 'a\0b' }, 'content'],
    [{ content: long }, 'content'],
    [{ content: 'a', threadOf: 'x' }, 'threadOf'],
    [{ content: 'a', threadOf: { id: 1 } }, 'threadOf'],
    [{ content: 'a', locale: ['vi'] }, 'locale'],
    [[], 'content'],
  ] as const) {
    const answer = await write(open, body);
    expect([answer.status, answer.body.error?.details]).toEqual([
      400,
      { code: 'INVALID_COMMENT', path: [path] },
    ]);
  }
  for (const query of [
    '?sort=authorEmail',
    '?sort[0]=id',
    '?pagination[pageSize]=101',
    '?pagination[page]=-1',
    "?locale=vi'--",
    '?pagination[pageSize][$gt]=1',
  ]) {
    expect((await read(open, query)).status).toBe(400);
  }
  for (const relation of [
    'x',
    'plugin::newsroom.article',
    'plugin::users-permissions.user:1',
    '%00',
  ]) {
    const { status } = await app.api().get(`/api/comments/${relation}`);
    expect([400, 404]).toContain(status);
  }
  const many = await Promise.all(
    Array.from({ length: 22 }, (_, nth) => write(open, { content: `Nhiều ${nth}` }))
  );
  const refused = many.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(2);
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('rate limits also cover invented articles and comments', async () => {
  const guesses = [];
  for (let nth = 0; nth < 10; nth += 1) {
    guesses.push((await write(`madeup${nth}`, { content: 'Có không' })).status);
    const path = at(open, `/comment/${90_000 + nth}/report-abuse`);
    const report = { content: 'Xem', reason: 'OTHER' };
    guesses.push((await app.api().post(path, report, reader)).status);
  }
  expect(new Set(guesses)).toEqual(new Set([404]));
  expect((await write('madeup', { content: 'Có không' })).status).toBe(429);
});
