import type { Core } from '@strapi/strapi';
import { ownTypes, readSchema } from './portal-schema';

/** The part of Strapi's table metadata that we use. */
interface Meta {
  tableName: string;
  attributes: Record<string, MetaAttribute>;
}

interface MetaAttribute {
  type: string;
  target?: string;
  enum?: string[];
  joinTable?: {
    name: string;
    joinColumn?: { name: string };
    inverseJoinColumn?: { name: string };
    orderColumnName?: string;
    inverseOrderColumnName?: string;
  };
}

interface Row {
  id: number;
  documentId?: string;
  locale?: string | null;
  publishedAt?: unknown;
  [attribute: string]: unknown;
}

type Link = Record<string, number>;

const HOUR = 3_600_000;
/** Attributes that identify a row and its status; they are not changed. */
const IDENTITY = ['id', 'documentId', 'locale', 'publishedAt'];

/**
 * Changes all other unpublished data: booleans, numbers and dates of drafts and their components, their links and
 * files, their number of sections, and links to drafts. Returns the number of changes.
 */
export async function changeDrafts(strapi: Core.Strapi): Promise<number> {
  let changed = 0;
  const { connection } = strapi.db;
  const metaOf = (uid: string) => strapi.db.metadata.get(uid) as unknown as Meta;
  const rowsOf = (uid: string, where = {}): Promise<Row[]> =>
    strapi.db.query(uid).findMany({ where, orderBy: 'id' }) as Promise<Row[]>;

  const changeScalars = async (uid: string, row: Row) => {
    const data = Object.fromEntries(
      Object.entries(metaOf(uid).attributes)
        .filter(([name]) => !IDENTITY.includes(name))
        .map(([name, attribute]) => [name, another(attribute, row[name])])
        .filter(([, value]) => value !== undefined)
    ) as Record<string, unknown>;
    if (Object.keys(data).length === 0) return;
    await strapi.db.query(uid).update({ where: { id: row.id }, data });
    changed += 1;
  };

  /** Changes a draft's components, nested ones, and their files. */
  const changeComponents = async (uid: string, id: number): Promise<void> => {
    const table = Object.values(metaOf(uid).attributes).find(({ joinTable }) =>
      joinTable?.name.endsWith('_cmps')
    )?.joinTable?.name;
    if (!table) return;
    const links = (await connection(table).where({ entity_id: id }).orderBy('id')) as {
      id: number;
      cmp_id: number;
      component_type: string;
    }[];
    for (const link of links) {
      await changeComponents(link.component_type, link.cmp_id);
      const [row] = await rowsOf(link.component_type, { id: link.cmp_id });
      if (row) await changeScalars(link.component_type, row);
      changed += await connection('files_related_mph')
        .where({ related_id: link.cmp_id, related_type: link.component_type })
        .update({ file_id: connection('files').max('id') });
    }
    const superfluous = links.filter((_link, index) => index % 3 === 2).map((link) => link.id);
    changed += await connection(table).whereIn('id', superfluous).delete();
  };

  const changeLinks = async (uid: string, draft: Row, nth: number) => {
    for (const [, { joinTable, target }] of ownLinks(metaOf(uid))) {
      const { joinColumn, inverseJoinColumn } = joinTable;
      const linked = (await connection(joinTable.name)
        .where({ [joinColumn.name]: draft.id })
        .pluck(inverseJoinColumn.name)) as number[];
      const others = (await rowsOf(target)).filter(
        (row) =>
          !linked.includes(row.id) &&
          (row.locale ?? draft.locale) === draft.locale &&
          !row.publishedAt
      );
      await connection(joinTable.name)
        .where({ [joinColumn.name]: draft.id })
        .delete();
      const other = others[nth % Math.max(1, others.length)];
      changed += 1;
      if (!other) continue;
      await connection(joinTable.name).insert({
        [joinColumn.name]: draft.id,
        [inverseJoinColumn.name]: other.id,
        ...(joinTable.orderColumnName && { [joinTable.orderColumnName]: 1 }),
        ...(joinTable.inverseOrderColumnName && { [joinTable.inverseOrderColumnName]: 1 }),
      });
    }
  };

  /** Changes or removes links to drafts in readable documents. */
  const changeLinksTo = async (target: string, drafts: Row[]) => {
    const ids = drafts.map(({ id }) => id);
    for (const uid of Object.keys(strapi.contentTypes)) {
      if (uid === target) continue;
      for (const [, { joinTable, target: linked }] of ownLinks(metaOf(uid))) {
        if (linked !== target) continue;
        const column = joinTable.inverseJoinColumn.name;
        const links = (await connection(joinTable.name)
          .whereIn(column, ids)
          .orderBy('id')) as Link[];
        for (const [index, link] of links.entries()) {
          const source = joinTable.joinColumn.name;
          const taken = links
            .filter((one) => one[source] === link[source])
            .map((one) => one[column]);
          const free = ids.find((id) => !taken.includes(id));
          const row = connection(joinTable.name).where({ id: link['id'] });
          if (free === undefined || index % 2 === 0) await row.delete();
          else {
            await row.update({ [column]: free });
            link[column] = free;
          }
          changed += 1;
        }
      }
    }
  };

  for (const { uid, hasDrafts } of ownTypes(readSchema(strapi))) {
    if (!hasDrafts) continue;
    const drafts = (await rowsOf(uid)).filter(({ publishedAt }) => !publishedAt);
    for (const [nth, draft] of drafts.entries()) {
      // The draft of an unedited published document equals the published version, so it is public and stays.
      await changeScalars(uid, draft);
      await changeComponents(uid, draft.id);
      await changeLinks(uid, draft, nth);
    }
    await changeLinksTo(uid, drafts);
  }
  return changed;
}

function ownLinks(meta: Meta) {
  return Object.entries(meta.attributes).flatMap(([name, { joinTable, target }]) => {
    const { joinColumn, inverseJoinColumn } = joinTable ?? {};
    // Only the owning side of a link. Join tables of components have another structure.
    if (!joinTable || !joinColumn || !inverseJoinColumn || !target) return [];
    if (joinTable.name.endsWith('_cmps')) return [];
    return [
      [name, { target, joinTable: { ...joinTable, joinColumn, inverseJoinColumn } }] as const,
    ];
  });
}

function another({ type, enum: choices }: MetaAttribute, value: unknown): unknown {
  switch (type) {
    case 'boolean':
      return value !== true;
    case 'integer':
      return typeof value === 'number' ? value + 1 : 1;
    case 'datetime':
      return new Date(
        (value ? new Date(value as string).getTime() : Date.now()) - HOUR
      ).toISOString();
    case 'enumeration':
      return choices?.find((choice) => choice !== value);
    default:
      return undefined;
  }
}
