import { z } from '@strapi/utils';
import { picture } from '../../published/projection/contract';
import { refusal } from '../visits/contract';
import { localeCode, documentId } from '../../../kernel/http/parameters';

/** Banners as pages show them, and the impressions and clicks that pages report. */

export const bannersQuery = {
  /** The key of a position; by default all positions are returned. */
  position: z.string().min(1).max(255).optional(),
  locale: localeCode.optional(),
};

const banner = z.strictObject({
  documentId: z.string(),
  /** Locale of this version; a fallback if the banner does not exist in the requested one. */
  locale: z.string(),
  title: z.string(),
  alt: z.string(),
  image: picture,
  /** Picture for narrow screens; null to use `image`. */
  mobileImage: picture.nullable(),
  /** URL of the link: it counts the click and redirects to the target. */
  href: z.string(),
  rel: z.string(),
  target: z.enum(['_blank', '_self']),
  /** Relative frequency among the banners of its position. */
  weight: z.int(),
});

const position = z.strictObject({
  key: z.string(),
  /** Heading above the banners, if any. */
  title: z.string().nullable(),
  /** Show all at once, one after another, or one chosen at random by weight. */
  rotation: z.enum(['all', 'sequential', 'random-one']),
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** Active banners, by descending weight. */
  banners: z.array(banner),
});

export const bannersAnswer = z.object({
  data: z.array(position),
  meta: z.object({ locale: z.string() }),
});

export const ofBanner = { documentId };
export const goQuery = {
  /** Locale in which it was shown; an invalid one is ignored. */
  locale: localeCode.optional().catch(undefined),
};
/** 302 without a body, or 404 in the usual error format. */
export const goAnswer = z.null();

/**
 * Why a click is not counted. `embedded`: a page loaded the link as a resource, such as an image; `repeated`: this
 * visitor's click was already counted in the window; `over`: the banner has ended; `failed`: counting failed or timed out.
 */
export const clickReason = z.enum([...refusal.options, 'embedded', 'repeated', 'over', 'failed']);

/** Maximum number of banners per beacon. */
const MOST_SHOWN = 50;

export const impressionsBody = z.object({
  banners: z
    .array(z.object({ documentId, locale: localeCode.optional() }))
    .min(1)
    .max(MOST_SHOWN),
});

/**
 * Why an impression is not counted. `unknown`: the banner does not exist or is not active; `repeated`: too often, or
 * the same banner is in the beacon twice, in any locale.
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
    /** Results of the beacon's entries, in order and without duplicates. */
    banners: z.array(impression),
  }),
});

/** Figures of a banner, for editors. */
export interface BannerFigures {
  documentId: string;
  /** Its title; null if it was deleted. */
  title: string | null;
  /** Name of its position, if any. */
  position: string | null;
  impressions: number;
  clicks: number;
  /** Clicks per impression, 0 to 1; null without impressions. */
  rate: number | null;
  locales: { locale: string; impressions: number; clicks: number; rate: number | null }[];
}

export type ClickReason = z.infer<typeof clickReason>;
export type ShownPosition = z.infer<typeof position>;
export type ShownBanner = z.infer<typeof banner>;
export type Impression = z.infer<typeof impression>;
export type ImpressionsAsked = z.infer<typeof impressionsBody>['banners'];
