/** How one content type or component is shown in the admin. */
export interface Layout {
  /** The attribute that stands for the whole entry: in titles and wherever something links to it. */
  mainField: string;
  /** Rows of the edit view: attribute to width. */
  edit: readonly Readonly<Record<string, number>>[];
  /** Components and single types have no list. */
  list?: { columns: readonly string[]; sort: `${string}:${'ASC' | 'DESC'}`; pageSize: number };
}

/** What the Content Manager keeps for each content type and component, as far as we look at it. */
export interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { edit: { name: string; size: number }[][]; list: string[] };
}

/** Main fields of what the attributes of a type link to: attribute to main field. */
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

/** The whole configuration as we want it; whatever we have no opinion on stays, attributes that the host added at the end. */
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
 * Gives attributes that a new version brought the places that we mean for them, and touches nothing else: an
 * administrator may have arranged the rest. Strapi itself puts them at the end.
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

/** Beside the neighbour that shares its row in our layout, if there is room; else below the last field that we put before it. */
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

/** The index behind whichever of `before` stands nearest to its end and is there; 0 when none is. */
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
