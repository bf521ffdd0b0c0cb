import { attemptTokenRefresh } from '@strapi/strapi/admin';
import type { EditorSession } from '../../../../../server/src/features/access/editor-sessions/contract';
import type { Ends } from '../../../../../widgets/src/session/countdown';
import {
  endsOf,
  isCheckDue,
  isExtendable,
  phaseAt,
  restUntilNextLook,
  secondsLeft,
} from '../../../../../widgets/src/session/countdown';
import { endOfToken, isRenewalDue } from './rules';

/** State that the prompt shows. */
export interface Situation {
  phase: 'active' | 'warning' | 'ended';
  secondsLeft: number;
  /** False once the session has reached its maximum length and cannot be extended. */
  isExtendable: boolean;
  attempt: 'none' | 'running' | 'failed';
}

export interface SessionWatch {
  /** Call it when Strapi has a new access token, after a sign-in or a renewal. */
  setToken(token: string): void;
  extend(): Promise<void>;
  stop(): void;
}

/** Messages between tabs. */
type News = { ends: Ends } | { over: true };

/** Includes `input`, because dictation and some Vietnamese input methods send no key events. */
const USES = ['pointerdown', 'keydown', 'input', 'wheel', 'touchstart'];
const RETURNS = ['focus', 'pageshow', 'online'];
const REQUEST_TIMEOUT_MS = 10_000;
/** Interval of checks while idle: a session can be ended from another device. */
const CHECK_INTERVAL_MS = 60_000;

/** Watches the session of the editor in this panel. Has no user interface. */
export function watchEditorSession(
  backendUrl: string,
  onChange: (situation: Situation) => void
): SessionWatch {
  let token = '';
  let ends: Ends | undefined;
  /** The token whose request returned `ends`; undefined if another tab sent it. */
  let taughtBy: string | undefined;
  let learntAt = 0;
  let usedAt = 0;
  let askedAt = 0;
  let clockAhead = 0;
  let isOver = false;
  let isStopped = false;
  let attempt: Situation['attempt'] = 'none';
  /** True while an automatic renewal for an active editor runs. */
  let isQuiet = false;
  let shown: Situation | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const channel = new BroadcastChannel(`newsroom-editor-session ${backendUrl}`);
  const tell = (news: News) => channel.postMessage(news);

  function adopt(next: Ends, by: string | undefined): boolean {
    const isLater = !ends || Math.abs(next.endsAt - ends.endsAt) >= 1000;
    if (isLater) {
      learntAt = Date.now();
      attempt = 'none';
    }
    ends = next;
    taughtBy = by;
    isOver = false;
    return isLater;
  }

  /** Uses plain fetch: Strapi's client renews the session on a 401, so a check would extend it. */
  async function ask(by: string): Promise<'ok' | 'over' | 'unknown'> {
    const sentAt = Date.now();
    askedAt = sentAt;
    try {
      const response = await fetch(`${backendUrl}/newsroom/editor-session`, {
        headers: { authorization: `Bearer ${by}` },
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      });
      if (response.status === 401) {
        const tokenEnd = endOfToken(by) ?? 0;
        // An expired token gets 401 too, although the session may still be alive. Then the known end stays.
        const isRefused = Date.now() - clockAhead < tokenEnd && (isOver || taughtBy === by);
        return isRefused ? 'over' : 'unknown';
      }
      if (!response.ok) return 'unknown';
      const { data } = (await response.json()) as { data: EditorSession };
      const next = data.prompt && endsOf({ ...data, authenticated: true }, sentAt);
      if (!next) return 'unknown';
      clockAhead = sentAt - Date.parse(data.now);
      if (adopt(next, by)) tell({ ends: next });
      return 'ok';
    } catch {
      return 'unknown';
    }
  }

  async function check(): Promise<void> {
    const outcome = await ask(token);
    if (isStopped) return;
    if (outcome === 'over' && !isOver) {
      isOver = true;
      tell({ over: true });
    }
    look();
  }

  function situation(now: number): Situation | undefined {
    if (isOver) return { phase: 'ended', secondsLeft: 0, isExtendable: false, attempt: 'none' };
    if (!ends) return undefined;
    const phase = isQuiet ? 'active' : phaseAt(ends, now);
    return {
      phase: phase === 'warning' ? 'warning' : phase === 'expired' ? 'ended' : 'active',
      secondsLeft: phase === 'active' ? 0 : secondsLeft(ends, now),
      isExtendable: isExtendable(ends),
      attempt,
    };
  }

  /** Compares the clock with the session's end and schedules the next check. Timers alone would be late after sleep. */
  function look(): void {
    clearTimeout(timer);
    if (isStopped) return;
    const now = Date.now();
    const next = situation(now);
    if (next) {
      if (JSON.stringify(next) !== JSON.stringify(shown)) onChange(next);
      shown = next;
    }
    const rest = ends && !isOver && now < ends.endsAt ? restUntilNextLook(ends, now) : 30_000;
    timer = setTimeout(onTime, rest);
  }

  function onTime(): void {
    const now = Date.now();
    const asked = now - askedAt;
    if (renewQuietly(now)) return;
    const isClose = ends && phaseAt(ends, now) === 'active' && isCheckDue(ends, now);
    if (asked > CHECK_INTERVAL_MS || (isClose && asked > REQUEST_TIMEOUT_MS)) void check();
    else look();
  }

  function renewQuietly(now: number): boolean {
    if (!ends || shown?.phase === 'warning' || attempt !== 'none') return false;
    if (!isRenewalDue(ends, { usedAt, learntAt }, now)) return false;
    isQuiet = true;
    void extend();
    return true;
  }

  async function extend(): Promise<void> {
    if (attempt === 'running') return;
    attempt = 'running';
    look();
    let isConfirmed = false;
    try {
      // Strapi's own renewal takes the lock shared by all tabs and gives the panel the new token.
      const renewed = await orRejectInTime(attemptTokenRefresh());
      token = renewed;
      isConfirmed = (await ask(renewed)) === 'ok';
    } catch {
      // Strapi's error does not tell an ended session from an unreachable server, so the server is asked.
      isOver ||= (await ask(token)) === 'over';
      if (isOver) tell({ over: true });
    }
    attempt = isConfirmed ? 'none' : 'failed';
    isQuiet = false;
    look();
  }

  const onUse = ({ isTrusted }: Event) => {
    if (!isTrusted) return;
    usedAt = Date.now();
    renewQuietly(usedAt);
  };
  const onReturn = () => {
    if (Date.now() - askedAt > REQUEST_TIMEOUT_MS) void check();
    else look();
  };
  const onVisibility = () => {
    if (document.visibilityState === 'visible') onReturn();
  };
  channel.onmessage = ({ data }: MessageEvent<News>) => {
    if ('over' in data) isOver = true;
    else if (isOver || !ends || data.ends.endsAt > ends.endsAt) {
      adopt(data.ends, undefined);
    }
    look();
  };
  for (const name of USES) addEventListener(name, onUse, { capture: true, passive: true });
  for (const name of RETURNS) addEventListener(name, onReturn);
  document.addEventListener('visibilitychange', onVisibility);

  return {
    setToken(next) {
      if (next === token) return;
      token = next;
      void check();
    },
    extend,
    stop() {
      isStopped = true;
      clearTimeout(timer);
      channel.close();
      for (const name of USES) removeEventListener(name, onUse, { capture: true });
      for (const name of RETURNS) removeEventListener(name, onReturn);
      document.removeEventListener('visibilitychange', onVisibility);
    },
  };
}

function orRejectInTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer')), REQUEST_TIMEOUT_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
