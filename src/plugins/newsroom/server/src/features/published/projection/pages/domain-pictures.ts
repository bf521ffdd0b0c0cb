import type { Image, Picture } from '../contract';
import type { FileRow, ImageRow } from '../model/rows';

/** Null for missing or blank text. */
export const textOrNull = (value: string | null | undefined): string | null =>
  value === undefined || value === null || value.trim() === '' ? null : value;

const whole = (value: number | null | undefined): number | null =>
  typeof value === 'number' ? Math.round(value) : null;

/** A picture with its sizes, smallest first; null if the file was deleted. */
export function toPicture(file: FileRow | null | undefined): Picture | null {
  if (!file?.url) return null;
  const sizes = Object.entries(file.formats ?? {})
    .map(([name, { url = '', width = 0, height = 0 }]) => ({ name, url, width, height }))
    .filter(({ url }) => url !== '')
    .sort((one, other) => one.width - other.width);
  return {
    url: file.url,
    width: whole(file.width),
    height: whole(file.height),
    mime: file.mime ?? 'application/octet-stream',
    sizes,
  };
}

/** A captioned image. Missing alt text and caption come from the media library. */
export function toImage(row: ImageRow | null | undefined): Image | null {
  const picture = toPicture(row?.image);
  if (!row || !picture) return null;
  return {
    ...picture,
    alt: textOrNull(row.alt) ?? textOrNull(row.image?.alternativeText),
    caption: textOrNull(row.caption) ?? textOrNull(row.image?.caption),
    credit: textOrNull(row.credit),
  };
}

/** A downloadable file. Strapi stores sizes in units of 1,000 bytes. */
export function toFile(file: FileRow | null | undefined) {
  if (!file?.url) return null;
  return {
    url: file.url,
    name: file.name ?? '',
    mime: file.mime ?? 'application/octet-stream',
    size: Math.round((file.size ?? 0) * 1000),
  };
}
