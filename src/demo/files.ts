import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { once } from './ledger';
import type { PicturePlan } from './content/pictures';
import { render } from './pictures/render';

interface UploadService {
  upload(input: {
    data: { fileInfo: { name: string; alternativeText?: string } };
    files: { filepath: string; originalFilename: string; mimetype: string; size: number };
  }): Promise<{ id: number }[]>;
}

/** Uploads bytes to the media library once, under a file name. */
async function makeFile(
  strapi: Core.Strapi,
  name: string,
  mimetype: string,
  bytes: () => Buffer | Promise<Buffer>,
  alternativeText?: string
): Promise<number> {
  const id = await once(strapi, `file/${name}`, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'newsroom-demo-'));
    try {
      const filepath = path.join(folder, name);
      await writeFile(filepath, await bytes());
      const { size } = await stat(filepath);
      const service = strapi.plugin('upload').service<UploadService>('upload');
      const [file] = await service.upload({
        data: { fileInfo: { name, ...(alternativeText && { alternativeText }) } },
        files: { filepath, originalFilename: name, mimetype, size },
      });
      if (!file) throw new Error(`The media library did not take ${name}`);
      return String(file.id);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
  return Number(id);
}

/** Draws a picture and uploads it; returns its ID. */
export function makePicture(
  strapi: Core.Strapi,
  name: string,
  { order, alt }: PicturePlan
): Promise<number> {
  return makeFile(strapi, `${name}.jpg`, 'image/jpeg', () => render(order), alt);
}

/** Uploads a spreadsheet for download; returns its ID. */
export function makeSpreadsheet(
  strapi: Core.Strapi,
  name: string,
  rows: readonly (readonly string[])[]
): Promise<number> {
  const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
  // The byte order mark tells spreadsheet programs that the text is UTF-8.
  return makeFile(strapi, `${name}.csv`, 'text/csv', () =>
    Buffer.from(`\uFEFF${text.join('\r\n')}\r\n`)
  );
}
