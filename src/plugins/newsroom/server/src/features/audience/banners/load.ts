import type { Core } from '@strapi/strapi';
import { localeCodes } from '../../../kernel/strapi/locales';
import { textOrNull, toPicture } from '../../published/projection';
import type { FileRow } from '../../published/projection';
import type { Banner } from './domain';
import { GRACE_MS, targetOf } from './domain';

/** A place on a page. */
export interface Position {
  documentId: string;
  key: string;
  title: string | null;
  rotation: 'all' | 'sequential' | 'random-one';
  width: number | null;
  height: number | null;
}

/** A version of a banner that is over: it is not shown, and no other locale stands in for it. */
export interface Ended {
  documentId: string;
  locale: string | null;
}

export interface LoadedBanners {
  banners: Banner[];
  ended: Ended[];
  positions: Position[];
  /** Of the site, the default one first. */
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

/** What can be shown at all; undefined for one that has no place, no picture or no address. */
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
    // It is a link: without a word on where it leads, nobody who cannot see it would know.
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
 * All banners that are shown, will be, or were until a while ago. By the database layer and not by documents: however
 * many there are, these are a few statements; and with no word of a reader's in them.
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
    // One that lacks something is no reason to show another locale's either.
    ended: [...ended, ...rows.filter((row) => !toBanner(row))],
    positions,
    locales: await localeCodes(strapi),
  };
}

/** How editors know banners, by documentId: in the site's own language where there is a version in it. */
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
  // The last one is kept: that of the site's own locale.
  rows.sort((one, other) => Number(one.locale === own) - Number(other.locale === own));
  return new Map(
    rows.map(({ documentId, title, position }) => [
      documentId,
      { title: title ?? '', position: position?.name ?? null },
    ])
  );
}
