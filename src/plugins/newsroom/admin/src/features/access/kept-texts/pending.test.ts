import type { Schema } from './kept';
import { isAlike, pendingOf, restored } from './pending';

const schema: Schema = {
  attributes: {
    title: { type: 'string' },
    lead: { type: 'text' },
    cover: { type: 'component', component: 'any.picture' },
    body: { type: 'dynamiczone' },
    category: { type: 'relation' },
  },
  components: {
    'any.picture': { attributes: { caption: { type: 'string' } } },
    'any.gallery': {
      attributes: { images: { type: 'component', component: 'any.picture', repeatable: true } },
    },
  },
};

const picture = (id: number | undefined, caption: string) => ({
  ...(id !== undefined && { id }),
  __temp_key__: `a${id ?? ''}`,
  caption,
});

describe('equality for an editor', () => {
  test('ignores row IDs, but not texts and their order', () => {
    expect(isAlike([picture(1, 'Một')], [picture(7, 'Một')])).toBe(true);
    expect(isAlike([picture(1, 'Một')], [picture(1, 'Hai')])).toBe(false);
    const [one, two] = [picture(1, 'Một'), picture(2, 'Hai')];
    expect(isAlike([one, two], [two, one])).toBe(false);
  });

  test('treats all empty values as equal; false and 0 are not empty', () => {
    expect(isAlike(null, '')).toBe(true);
    expect(isAlike(undefined, [])).toBe(true);
    expect(isAlike(false, undefined)).toBe(false);
    expect(isAlike(0, null)).toBe(false);
  });

  test('compares files by ID, whatever has changed in the media library', () => {
    const file = { id: 3, mime: 'image/png', hash: 'x', updatedAt: '1' };
    expect(isAlike(file, { ...file, updatedAt: '2' })).toBe(true);
    expect(isAlike(file, { ...file, id: 4 })).toBe(false);
  });
});

describe('pending fields', () => {
  const changes = {
    title: { before: 'Lũ về', after: 'Lũ về trong đêm' },
    lead: { before: 'Cũ', after: 'Mới' },
  };

  test('omit values that the form already has', () => {
    const loaded = { title: 'Lũ về', lead: 'Mới' };
    const pending = pendingOf({ changes }, { values: loaded, loaded });
    expect(pending).toEqual([
      { name: 'title', current: 'Lũ về', kept: 'Lũ về trong đêm', isChangedMeanwhile: false },
    ]);
  });

  test('mark fields that somebody else has changed', () => {
    const loaded = { title: 'Lũ rút', lead: 'Cũ' };
    const pending = pendingOf({ changes }, { values: loaded, loaded });
    expect(pending.map(({ name, isChangedMeanwhile }) => [name, isChangedMeanwhile])).toEqual([
      ['title', true],
      ['lead', false],
    ]);
  });
});

describe('restoring', () => {
  test('changes only fields that the editor had changed', () => {
    const loaded = { title: 'Lũ về', lead: 'Người khác vừa sửa' };
    const changes = { title: { before: 'Lũ về', after: 'Lũ về trong đêm' } };
    expect(restored({ changes }, { values: loaded, loaded }, schema)).toEqual({
      title: 'Lũ về trong đêm',
      lead: 'Người khác vừa sửa',
    });
  });

  test('restores relations, pictures and formatting', () => {
    const category = { connect: [{ id: 4, apiData: { isTemporary: true } }], disconnect: [] };
    const changes = { category: { before: { connect: [], disconnect: [] }, after: category } };
    const loaded = { category: { connect: [], disconnect: [] } };
    expect(restored({ changes }, { values: loaded, loaded }, schema)['category']).toBe(category);
  });

  test('keeps existing component rows and recreates deleted ones', () => {
    const gallery = (id: number, images: object[]) => ({
      id,
      __component: 'any.gallery',
      __temp_key__: 'a0',
      images,
    });
    const after = [gallery(1, [picture(10, 'Một'), picture(11, 'Hai')]), gallery(2, [])];
    const loaded = { body: [gallery(1, [picture(10, 'Một')])] };
    const changes = { body: { before: [], after } };
    expect(restored({ changes }, { values: loaded, loaded }, schema)['body']).toEqual([
      gallery(1, [picture(10, 'Một'), { __temp_key__: 'a11', caption: 'Hai' }]),
      { __component: 'any.gallery', __temp_key__: 'a0', images: [] },
    ]);
  });

  test('omits fields that the type no longer has', () => {
    const changes = { gone: { before: '', after: 'x' } };
    expect(restored({ changes }, { values: {}, loaded: {} }, schema)).toEqual({});
  });
});
