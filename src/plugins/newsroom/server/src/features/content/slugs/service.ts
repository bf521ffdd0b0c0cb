import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isLocalized } from '../../../kernel/strapi/locales';
import { optionsOf } from '../../../kernel/options';
import { defineService } from '../../../kernel/strapi/service';
import type { ExtraIndex } from '../../../kernel/db/sql';
import { inTransaction, lockUntilCommit } from '../../../kernel/db/sql';
import { familyOf, firstFree, isSlug, isSuggestion, slugFrom } from './domain';
import { SlugInvalid, SlugTaken } from './errors';
import type { SlugField } from './fields';
import { findSlugField } from './fields';
import type { SlugRow, SlugStore } from './store';
import { createSlugStore } from './store';

/** A save that brings or needs a slug. */
export interface SlugSave {
  uid: string;
  documentId?: string | undefined;
  locale: string | null;
  /** The slug sent by the client; undefined if absent. */
  given: unknown;
  /** The text after this save from which a slug can be generated. */
  text: string | null;
  /** The row before this save, if any. */
  current?: SlugRow | undefined;
  /** True if the save publishes. */
  publishes: boolean;
}

export interface SlugDecision {
  slug: string;
  isAutomatic: boolean;
}

export interface SlugService {
  /** The slug generated from a text; the type's name if the text has no letters. */
  suggest: (uid: string, text: string, locale: string | null) => string;
  /** A free generated slug, for the admin's "generate" button. */
  suggestFree: (uid: string, text: string, locale: string | null) => Promise<string>;
  /** The slug to write for a save; undefined if unchanged. Throws SlugTaken or SlugInvalid. */
  decide: (trx: Knex.Transaction, save: SlugSave) => Promise<SlugDecision | undefined>;
  /** Makes the drafts' slugs publishable: generated ones get a new counter if taken. Throws SlugTaken. */
  prepareToPublish: (
    trx: Knex.Transaction,
    uid: string,
    documentId: string,
    locales: (string | null)[]
  ) => Promise<void>;
  /** The unique index that enforces the rule. */
  indexOf: (uid: string) => ExtraIndex;
}

function createSlugService({ strapi }: { strapi: Core.Strapi }): SlugService {
  const known = new Map<string, { field: SlugField; store: SlugStore }>();

  const of = (uid: string): { field: SlugField; store: SlugStore } => {
    let entry = known.get(uid);
    if (!entry) {
      const field = findSlugField(strapi, uid);
      if (!field) throw new Error(`${uid} has no slug field`);
      entry = { field, store: createSlugStore(strapi, uid, field) };
      known.set(uid, entry);
    }
    return entry;
  };

  const suggest: SlugService['suggest'] = (uid, text, locale) => {
    const { maxLength } = optionsOf(strapi).slugs;
    const slug = slugFrom(text, { maxLength, ...(locale && { locale }) });
    return slug === '' ? (uid.split('.').at(-1) ?? 'item') : slug;
  };

  const lockFamily = (trx: Knex.Transaction, uid: string, locale: string | null, slug: string) =>
    lockUntilCommit(trx, `slug:${uid}:${locale ?? ''}:${familyOf(slug)}`);

  async function assignSlug(
    trx: Knex.Transaction,
    save: SlugSave,
    wanted: string,
    isAutomatic: boolean
  ): Promise<SlugDecision> {
    const { field, store } = of(save.uid);
    // A draft typed by hand may share its slug until it is published.
    const mustBeFree = save.publishes || !field.hasDrafts;
    if (!isAutomatic && !mustBeFree) return { slug: wanted, isAutomatic };

    await lockFamily(trx, save.uid, save.locale, wanted);
    const search = {
      locale: save.locale,
      startsWith: wanted,
      exceptDocument: save.documentId,
      publishedOnly: mustBeFree,
    };
    const taken = await store.taken(trx, search);
    if (!taken.has(wanted)) return { slug: wanted, isAutomatic };
    if (!isAutomatic) {
      throw new SlugTaken({ ...save, field: field.name, slug: wanted });
    }
    const base = save.text ? suggest(save.uid, save.text, save.locale) : wanted;
    const startsWith = isSuggestion(wanted, base) ? base : wanted;
    return {
      slug: firstFree(startsWith, await store.taken(trx, { ...search, startsWith })),
      isAutomatic,
    };
  }

  return {
    suggest,

    async suggestFree(uid, text, locale) {
      const { store } = of(uid);
      const wanted = suggest(uid, text, locale);
      return inTransaction(strapi, async (trx) =>
        firstFree(
          wanted,
          await store.taken(trx, { locale, startsWith: wanted, publishedOnly: false })
        )
      );
    },

    async decide(trx, save) {
      const { field } = of(save.uid);
      const { given, current, text } = save;
      const typed = typeof given === 'string' ? given.trim() : given;

      if (typed === undefined && current?.slug) {
        if (!save.publishes) return undefined;
        return assignSlug(trx, save, current.slug, current.isAutomatic);
      }
      if (typed === undefined || typed === null || typed === '') {
        if (!text) return undefined; // A draft without a title: no slug yet.
        return assignSlug(trx, save, suggest(save.uid, text, save.locale), true);
      }
      if (typeof typed !== 'string') return undefined; // Strapi refuses the wrong type itself.
      if (!isSlug(typed)) throw new SlugInvalid(field.name, typed);
      const isAutomatic =
        typed === current?.slug && field.remembersOrigin
          ? current.isAutomatic
          : text !== null && isSuggestion(typed, suggest(save.uid, text, save.locale));
      return assignSlug(trx, save, typed, isAutomatic);
    },

    async prepareToPublish(trx, uid, documentId, locales) {
      const { store } = of(uid);
      const rows = await store.editedRows(trx, documentId, locales);
      // Sorted, so that locks are always taken in the same order.
      rows.sort((a, b) => (a.locale ?? '').localeCompare(b.locale ?? ''));
      for (const row of rows) {
        const wanted = row.slug ?? (row.text ? suggest(uid, row.text, row.locale) : undefined);
        if (!wanted) continue; // No title either: Strapi rejects the publish.
        const save: SlugSave = {
          uid,
          documentId,
          locale: row.locale,
          given: undefined,
          text: row.text,
          current: row,
          publishes: true,
        };
        const { slug } = await assignSlug(trx, save, wanted, row.isAutomatic || !row.slug);
        if (slug !== row.slug) await store.setSlug(trx, row.id, slug);
      }
    },

    indexOf: (uid) => of(uid).store.uniqueIndex(isLocalized(strapi, uid)),
  };
}

export const slugService = defineService('slugs', createSlugService);
