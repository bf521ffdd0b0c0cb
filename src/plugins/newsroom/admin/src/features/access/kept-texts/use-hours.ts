import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { EditorSession } from '../../../../../server/src/features/access/editor-sessions/contract';
import { forgetExpired } from './device';

const REST = 10_000;
let lastTold: number | undefined;

/** Hours for which the server allows texts to be kept; 0 means never, undefined means no answer yet. */
export function useHours(): number | undefined {
  const { get } = useFetchClient();
  const [hours, setHours] = useState(lastTold);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    async function ask(): Promise<void> {
      try {
        const { data } = await get<{ data: EditorSession }>('/newsroom/editor-session');
        lastTold = data.data.keepUnsavedHours;
        if (!isGone) setHours(lastTold);
        await forgetExpired(Date.now(), lastTold).catch(() => undefined);
      } catch {
        if (!isGone) timer = setTimeout(() => void ask(), REST);
      }
    }
    void ask();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [get]);
  return hours;
}
