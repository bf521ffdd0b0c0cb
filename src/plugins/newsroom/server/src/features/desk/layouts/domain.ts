/** Admin layout of a content type or component. */
export interface Layout {
  /** The attribute shown as the entry's title and in relations. */
  mainField: string;
  /** Rows of the edit view: width by attribute. */
  edit: readonly Readonly<Record<string, number>>[];
  /** List view; components and single types have none. */
  list?: { columns: readonly string[]; sort: `${string}:${'ASC' | 'DESC'}`; pageSize: number };
}

/** The part of the Content Manager's configuration of a type that we use. */
export interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { edit: { name: string; size: number }[][]; list: string[] };
}

/** Main fields of related types, by attribute. */
export type MainFields = Readonly<Record<string, string>>;

const ROW = 12;

type Row = Configuration['layouts']['edit'][number];

const rowsOf = (layout: Layout): Row[] =>
  layout.edit.map((row) => Object.entries(row).map(([name, size]) => ({ name, size })));

const fieldsOf = (layout: Layout): string[] => layout.edit.flatMap((row) => Object.keys(row));

const without = (rows: readonly Row[], names: readonly string[]): Row[] =>
  rows
    .map((row) => row.filter(({ name }) => !names.includes(name)))
    .filter((row) => row.length > 0);

/** The full configuration. Settings that the layout does not define stay; attributes of the host are put at the end. */
export function arrange(
  current: Configuration,
  layout: Layout,
  mainFields: MainFields
): Configuration {
  const { list } = layout;
  const [defaultSortBy, defaultSortOrder] = list?.sort.split(':') ?? [];
  return {
    settings: {
      ...current.settings,
      mainField: layout.mainField,
      ...(list && { pageSize: list.pageSize, defaultSortBy, defaultSortOrder }),
    },
    metadatas: linkByName(current.metadatas, mainFields),
    layouts: {
      edit: [...rowsOf(layout), ...without(current.layouts.edit, fieldsOf(layout))],
      list: list ? [...list.columns] : current.layouts.list,
    },
  };
}

/**
 * Puts attributes of a new plugin version into their places and changes nothing else, because an administrator may have
 * arranged the rest. Strapi itself puts them at the end.
 */
export function place(
  current: Configuration,
  layout: Layout,
  added: readonly string[],
  mainFields: MainFields
): Configuration {
  const ours = fieldsOf(layout).filter((name) => added.includes(name));
  const edit = without(current.layouts.edit, ours);
  const list = current.layouts.list.filter((name) => !ours.includes(name));

  for (const name of ours) insertField(edit, layout, name);
  const columns = layout.list?.columns ?? [];
  for (const name of columns.filter((column) => added.includes(column))) {
    list.splice(positionAfter(list, columns.slice(0, columns.indexOf(name))), 0, name);
  }

  const ofAdded = Object.fromEntries(
    Object.entries(mainFields).filter(([name]) => added.includes(name))
  );
  return {
    settings: current.settings,
    metadatas: linkByName(current.metadatas, ofAdded),
    layouts: { edit, list },
  };
}

/** Puts an attribute beside its neighbour in our layout if there is room, else below the last field before it. */
function insertField(edit: Row[], layout: Layout, name: string): void {
  const planned = layout.edit.find((row) => name in row) ?? {};
  const field = { name, size: planned[name] ?? ROW };
  const neighbours = Object.keys(planned);
  const shared = edit.find((row) => row.some((other) => neighbours.includes(other.name)));
  if (shared && widthOf(shared) + field.size <= ROW) {
    const before = neighbours.slice(0, neighbours.indexOf(name));
    const names = shared.map((other) => other.name);
    shared.splice(positionAfter(names, before), 0, field);
    return;
  }
  const order = fieldsOf(layout);
  const before = order.slice(0, order.indexOf(name));
  const nearest = [...before].reverse().find((earlier) => rowIndexOf(edit, earlier) >= 0);
  edit.splice(nearest === undefined ? 0 : rowIndexOf(edit, nearest) + 1, 0, [field]);
}

const rowIndexOf = (edit: readonly Row[], name: string): number =>
  edit.findIndex((row) => row.some((field) => field.name === name));

const widthOf = (row: Row): number => row.reduce((sum, { size }) => sum + size, 0);

/** The index after the last of `before` that is present; 0 if none is. */
function positionAfter(names: readonly string[], before: readonly string[]): number {
  const nearest = [...before].reverse().find((name) => names.includes(name));
  return nearest === undefined ? 0 : names.indexOf(nearest) + 1;
}

function linkByName(
  metadatas: Configuration['metadatas'],
  mainFields: MainFields
): Configuration['metadatas'] {
  const linked = Object.entries(mainFields).flatMap(([name, mainField]) => {
    const metadata = metadatas[name];
    return metadata ? [[name, { ...metadata, edit: { ...metadata.edit, mainField } }]] : [];
  });
  return { ...metadatas, ...(Object.fromEntries(linked) as Configuration['metadatas']) };
}
