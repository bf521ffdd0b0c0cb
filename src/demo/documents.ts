import type { Core, UID } from '@strapi/strapi';
import { once } from './ledger';

export type Fields = Record<string, unknown>;

/** The words of a document in each language; English may be missing. */
export interface Worded<T extends Fields = Fields> {
  vi: T;
  en?: T;
}

interface Written {
  documentId: string;
}

/** The few calls that the demo makes. Strapi's own types want generated types of a plugin that is not theirs. */
interface Documents {
  create(params: { data: Fields; locale?: string }): Promise<Written>;
  update(params: { documentId: string; data: Fields; locale?: string }): Promise<Written | null>;
  publish(params: { documentId: string; locale?: string }): Promise<unknown>;
}

function documents(strapi: Core.Strapi, type: string): Documents {
  return strapi.documents(`plugin::newsroom.${type}` as UID.ContentType) as unknown as Documents;
}

/** A document without locales. Answers its documentId. */
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

/**
 * A document in Vietnamese and, where there are words for it, in English, made the way an editor does: the
 * Vietnamese version first, with everything that is linked; then the English words. `links` are what all
 * languages share, so the English version finds them in place.
 */
export function makeWorded(
  strapi: Core.Strapi,
  type: string,
  key: string,
  words: Worded,
  { links = {}, publish = false }: { links?: Fields; publish?: boolean } = {}
): Promise<string> {
  return once(strapi, `${type}/${key}`, async () => {
    const store = documents(strapi, type);
    const { documentId } = await store.create({ locale: 'vi', data: { ...words.vi, ...links } });
    if (publish) await store.publish({ documentId, locale: 'vi' });
    if (words.en) {
      await store.update({ documentId, locale: 'en', data: words.en });
      if (publish) await store.publish({ documentId, locale: 'en' });
    }
    return documentId;
  });
}
