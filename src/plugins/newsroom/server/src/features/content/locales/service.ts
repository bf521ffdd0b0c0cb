import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { defineService } from '../../../kernel/strapi/service';
import { TERM_UIDS, termService } from '../terms';
import { findModel, lastEdited, mapLinks, sameList, startingLinks, startingSwitch } from './domain';
import type { Version } from './domain';
import type { SharedFields } from './shared-fields';
import { findSharedFields } from './shared-fields';
import { createSharingStore } from './store';

export interface SharingService {
  /** Adds the shared values of its siblings to the data of a new locale. */
  startLocale: (
    trx: Knex.Transaction,
    uid: string,
    documentId: string,
    locale: string,
    data: Record<string, unknown>
  ) => Promise<void>;
  /** Copies links and switches of the rows just published (or saved) to all other locales of the document. */
  spread: (
    trx: Knex.Transaction,
    uid: string,
    documentId: string,
    rowIds: readonly number[]
  ) => Promise<void>;
}

function createSharingService({ strapi }: { strapi: Core.Strapi }): SharingService {
  const store = createSharingStore(strapi);

  /** Row ids of the targets in every locale. Missing versions of terms are created first, so that no link is dropped. */
  async function rowIdsOfTargets(
    trx: Knex.Transaction,
    targetUid: string,
    documentIds: readonly string[],
    locales: readonly (string | null)[]
  ) {
    const find = async () => {
      const ids = await store.rowIds(trx, targetUid, documentIds);
      return (documentId: string, locale: string | null) =>
        ids.get(`${documentId} ${locale ?? ''}`) ?? ids.get(`${documentId} `);
    };
    const rowOf = await find();
    const isMissing = locales.some((locale) =>
      documentIds.some((documentId) => rowOf(documentId, locale) === undefined)
    );
    if (!isMissing || !TERM_UIDS.includes(targetUid)) return rowOf;
    const terms = termService.from(strapi);
    await terms.lock(trx);
    await terms.fill(trx, targetUid, documentIds);
    return find();
  }

  async function spreadLinks(
    trx: Knex.Transaction,
    uid: string,
    fields: SharedFields,
    from: Version,
    siblings: readonly Version[]
  ): Promise<void> {
    for (const { name, targetUid } of fields.links) {
      const link = store.linkTable(uid, name);
      const links = await store.links(trx, link, [from.id, ...siblings.map(({ id }) => id)]);
      const documentIds = links.get(from.id)?.documentIds ?? [];
      const locales = siblings.map(({ locale }) => locale);
      const rowOf = await rowIdsOfTargets(trx, targetUid, documentIds, locales);
      for (const sibling of siblings) {
        const targets = mapLinks(documentIds, sibling.locale, rowOf).filter(
          (id): id is number => id !== undefined
        );
        if (sameList(targets, links.get(sibling.id)?.targets ?? [])) continue;
        await store.replaceLinks(trx, link, sibling.id, targets);
      }
    }
  }

  async function spreadSwitches(
    trx: Knex.Transaction,
    uid: string,
    fields: SharedFields,
    from: Version,
    siblings: readonly Version[]
  ): Promise<void> {
    const names = fields.switches.map(({ name }) => name);
    if (names.length === 0) return;
    const rowIds = [from.id, ...siblings.map(({ id }) => id)];
    const values = await store.switches(trx, uid, rowIds, names);
    const wanted = values.get(from.id) ?? {};
    const inOrder = (row: Record<string, unknown>) => names.map((name) => String(row[name]));
    for (const { id } of siblings) {
      if (sameList(inOrder(values.get(id) ?? {}), inOrder(wanted))) continue;
      await store.writeSwitches(trx, uid, id, wanted);
    }
  }

  return {
    async startLocale(trx, uid, documentId, locale, data) {
      const fields = findSharedFields(strapi, uid);
      if (!fields) return;
      const versions = await store.versions(trx, uid, documentId);
      const hasLocale = versions.some((version) => version.locale === locale);
      const model = findModel(versions);
      if (hasLocale || !model) return;

      for (const { name, isToMany } of fields.links) {
        const links = await store.links(trx, store.linkTable(uid, name), [model.id]);
        data[name] = startingLinks(data[name], links.get(model.id)?.documentIds ?? [], isToMany);
      }
      // Read through Strapi, which converts the database's dates and booleans.
      const row = (await strapi.db.query(uid).findOne({ where: { id: model.id } })) as Record<
        string,
        unknown
      > | null;
      for (const { name, defaultValue } of fields.switches) {
        data[name] = startingSwitch(data[name], defaultValue, row?.[name]);
      }
    },

    async spread(trx, uid, documentId, rowIds) {
      const fields = findSharedFields(strapi, uid);
      if (!fields) return;
      const versions = await store.versions(trx, uid, documentId);
      const written = versions.filter(({ id }) => rowIds.includes(id));
      const from = lastEdited(written, versions);
      if (!from) return;
      const siblings = versions.filter(({ locale }) => locale !== from.locale);
      if (siblings.length === 0) return;
      await spreadLinks(trx, uid, fields, from, siblings);
      await spreadSwitches(trx, uid, fields, from, siblings);
    },
  };
}

export const sharingService = defineService('sharing', createSharingService);
