import type { KeptText, Schema } from './kept';
import { changesOf, expiryOf, isExpired, isSame, offeredFrom, placeOf } from './kept';

const HOUR = 3_600_000;

const schema: Schema = {
  attributes: {
    title: { type: 'string' },
    secret: { type: 'password' },
    account: { type: 'component', component: 'any.account' },
    body: { type: 'dynamiczone' },
  },
  components: {
    'any.account': { attributes: { name: { type: 'string' }, word: { type: 'password' } } },
    'any.box': {
      attributes: { accounts: { type: 'component', component: 'any.account', repeatable: true } },
    },
  },
};

describe('the kept changes of a form', () => {
  test('are exactly those of the editor', () => {
    const loaded = { title: 'Lũ về', body: [{ __component: 'any.box', __temp_key__: 'a0' }] };
    expect(changesOf({ ...loaded }, loaded, schema)).toEqual({});
    expect(changesOf({ ...loaded, title: 'Lũ rút' }, loaded, schema)).toEqual({
      title: { before: 'Lũ về', after: 'Lũ rút' },
    });
  });

  test('have no passwords at any depth', () => {
    const account = (name: string) => ({ id: 1, name, word: 'mật khẩu' });
    const box = (name: string) => [{ __component: 'any.box', accounts: [account(name)] }];
    const changes = changesOf(
      { secret: 'mật khẩu', account: account('Hà'), body: box('Hà') },
      { account: account('Lan'), body: box('Lan') },
      schema
    );
    expect(Object.keys(changes)).toEqual(['account', 'body']);
    expect(JSON.stringify(changes)).not.toContain('mật khẩu');
    expect(changes['body']?.after).toEqual([
      { __component: 'any.box', accounts: [{ id: 1, name: 'Hà' }] },
    ]);
  });

  test('include an emptied field, but not a missing property', () => {
    expect(isSame({ a: undefined }, {})).toBe(true);
    expect(isSame({ a: '' }, { a: null })).toBe(false);
    expect(isSame([1, [2]], [1, [2]])).toBe(true);
    expect(isSame([1], { 0: 1 })).toBe(false);
  });
});

test('each document, locale, new entry and copy is a separate place', () => {
  const at = { uid: 'plugin::newsroom.article', isCopy: false, locale: 'vi' };
  const places = [
    placeOf({ ...at, documentId: 'a' }),
    placeOf({ ...at, documentId: 'b' }),
    placeOf({ ...at, documentId: 'a', locale: 'en' }),
    placeOf({ ...at, documentId: 'a', isCopy: true }),
    placeOf({ ...at, documentId: undefined }),
    placeOf({ ...at, documentId: undefined, locale: undefined }),
    placeOf({ ...at, documentId: undefined, uid: 'plugin::newsroom.tag' }),
  ];
  expect(new Set(places).size).toBe(places.length);
});

describe('kept text', () => {
  const text = (id: string, keptAt: number, rest: Partial<KeptText> = {}): KeptText => ({
    id,
    user: 'lan',
    place: 'here',
    keptAt,
    expiresAt: expiryOf(keptAt, 20),
    savedAt: null,
    changes: {},
    ...rest,
  });
  const at = { user: 'lan', place: 'here', now: 10 * HOUR, hours: 20, held: [] };

  test('expires after twenty hours, earlier if the setting was lowered, at once if it is 0', () => {
    const kept = text('a', 0);
    expect(isExpired(kept, 20 * HOUR - 1)).toBe(false);
    expect(isExpired(kept, 20 * HOUR)).toBe(true);
    expect(isExpired(kept, 5 * HOUR, 5)).toBe(true);
    expect(isExpired(kept, 30 * HOUR, 48)).toBe(true);
    expect(isExpired(kept, 1, 0)).toBe(true);
  });

  test('is offered to its author at the place where it was written, newest first', () => {
    const all = [
      text('old', HOUR),
      text('new', 2 * HOUR),
      text('of somebody else', HOUR, { user: 'hà' }),
      text('elsewhere', HOUR, { place: 'there' }),
      text('in another tab', HOUR),
      text('run out', -11 * HOUR),
    ];
    const offered = offeredFrom(all, { ...at, held: ['in another tab'] });
    expect(offered.map(({ id }) => id)).toEqual(['new', 'old']);
  });
});
