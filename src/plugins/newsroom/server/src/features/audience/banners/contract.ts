import { z } from '@strapi/utils';
import { picture } from '../../published/projection/contract';
import { refusal } from '../visits/contract';
import { localeCode, documentId } from '../../../kernel/http/parameters';

/** Link banners as pages show them, and what pages tell of them. */

export const bannersQuery = {
  /** The key of a position; without it, all positions in one answer. */
  position: z.string().min(1).max(255).optional(),
  locale: localeCode.optional(),
};

const banner = z.strictObject({
  documentId: z.string(),
  /** In which it is shown: another one than was asked for where that is missing. */
  locale: z.string(),
  title: z.string(),
  alt: z.string(),
  image: picture,
  /** For narrow screens; null: the same picture. */
  mobileImage: picture.nullable(),
  /** Where the link goes: it counts the click and leads on. */
  href: z.string(),
  rel: z.string(),
  target: z.enum(['_blank', '_self']),
  /** How often it is to be shown, in proportion to the others of its position. */
  weight: z.int(),
});

const position = z.strictObject({
  key: z.string(),
  /** Shown above the banners; null: nothing is. */
  title: z.string().nullable(),
  /** All at once; one after another; or one, which the page draws by weight. */
  rotation: z.enum(['all', 'sequential', 'random-one']),
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** Those that are shown now, the heaviest first. */
  banners: z.array(banner),
});

export const bannersAnswer = z.object({
  data: z.array(position),
  meta: z.object({ locale: z.string() }),
});

export const ofBanner = { documentId };
export const goQuery = {
  /** In which locale it was shown; one that is no locale of it says nothing. */
  locale: localeCode.optional().catch(undefined),
};
/** 302, and a 404 in the usual envelope. */
export const goAnswer = z.null();

/**
 * Why a click is not counted. `embedded`: a page loaded the link, as a picture say, and nobody followed it; `repeated`: this
 * visitor's was; `over`: the banner has ended; `failed`: nobody knows.
 */
export const clickReason = z.enum([...refusal.options, 'embedded', 'repeated', 'over', 'failed']);

/** Banners of one beacon at most. */
const MOST_SHOWN = 50;

export const impressionsBody = z.object({
  banners: z
    .array(z.object({ documentId, locale: localeCode.optional() }))
    .min(1)
    .max(MOST_SHOWN),
});

/**
 * Why an impression is not counted. `unknown`: there is no such banner, or it is not shown now; `repeated`: too often, or
 * another entry of the beacon is the same banner, in whatever locale.
 */
const impressionReason = z.enum([...refusal.options, 'repeated', 'unknown']);

const impression = z.object({
  documentId: z.string(),
  locale: z.string().optional(),
  counted: z.boolean(),
  reason: impressionReason.optional(),
});
export const impressionsAnswer = z.object({
  data: z.object({
    counted: z.int(),
    /** Each entry of the beacon once, in its order. */
    banners: z.array(impression),
  }),
});

/** What was counted of a banner, for editors. */
export interface BannerFigures {
  documentId: string;
  /** As editors know it; null where it was deleted. */
  title: string | null;
  /** The name of its position; null where it has none. */
  position: string | null;
  impressions: number;
  clicks: number;
  /** Clicks for each impression, 0 to 1; null where it was not shown. */
  rate: number | null;
  locales: { locale: string; impressions: number; clicks: number; rate: number | null }[];
}

export type ClickReason = z.infer<typeof clickReason>;
export type ShownPosition = z.infer<typeof position>;
export type ShownBanner = z.infer<typeof banner>;
export type Impression = z.infer<typeof impression>;
export type ImpressionsAsked = z.infer<typeof impressionsBody>['banners'];
