import type { Core } from '@strapi/strapi';
import type { LooseDocuments } from '../support/documents';
import { documentsOf } from '../support/documents';
import { fillDocument } from './filled-documents';
import type { Model, Schema } from './portal-schema';
import { createSecrets } from './secrets';

interface Documents extends LooseDocuments {
  unpublish: (query: Record<string, unknown>) => Promise<unknown>;
}

type Text = () => string;

/** Locale of new documents. */
export const FIRST_LOCALE = 'vi';

/** Writes documents with all attributes filled, and records their IDs and secrets. */
export function createPlanter(strapi: Core.Strapi, schema: Schema, files: number[]) {
  const secrets = createSecrets();
  const words: string[] = [];
  const documentIds: Record<string, string[]> = {};
  const locales = new Map<string, Set<string>>();

  const publicText: Text = () => {
    const letter = String.fromCharCode(97 + ((words.length * 5) % 26));
    words.push(`${letter}open${words.length}`);
    return words.at(-1) ?? '';
  };

  const fill = (model: Model, text: Text, variant: number, locale = FIRST_LOCALE) =>
    fillDocument(model, {
      schema,
      text,
      variant,
      files,
      withPrivate: text === secrets.next,
      linksTo: (target) => {
        // No parents of terms: they do not matter here and could form a loop.
        if (target === model.uid && !model.hasDrafts) return [];
        // Strapi rejects links to documents without this locale. Terms exist in all locales.
        const known = (documentIds[target] ?? []).filter(
          (id) => schema[target]?.hasDrafts !== true || locales.get(id)?.has(locale)
        );
        // Each variant links to a different set.
        return known.filter((_id, index) => known.length < 3 || index % 3 !== variant % 3);
      },
    });

  const documents = ({ uid }: Model): Documents =>
    documentsOf(strapi, uid.replace('plugin::newsroom.', '')) as Documents;

  return {
    publicText,
    secretText: secrets.next,
    secrets: secrets.all,
    words,
    documentIds,
    fill,
    documents,

    async create(model: Model, text: Text, variant: number): Promise<string> {
      const { documentId } = await documents(model).create({ data: fill(model, text, variant) });
      (documentIds[model.uid] ??= []).push(documentId);
      locales.set(documentId, new Set([FIRST_LOCALE]));
      return documentId;
    },

    /** Writes a row of an internal type directly to the database, bypassing all rules. */
    async hide(model: Model, variant: number): Promise<void> {
      const documentId = `hidden${variant}${model.uid.length}`;
      // The article that the row belongs to is public.
      const { article: about, ...attributes } = model.attributes;
      const article = documentIds['plugin::newsroom.article']?.[variant];
      const data = fill({ ...model, attributes }, secrets.next, variant);
      await strapi.db
        .query(model.uid)
        .create({ data: { ...data, ...(about && { article }), documentId } });
      (documentIds[model.uid] ??= []).push(documentId);
    },

    /** Saves a document; for types with drafts, its draft. */
    async save(model: Model, documentId: string, text: Text, variant: number, locale?: string) {
      const data = fill(model, text, variant, locale);
      await documents(model).update({ documentId, data, ...(locale && { locale }) });
      if (locale) locales.get(documentId)?.add(locale);
    },

    publish: (model: Model, documentId: string, locale?: string) =>
      documents(model).publish({ documentId, ...(locale && { locale }) }),
  };
}

export type Planter = ReturnType<typeof createPlanter>;
