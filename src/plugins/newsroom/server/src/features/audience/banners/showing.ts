import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { nextTurn } from '../../../../../shared/src/schedule';
import type { EndpointResponse } from '../../../kernel/http/responses';
import { JSON_TYPE } from '../../../kernel/http/responses';
import { optionsOf } from '../../../kernel/options';
import { freshUntil } from '../../../kernel/time/freshness';
import { deliveryService, isOpen } from '../../published/delivery';
import { addressesOf } from '../../published/projection';
import type { BannerSnapshot } from './snapshot';
import type { ShownBanner, ShownPosition } from './contract';
import type { Banner } from './domain';
import { shownNow, versionIn } from './domain';
import { PositionUnknown } from './errors';
import type { Position } from './load';
import { contentHeaders } from '../../../kernel/http/cache-headers';

interface BannersAsked {
  position?: string | undefined;
  locale?: string | undefined;
}

export interface Showing {
  /** Active banners, in one position or all. */
  positions: (asked: BannersAsked) => Promise<{ data: ShownPosition[]; locale: string }>;
  /** The same as a response whose cache lifetime ends at the next start or end of a banner. */
  answer: (asked: BannersAsked) => Promise<EndpointResponse>;
}

/** Selects and formats banners for readers. */
export function createShowing(
  strapi: Core.Strapi,
  snapshot: () => Promise<BannerSnapshot>
): Showing {
  const { delivery } = optionsOf(strapi);
  const signedMs = (delivery.signedSeconds / 2) * 1000;
  const prefix = `${addressesOf(strapi).server}${strapi.config.get<string>('api.rest.prefix', '/api')}`;

  const toShown = (banner: Banner): ShownBanner => {
    const { documentId, locale, title, alt, image, mobileImage, weight } = banner;
    const id = encodeURIComponent(documentId);
    return {
      ...{ documentId, locale, title, alt, image, mobileImage },
      href: `${prefix}/newsroom/published/banners/${id}/go?locale=${encodeURIComponent(locale)}`,
      // "sponsored" is required by search engines; "noopener" denies the target page access to this one.
      rel: banner.opensNewTab ? 'sponsored noopener' : 'sponsored',
      target: banner.opensNewTab ? '_blank' : '_self',
      weight,
    };
  };

  /** Each banner in the first locale in which it exists; left out if it has ended there. */
  function versionsIn({ banners, ended }: BannerSnapshot, chain: readonly string[]): Banner[] {
    const byDocument = new Map<string, (Banner | BannerSnapshot['ended'][number])[]>();
    for (const one of [...banners, ...ended]) {
      byDocument.set(one.documentId, [...(byDocument.get(one.documentId) ?? []), one]);
    }
    return [...byDocument.values()].flatMap((versions) => {
      const version = versionIn(versions, chain);
      return version && 'image' in version ? version : [];
    });
  }

  function choose(
    known: BannerSnapshot,
    chain: readonly string[],
    key: string | undefined,
    now: number
  ) {
    const positions = known.positions.filter((one) => key === undefined || one.key === key);
    if (key !== undefined && positions.length === 0) throw new PositionUnknown(key);
    const ids = new Set(positions.map(({ documentId }) => documentId));
    const versions = versionsIn(known, chain).filter(({ position }) => ids.has(position));
    const shown = shownNow(versions, now);
    const toPosition = ({ documentId, title, ...position }: Position): ShownPosition => ({
      ...{ key: position.key, title: title === '' ? null : title, rotation: position.rotation },
      ...{ width: position.width, height: position.height },
      banners: shown.filter((banner) => banner.position === documentId).map(toShown),
    });
    return {
      data: positions.map(toPosition),
      until: nextTurn(
        versions.filter(({ weight }) => weight > 0),
        now
      ),
    };
  }

  // The snapshot is up to half a second old, and so are the headers made with it.
  const headersUntil = (until: number, now: number): Record<string, string> =>
    contentHeaders(isOpen(strapi), freshUntil(delivery, (until - now) / 1000 - 1));

  return {
    async positions({ position, locale: asked }) {
      const { locale, chain } = await deliveryService.from(strapi).locales(asked);
      const { data } = choose(await snapshot(), chain, position, Date.now());
      return { data: await deliveryService.from(strapi).signed(data), locale };
    },

    async answer({ position, locale: asked }) {
      const { locale, chain } = await deliveryService.from(strapi).locales(asked);
      const known = await snapshot();
      const now = Date.now();
      const name = `${locale} ${position ?? ''}`;
      const kept = known.answers.get(name);
      if (kept && kept.until > now) return kept.answer;
      const chosen = choose(known, chain, position, now);
      const data = await deliveryService.from(strapi).signed(chosen.data);
      // Addresses of private files are signed, and grow old by themselves.
      const until = data === chosen.data ? chosen.until : Math.min(chosen.until, now + signedMs);
      const body = Buffer.from(JSON.stringify({ data, meta: { locale } }));
      const answer: EndpointResponse = {
        status: 200,
        headers: {
          'Content-Type': JSON_TYPE,
          ...headersUntil(until, now),
          ETag: `W/"${createHash('sha1').update(body).digest('base64url')}"`,
          'Content-Language': locale,
        },
        body,
        variants: {},
      };
      known.answers.set(name, { answer, until });
      return answer;
    },
  };
}
