import type { Answer, HttpClient } from './http';

export interface Saved {
  data: { documentId: string; id: number; slug?: string; [attribute: string]: unknown };
  error?: { status: number; message: string; details: Record<string, unknown> };
}

type Data = Record<string, unknown>;

/** Calls the Content Manager's HTTP API as the admin panel does. `type` is `article`, `tag` … */
export function createEditor(admin: HttpClient) {
  const base = (type: string) => `/content-manager/collection-types/plugin::newsroom.${type}`;
  const action = (type: string, documentId: string, name: string, body: Data) =>
    admin.post<Saved>(`${base(type)}/${documentId}/actions/${name}`, body);

  return {
    create: (type: string, locale: string | undefined, data: Data): Promise<Answer<Saved>> =>
      admin.post<Saved>(base(type), { ...data, ...(locale && { locale }) }),
    save: (
      type: string,
      documentId: string,
      locale: string | undefined,
      data: Data
    ): Promise<Answer<Saved>> =>
      admin.put<Saved>(`${base(type)}/${documentId}`, { ...data, ...(locale && { locale }) }),
    read: (type: string, documentId: string, locale: string, status = 'draft') =>
      admin.get<Saved & { meta: Data }>(
        `${base(type)}/${documentId}?locale=${locale}&status=${status}`
      ),
    publish: (type: string, documentId: string, locale: string, data: Data = {}) =>
      action(type, documentId, 'publish', { ...data, locale }),
    unpublish: (type: string, documentId: string, locale: string) =>
      action(type, documentId, 'unpublish', { locale, discardDraft: false }),
    discard: (type: string, documentId: string, locale: string) =>
      action(type, documentId, 'discard', { locale }),
    /** Deletes a locale, or with `*` the whole document. */
    remove: (type: string, documentId: string, locale: string) =>
      admin.delete(`${base(type)}/${documentId}?locale=${encodeURIComponent(locale)}`),
    bulkPublish: (type: string, documentIds: string[], locale: string) =>
      admin.post<Saved & { count: number }>(`${base(type)}/actions/bulkPublish`, {
        documentIds,
        locale,
      }),
  };
}

export type Editor = ReturnType<typeof createEditor>;
