import {
  endsOf,
  isCheckDue,
  isExtendable,
  phaseAt,
  restBetweenUses,
  restUntilNextLook,
  secondsLeft,
} from './countdown';
import type { Ends, Phase, SessionAnswer } from './countdown';

/** State to display. */
export interface Situation {
  phase: Phase;
  /** Seconds until the end; 0 without a session. */
  secondsLeft: number;
  /** False near the absolute end, which cannot be extended. */
  isExtendable: boolean;
  /** Progress of an extension: pending, or not confirmed by the server. */
  attempt: 'none' | 'running' | 'failed';
}

export interface SessionWatchOptions {
  /** URL of the session endpoint. @default '/api/newsroom/session' */
  endpoint?: string;
  /** Token for the Authorization header, if the portal's cookie is not available (another site). */
  token?: () => string | undefined;
  /** Called on every change, and every second during a warning. */
  onChange: (situation: Situation) => void;
}

export interface SessionWatch {
  /** Extends the session; the result is reported by `onChange`. */
  extend(): Promise<void>;
  /** Ends the session on the server. */
  end(): Promise<void>;
  /** Reads the session from the server again, such as after a sign-in. Does not extend it. */
  check(): Promise<void>;
  stop(): void;
}

type Outcome = 'ok' | 'over' | 'failed';
/** Messages between tabs. */
type News = { ends: Ends } | { over: true };

const USES = ['pointerdown', 'keydown', 'wheel'];
const RETURNS = ['focus', 'pageshow', 'online'];
const REQUEST_TIMEOUT_MS = 10_000;

/** Watches the reader's session and activity. Has no UI. */
export function watchSession(options: SessionWatchOptions): SessionWatch {
  const { endpoint = '/api/newsroom/session', token, onChange } = options;
  let ends: Ends | undefined;
  let phase: Phase = 'anonymous';
  let attempt: Situation['attempt'] = 'none';
  /** Longest remaining time seen, which is the idle limit. */
  let idleMs = 0;
  let triedAt = 0;
  let wasUsed = false;
  let isChecking = false;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const channel = new BroadcastChannel(`newsroom-session ${endpoint}`);

  function adopt(next: Ends | undefined): void {
    ends = next;
    if (next) idleMs = Math.max(idleMs, next.endsAt - Date.now());
  }

  async function call(path: string, more: RequestInit = {}): Promise<Outcome> {
    const sentAt = Date.now();
    const bearer = token?.();
    try {
      const response = await fetch(endpoint + path, {
        method: path ? 'POST' : 'GET',
        credentials: bearer ? 'omit' : 'include',
        cache: 'no-store',
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
        ...(bearer && { headers: { authorization: `Bearer ${bearer}` } }),
        ...more,
      });
      // Only a confirmation by the server counts as extended.
      if (response.status !== 401 && !response.ok) return 'failed';
      const { data } = (await response.json()) as { data: SessionAnswer | null };
      adopt(data ? endsOf(data, sentAt) : undefined);
      return ends ? 'ok' : 'over';
    } catch {
      return 'failed';
    }
  }

  const tell = (news: News) => channel.postMessage(news);

  function show(next: Phase): void {
    if (isStopped) return;
    const isNew = next !== phase;
    phase = next;
    if (isNew && next !== 'warning') attempt = 'none';
    onChange({
      phase,
      secondsLeft: ends ? secondsLeft(ends, Date.now()) : 0,
      isExtendable: ends !== undefined && isExtendable(ends),
      attempt,
    });
  }

  /** Checks the clock and schedules the next check. */
  function look(): void {
    clearTimeout(timer);
    if (isStopped || !ends) return;
    const now = Date.now();
    const next = phaseAt(ends, now);
    if (next === 'expired') {
      // The session may have been extended elsewhere; ask the server.
      if (attempt !== 'running') void check();
      return;
    }
    if (next === 'active') {
      if (wasUsed && isUseDue(now)) void use();
      else if (isCheckDue(ends, now) && now - triedAt > REQUEST_TIMEOUT_MS) void check();
    }
    if (next !== phase || next === 'warning') show(next);
    const rest = restUntilNextLook(ends, now);
    timer = setTimeout(look, wasUsed ? Math.min(rest, restBetweenUses(idleMs)) : rest);
  }

  /** Handles a response: updates the state and informs other tabs. */
  function applyOutcome(outcome: Outcome, isNews: boolean): void {
    if (outcome === 'ok' && ends) {
      if (isNews || phase === 'expired' || phase === 'anonymous') tell({ ends });
    } else if (ends && Date.now() < ends.endsAt) {
      return look();
    } else {
      ends = undefined;
      if (isNews && phase !== 'anonymous') tell({ over: true });
      if (phase !== 'anonymous') show('expired');
      // Not known yet whether there is a session.
      else if (outcome === 'failed' && !isStopped)
        timer = setTimeout(() => void check(), REQUEST_TIMEOUT_MS);
      return;
    }
    if (phaseAt(ends, Date.now()) !== phase) show(phaseAt(ends, Date.now()));
    look();
  }

  async function check(): Promise<void> {
    if (isChecking) return;
    isChecking = true;
    triedAt = Date.now();
    const outcome = await call('');
    isChecking = false;
    applyOutcome(outcome, false);
  }

  /** Reports activity to the server, at most once per interval. */
  async function use(): Promise<void> {
    wasUsed = false;
    triedAt = Date.now();
    applyOutcome(await call('/keepalive'), true);
  }

  function isUseDue(now: number): boolean {
    if (!ends || !isExtendable(ends)) return false;
    const lastUse = Math.max(triedAt, ends.endsAt - idleMs);
    return now - lastUse >= restBetweenUses(idleMs);
  }

  const onUse = ({ isTrusted }: Event) => {
    if (!isTrusted || phase !== 'active' || wasUsed) return;
    wasUsed = true;
    look();
  };
  const onReturn = () => (phase === 'expired' ? void check() : look());
  const onVisibility = () => {
    if (document.visibilityState === 'visible') return onReturn();
    // The page may be closed, and its state would be lost.
    if (wasUsed && phase === 'active') {
      wasUsed = false;
      void call('/keepalive', { keepalive: true });
    }
  };

  channel.onmessage = ({ data }: MessageEvent<News>) => {
    if ('over' in data) return void check();
    if (ends && ends.endsAt > data.ends.endsAt) return;
    adopt(data.ends);
    attempt = 'none';
    show(phaseAt(data.ends, Date.now()));
    look();
  };
  for (const name of USES) addEventListener(name, onUse, true);
  for (const name of RETURNS) addEventListener(name, onReturn);
  document.addEventListener('visibilitychange', onVisibility);
  void check();

  return {
    check,

    async extend() {
      if (attempt === 'running' || !ends) return;
      attempt = 'running';
      show(phase);
      const outcome = await call('/keepalive');
      attempt = outcome === 'failed' ? 'failed' : 'none';
      applyOutcome(outcome, true);
    },

    async end() {
      if ((await call('/end')) === 'failed') {
        attempt = 'failed';
        return look();
      }
      show('anonymous');
      tell({ over: true });
    },

    stop() {
      isStopped = true;
      clearTimeout(timer);
      channel.close();
      for (const name of USES) removeEventListener(name, onUse, true);
      for (const name of RETURNS) removeEventListener(name, onReturn);
      document.removeEventListener('visibilitychange', onVisibility);
    },
  };
}
