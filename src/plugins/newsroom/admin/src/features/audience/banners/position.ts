import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Size } from './facts';
import { sizeIn } from './facts';

const BANNER = 'plugin::newsroom.banner';
const POSITION = 'plugin::newsroom.banner-position';

interface Chosen {
  /** documentId of the chosen position; `saved` means the position of the saved document. */
  position: string | undefined;
  banner: string | undefined;
  locale: string | undefined;
}

/** Size of the banner's position; undefined while loading, or if the editor may not read positions. */
export function usePositionSize({ position, banner, locale }: Chosen): Size | undefined {
  const { get } = useFetchClient();
  const [found, setFound] = useState<{ name: string; size: Size | undefined }>();
  const name = `${position ?? ''} ${banner ?? ''} ${locale ?? ''}`;

  useEffect(() => {
    let isOver = false;
    async function savedPosition(): Promise<string | undefined> {
      if (banner === undefined) return undefined;
      const { data } = await get<{ results: { documentId: string }[] }>(
        `/content-manager/relations/${BANNER}/${banner}/position`,
        { params: locale === undefined ? {} : { locale } }
      );
      return data.results[0]?.documentId;
    }
    async function load(): Promise<void> {
      const id = position === 'saved' ? await savedPosition() : position;
      const size =
        id === undefined
          ? undefined
          : sizeIn(
              (await get<{ data: unknown }>(`/content-manager/collection-types/${POSITION}/${id}`))
                .data.data
            );
      if (!isOver) setFound({ name, size });
    }
    load().catch(() => {
      if (!isOver) setFound({ name, size: undefined });
    });
    return () => {
      isOver = true;
    };
  }, [get, position, banner, locale, name]);

  return found?.name === name ? found.size : undefined;
}
