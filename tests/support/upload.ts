import type { HttpClient } from './http';
import { createPng } from './picture';

interface Options {
  /** ID of the file whose content is replaced. */
  replaces?: number;
  /** Width in pixels. @default 600 */
  width?: number;
}

/** Uploads a picture to the media library, as the admin does, and returns its ID. */
export async function uploadPicture(
  admin: HttpClient,
  name: string,
  { replaces, width = 600 }: Options = {}
): Promise<number> {
  const form = new FormData();
  const bytes = new Uint8Array(createPng(width, Math.round(width / 2)));
  form.append('files', new Blob([bytes], { type: 'image/png' }), name);
  form.append('fileInfo', JSON.stringify({ name }));
  const path = replaces === undefined ? '/upload' : `/upload?id=${replaces}`;
  const { status, body } = await admin.request<{ id: number }[] | { id: number }>('POST', path, {
    body: form,
  });
  const id = Array.isArray(body) ? body[0]?.id : body.id;
  if (id === undefined) throw new Error(`No picture: ${status} ${JSON.stringify(body)}`);
  return id;
}
