import type { Core } from '@strapi/strapi';
import { localeCodes } from '../../../kernel/strapi/locales';
import { textOrNull, toPicture } from '../../published/projection';
import type { FileRow } from '../../published/projection';
import type { Banner } from './domain';
import { GRACE_MS, targetOf } from './domain';

/** A position on a page. */
export interface Position {
  documentId: string;
  key: string;
  title: string | null;
  rotation: 'all' | 'sequential' | 'random-one';
  width: number | null;
  height: number | null;
}

/** An ended version of a banner: it is not shown, and no fallback locale replaces it. */
export interface Ended {
  documentId: string;
  locale: string | null;
}

export interface LoadedBanners {
  banners: Banner[];
  ended: Ended[];
  positions: Position[];
  /** Locales of the site, the default locale first. */
  locales: string[];
}

interface BannerRow {
  id: number;
  documentId: string;
  locale: string | null;
  title: string | null;
  alt: string | null;
  linkUrl: string | null;
  opensNewTab: boolean | null;
  startsAt: string | Date | null;
  endsAt: string | Date | null;
  weight: number | null;
  image: FileRow | null;
  mobileImage: FileRow | null;
  position: { documentId: string } | null;
}

const BANNER = 'plugin::newsroom.banner';
const POSITION = 'plugin::newsroom.banner-position';

const FILE = {
  select: ['id', 'name', 'url', 'width', 'height', 'mime', 'formats', 'alternativeText'],
};

const momentOf = (value: string | Date | null): number | null =>
  value === null ? null : new Date(value).getTime();

/** Undefined if the banner has no position, picture or valid URL. */
function toBanner(row: BannerRow): Banner | undefined {
  const image = toPicture(row.image);
  const target = targetOf(row.linkUrl);
  if (!image || target === undefined || !row.position) return undefined;
  const title = row.title ?? '';
  return {
    id: row.id,
    documentId: row.documentId,
    locale: row.locale ?? '',
    title,
    // A linked image needs alt text, so the title is the last resort.
    alt: textOrNull(row.alt) ?? textOrNull(row.image?.alternativeText) ?? title,
    image,
    mobileImage: toPicture(row.mobileImage),
    target,
    opensNewTab: row.opensNewTab !== false,
    startsAt: momentOf(row.startsAt),
    endsAt: momentOf(row.endsAt),
    weight: row.weight ?? 1,
    position: row.position.documentId,
  };
}

/**
 * Loads all banners that are active, scheduled, or ended within the grace period. Uses the database layer, so that the
 * number of statements does not depend on the number of banners. No client input is used in them.
 */
export async function loadBanners(strapi: Core.Strapi, now: number): Promise<LoadedBanners> {
  const since = new Date(now - GRACE_MS).toISOString();
  const rows = (await strapi.db.query(BANNER).findMany({
    where: { $or: [{ endsAt: { $null: true } }, { endsAt: { $gt: since } }] },
    orderBy: { id: 'asc' },
    populate: { image: FILE, mobileImage: FILE, position: { select: ['id', 'documentId'] } },
  })) as BannerRow[];
  const ended = (await strapi.db.query(BANNER).findMany({
    select: ['id', 'documentId', 'locale'],
    where: {
      endsAt: { $lte: since },
      documentId: { $in: [...new Set(rows.map(({ documentId }) => documentId))] },
    },
  })) as Ended[];
  const positions = (await strapi.db.query(POSITION).findMany({
    where: { key: { $notNull: true } },
    orderBy: { key: 'asc' },
  })) as Position[];
  return {
    banners: rows.flatMap((row) => toBanner(row) ?? []),
    // An incomplete version is not replaced by a fallback locale either.
    ended: [...ended, ...rows.filter((row) => !toBanner(row))],
    positions,
    locales: await localeCodes(strapi),
  };
}

/** Titles and positions of banners by documentId, in the default locale if there is a version in it. */
export async function loadNames(
  strapi: Core.Strapi
): Promise<Map<string, { title: string; position: string | null }>> {
  const rows = (await strapi.db.query(BANNER).findMany({
    select: ['id', 'documentId', 'locale', 'title'],
    populate: { position: { select: ['id', 'name'] } },
  })) as (Pick<BannerRow, 'documentId' | 'locale' | 'title'> & {
    position: { name: string | null } | null;
  })[];
  const own = (await localeCodes(strapi))[0];
  // The last entry of a document wins: the version in the default locale.
  rows.sort((one, other) => Number(one.locale === own) - Number(other.locale === own));
  return new Map(
    rows.map(({ documentId, title, position }) => [
      documentId,
      { title: title ?? '', position: position?.name ?? null },
    ])
  );
}
