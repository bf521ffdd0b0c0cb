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
  /** What the client sent; undefined when it left the slug out. */
  given: unknown;
  /** The text after this save that a slug can be made from. */
  text: string | null;
  /** The row as it is before this save, if there is one. */
  current?: SlugRow | undefined;
  /** The save ends with a published version. */
  publishes: boolean;
}

export interface SlugDecision {
  slug: string;
  isAutomatic: boolean;
}

export interface SlugService {
  /** The slug that a text suggests; never empty: a text without letters gives the type's name. */
  suggest: (uid: string, text: string, locale: string | null) => string;
  /** A free suggestion, for the admin's "generate" button. */
  suggestFree: (uid: string, text: string, locale: string | null) => Promise<string>;
  /** What to write for a save; undefined when the slug is not touched. Throws SlugTaken or SlugInvalid. */
  decide: (trx: Knex.Transaction, save: SlugSave) => Promise<SlugDecision | undefined>;
  /** Before a publish: makes sure that the draft's slug can be published, with a new counter if it is ours to choose. */
  prepareToPublish: (
    trx: Knex.Transaction,
    uid: string,
    documentId: string,
    locales: (string | null)[]
  ) => Promise<void>;
  /** The unique index that backs the rule. */
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
        if (!text) return undefined; // Nothing to make a slug from yet: a draft without a title.
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
      // Locks are taken in one order by everybody.
      rows.sort((a, b) => (a.locale ?? '').localeCompare(b.locale ?? ''));
      for (const row of rows) {
        const wanted = row.slug ?? (row.text ? suggest(uid, row.text, row.locale) : undefined);
        if (!wanted) continue; // No title either: Strapi refuses to publish.
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
