import type { Configuration, Layout } from './domain';
import { arrange, place } from './domain';

const layout: Layout = {
  mainField: 'title',
  edit: [{ title: 12 }, { slug: 6, kicker: 6 }, { lead: 12 }, { category: 6, topic: 6 }],
  list: { columns: ['title', 'kicker', 'topic'], sort: 'createdAt:DESC', pageSize: 20 },
};

const configuration = (edit: Record<string, number>[], list: string[]): Configuration => ({
  settings: { bulkable: true, pageSize: 10 },
  metadatas: {
    title: { edit: { label: 'title', mainField: undefined }, list: { label: 'title' } },
    category: { edit: { label: 'category', mainField: 'id' }, list: { label: 'category' } },
    topic: { edit: { label: 'topic', mainField: 'id' }, list: { label: 'topic' } },
  },
  layouts: {
    edit: edit.map((row) => Object.entries(row).map(([name, size]) => ({ name, size }))),
    list,
  },
});

const shownRows = ({ layouts }: Configuration) =>
  layouts.edit.map((row) => row.map(({ name, size }) => `${name} ${size}`).join(', '));

describe('arrange', () => {
  const before = configuration([{ kicker: 6, lead: 6 }, { title: 6 }], ['id', 'title']);
  const after = arrange(before, layout, { category: 'name' });

  test('sets rows, columns, sorting and what stands for an entry', () => {
    expect(shownRows(after)).toEqual([
      'title 12',
      'slug 6, kicker 6',
      'lead 12',
      'category 6, topic 6',
    ]);
    expect(after.layouts.list).toEqual(['title', 'kicker', 'topic']);
    expect(after.settings).toEqual({
      bulkable: true,
      pageSize: 20,
      mainField: 'title',
      defaultSortBy: 'createdAt',
      defaultSortOrder: 'DESC',
    });
  });

  test('shows links by name, and leaves other metadata alone', () => {
    expect(after.metadatas).toEqual({
      ...before.metadatas,
      category: { edit: { label: 'category', mainField: 'name' }, list: { label: 'category' } },
    });
  });

  test('leaves fields of the host at the end', () => {
    const extended = configuration([{ title: 6, extra: 4 }, { lead: 12 }], []);
    expect(shownRows(arrange(extended, layout, {})).slice(-2)).toEqual([
      'category 6, topic 6',
      'extra 4',
    ]);
  });

  test('leaves the columns alone where there is no list', () => {
    const { list: _list, ...component } = layout;
    expect(arrange(before, component, {}).layouts.list).toEqual(['id', 'title']);
  });
});

describe('place', () => {
  test('takes a new field from the end to its neighbour', () => {
    const { layouts } = place(
      configuration(
        [{ title: 12 }, { slug: 6 }, { lead: 12 }, { kicker: 6 }],
        ['title', 'topic', 'kicker']
      ),
      layout,
      ['kicker'],
      {}
    );
    expect(shownRows({ ...configuration([], []), layouts })).toEqual([
      'title 12',
      'slug 6, kicker 6',
      'lead 12',
    ]);
    expect(layouts.list).toEqual(['title', 'kicker', 'topic']);
  });

  test('keeps to the order of its row', () => {
    const placed = place(
      configuration([{ title: 12 }, { kicker: 6, slug: 6 }], []),
      layout,
      ['slug'],
      {}
    );
    expect(shownRows(placed)).toEqual(['title 12', 'slug 6, kicker 6']);
  });

  test('gives it a row of its own where its neighbour fills the row or was taken out', () => {
    const placed = place(
      configuration([{ slug: 12 }, { lead: 12 }, { title: 12 }], ['title']),
      layout,
      ['kicker', 'topic'],
      {}
    );
    expect(shownRows(placed)).toEqual(['slug 12', 'kicker 6', 'lead 12', 'topic 6', 'title 12']);
  });

  test('puts it first where nothing is left of what stands before it', () => {
    const placed = place(configuration([{ lead: 12 }], []), layout, ['title'], {});
    expect(shownRows(placed)).toEqual(['title 12', 'lead 12']);
  });

  test('leaves a field of the host where Strapi put it, and takes one of ours that is no column off the list', () => {
    const placed = place(
      configuration([{ title: 12 }, { extra: 6, lead: 6 }], ['title', 'extra', 'lead']),
      layout,
      ['extra', 'lead'],
      {}
    );
    expect(shownRows(placed)).toEqual(['title 12', 'lead 12', 'extra 6']);
    expect(placed.layouts.list).toEqual(['title', 'extra']);
  });

  test('keeps settings, and main fields of links that were there before', () => {
    const before = configuration([{ title: 12 }, { category: 6 }], ['title']);
    const placed = place(before, layout, ['topic'], { category: 'name', topic: 'name' });
    expect(placed.settings).toEqual(before.settings);
    expect(placed.metadatas['category']?.edit['mainField']).toBe('id');
    expect(placed.metadatas['topic']?.edit['mainField']).toBe('name');
  });
});
