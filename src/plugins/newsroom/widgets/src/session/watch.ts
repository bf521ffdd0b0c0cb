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

/** What a page shows. */
export interface Situation {
  phase: Phase;
  /** Until the end; 0 when there is no session. */
  secondsLeft: number;
  /** False in the last stretch of a session, which nothing extends. */
  isExtendable: boolean;
  /** How keeping it alive goes: the server has not answered yet, or did not confirm it. */
  attempt: 'none' | 'running' | 'failed';
}

export interface SessionWatchOptions {
  /** Where the portal answers about sessions. @default '/api/newsroom/session' */
  endpoint?: string;
  /** A token for the header, where the portal's cookie does not reach: on another site. */
  token?: () => string | undefined;
  /** Called at every change, and each second during a warning. */
  onChange: (situation: Situation) => void;
}

export interface SessionWatch {
  /** Keeps the session alive; what came of it is told by `onChange`. */
  extend(): Promise<void>;
  /** Signs out, on the server. */
  end(): Promise<void>;
  /** Asks the server anew, after a sign-in for instance. Asking extends nothing. */
  check(): Promise<void>;
  stop(): void;
}

type Outcome = 'ok' | 'over' | 'failed';
/** What tabs tell each other. */
type News = { ends: Ends } | { over: true };

const USES = ['pointerdown', 'keydown', 'wheel'];
const RETURNS = ['focus', 'pageshow', 'online'];
const REQUEST_TIMEOUT_MS = 10_000;

/** Watches the reader's session and the reader. Draws nothing. */
export function watchSession(options: SessionWatchOptions): SessionWatch {
  const { endpoint = '/api/newsroom/session', token, onChange } = options;
  let ends: Ends | undefined;
  let phase: Phase = 'anonymous';
  let attempt: Situation['attempt'] = 'none';
  /** The longest that was ever left: how long one may be idle. */
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
      // Nothing but a confirmation of the server counts as one.
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

  /** Looks at the clock, and plans the next look. */
  function look(): void {
    clearTimeout(timer);
    if (isStopped || !ends) return;
    const now = Date.now();
    const next = phaseAt(ends, now);
    if (next === 'expired') {
      // The end may have been put off elsewhere, or just now: the server knows.
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

  /** After an answer: shows what it means and tells the other tabs what they cannot know. */
  function applyOutcome(outcome: Outcome, isNews: boolean): void {
    if (outcome === 'ok' && ends) {
      if (isNews || phase === 'expired' || phase === 'anonymous') tell({ ends });
    } else if (ends && Date.now() < ends.endsAt) {
      return look();
    } else {
      ends = undefined;
      if (isNews && phase !== 'anonymous') tell({ over: true });
      if (phase !== 'anonymous') show('expired');
      // Nobody knows yet whether there is a session to watch.
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

  /** The reader did something: the server hears of it, now and then. */
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
    // The page may be left for good, and with it what it knows.
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
