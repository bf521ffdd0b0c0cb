import type { Core, UID } from '@strapi/strapi';
import { once } from './ledger';

export type Fields = Record<string, unknown>;

/** Texts of a document per language; English may be missing. */
export interface Worded<T extends Fields = Fields> {
  vi: T;
  en?: T;
}

/** Languages in the order in which they are written. */
const LANGUAGES = ['vi', 'en'] as const;

interface Written {
  documentId: string;
}

/** The calls that the demo makes. Strapi's own types would need generated types of the plugin. */
interface Documents {
  create(params: { data: Fields; locale?: string }): Promise<Written>;
  update(params: { documentId: string; data: Fields; locale?: string }): Promise<Written | null>;
  publish(params: { documentId: string; locale?: string }): Promise<unknown>;
}

function documents(strapi: Core.Strapi, type: string): Documents {
  return strapi.documents(`plugin::newsroom.${type}` as UID.ContentType) as unknown as Documents;
}

/** Creates a document that is not localized. Returns its documentId. */
export function makePlain(
  strapi: Core.Strapi,
  type: string,
  key: string,
  data: Fields
): Promise<string> {
  return once(strapi, `${type}/${key}`, async () => {
    const { documentId } = await documents(strapi, type).create({ data });
    return documentId;
  });
}

interface Making {
  /** Links shared by all locales, set first so that later versions get them. */
  links?: Fields;
  publish?: boolean;
  /** Draft changes after publishing. */
  edits?: Partial<Worded>;
}

/**
 * Creates a document as an editor does: first the Vietnamese version with all links, then the English text. Without a
 * Vietnamese version, only the English one.
 */
export function makeWorded(
  strapi: Core.Strapi,
  type: string,
  key: string,
  words: Partial<Worded>,
  { links = {}, publish = false, edits = {} }: Making = {}
): Promise<string> {
  return once(strapi, `${type}/${key}`, async () => {
    const store = documents(strapi, type);
    let documentId: string | undefined;
    for (const locale of LANGUAGES) {
      const data = words[locale];
      if (!data) continue;
      if (documentId) await store.update({ documentId, locale, data });
      else ({ documentId } = await store.create({ locale, data: { ...data, ...links } }));
      if (publish) await store.publish({ documentId, locale });
    }
    if (!documentId) throw new Error(`The demo has no words for ${type} "${key}"`);
    for (const locale of LANGUAGES) {
      const data = edits[locale];
      if (data) await store.update({ documentId, locale, data });
    }
    return documentId;
  });
}
