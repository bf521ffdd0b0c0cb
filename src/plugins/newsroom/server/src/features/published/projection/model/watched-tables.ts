import type { Core } from '@strapi/strapi';
import { isNewsroomComponent } from '../../../../kernel/own-uids';
import { findModel, hasDrafts } from '../../../../kernel/strapi/models';
import { tableOf } from '../../../../kernel/db/tables';
import type { WatchedTable } from '../../../../kernel/db/triggers';
import { PROJECTED_UIDS } from './types';

const ALL = ['insert', 'update', 'delete'] as const;
/** Inserts need no mark: a new row is not used by anything yet, and linking it leaves a mark. */
const CHANGES = ['update', 'delete'] as const;

interface DbAttribute {
  type: string;
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } };
  };
}

const attributesOf = (strapi: Core.Strapi, uid: string) =>
  strapi.db.metadata.get(uid).attributes as Record<string, DbAttribute>;

/** Rows of a type. With drafts, only published rows matter; they are marked by document, because a publish creates a new row. */
function rowsOfType(strapi: Core.Strapi, uid: string): WatchedTable {
  const attributes = attributesOf(strapi, uid);
  const slug = attributes['slug'] && { locale: '$row.locale', slug: '$row.slug' };
  const table = tableOf(strapi, uid);
  return hasDrafts(findModel(strapi, uid))
    ? {
        table,
        events: ALL,
        key: `'${uid}@' || $row.document_id`,
        when: '$row.published_at is not null and $row.document_id is not null',
        ...slug,
      }
    : { table, events: ALL, key: `'${uid}#' || $row.id`, ...slug };
}

/** Link tables and component tables of a type; each marks the row that it belongs to. */
function linksOfType(strapi: Core.Strapi, uid: string): WatchedTable[] {
  const tables = new Map<string, string>();
  for (const { joinTable } of Object.values(attributesOf(strapi, uid))) {
    if (joinTable) tables.set(joinTable.name, joinTable.joinColumn.name);
  }
  return [...tables].map(([table, column]) => ({
    table,
    events: ALL,
    key: `'${uid}#' || $row."${column}"`,
    when: `$row."${column}" is not null`,
  }));
}

function filesJoinTable(strapi: Core.Strapi) {
  const { joinTable } = attributesOf(strapi, 'plugin::upload.file')['related'] ?? {};
  if (!joinTable?.morphColumn)
    throw new Error(
      'Strapi\'s join table of uploaded files was not found (plugin::upload.file, attribute "related")'
    );
  const { idColumn, typeColumn } = joinTable.morphColumn;
  return { name: joinTable.name, id: idColumn.name, type: typeColumn.name };
}

/** UIDs of the plugin's components. */
export const componentsOf = (strapi: Core.Strapi): string[] =>
  Object.keys(strapi.components).filter(isNewsroomComponent);

/** All tables whose rows can appear on a published page. */
export function watchedTables(strapi: Core.Strapi): WatchedTable[] {
  const components = componentsOf(strapi);
  const files = filesJoinTable(strapi);
  return [
    ...PROJECTED_UIDS.map((uid) => rowsOfType(strapi, uid)),
    ...components.map((uid) => ({
      table: tableOf(strapi, uid),
      events: CHANGES,
      key: `'${uid}#' || $row.id`,
    })),
    ...[...PROJECTED_UIDS, ...components].flatMap((uid) => linksOfType(strapi, uid)),
    {
      table: tableOf(strapi, 'plugin::upload.file'),
      events: CHANGES,
      key: `'plugin::upload.file#' || $row.id`,
    },
    {
      table: files.name,
      events: ALL,
      key: `$row."${files.type}" || '#' || $row."${files.id}"`,
      when: `($row."${files.type}" like 'plugin::newsroom.%' or $row."${files.type}" like 'newsroom.%')`,
    },
  ];
}
