import type { SessionState } from '../../../server/src/features/access/sessions/contract';
import {
  endsOf,
  isCheckDue,
  isExtendable,
  phaseAt,
  restBetweenUses,
  restUntilNextLook,
  secondsLeft,
  spokenSeconds,
} from './countdown';
import type { SessionAnswer } from './countdown';

const SECOND = 1000;
const ends = { endsAt: 100 * SECOND, finalAt: 500 * SECOND, warnMs: 60 * SECOND };

describe('the end on this device’s clock', () => {
  /** What the server says; the type is that of the contract. */
  const answer: SessionState = {
    authenticated: true,
    now: '2026-01-01T00:00:00.000Z',
    idleExpiresAt: '2026-01-01T00:30:00.000Z',
    absoluteExpiresAt: '2026-01-01T12:00:00.000Z',
    warnBeforeSeconds: 60,
  } satisfies SessionAnswer;

  test('counts from the question, whatever this device takes the time for', () => {
    const wrongClock = Date.parse('1999-12-31T23:59:59.000Z');
    expect(endsOf(answer, wrongClock)).toEqual({
      endsAt: wrongClock + 1800 * SECOND,
      finalAt: wrongClock + 12 * 3600 * SECOND,
      warnMs: 60 * SECOND,
    });
  });

  test('does not exist for whoever is not signed in', () => {
    const nobody = {
      ...answer,
      authenticated: false,
      idleExpiresAt: null,
      absoluteExpiresAt: null,
    };
    expect(endsOf(nobody, 0)).toBeUndefined();
  });
});

test('the warning begins in its second and ends in its second', () => {
  const phases = [39_999, 40_000, 99_999, 100_000].map((now) => phaseAt(ends, now));
  expect(phases).toEqual(['active', 'warning', 'warning', 'expired']);
  expect([40_000, 40_001, 99_001, 100_000, 900_000].map((now) => secondsLeft(ends, now))).toEqual([
    60, 60, 1, 0, 0,
  ]);
});

test('nothing extends a session that is at its absolute end', () => {
  expect(isExtendable(ends)).toBe(true);
  expect(isExtendable({ ...ends, endsAt: ends.finalAt })).toBe(false);
});

test('a screen reader is told at steps, never more often than every ten seconds', () => {
  const said = Array.from({ length: 60 }, (_, index) => spokenSeconds(60 - index));
  expect([...new Set(said)]).toEqual([60, 40, 20, 10]);
});

test('the server hears of use now and then: a tenth of the idle time, at most every five minutes', () => {
  expect([2, 60, 1800, 86_400].map((idle) => restBetweenUses(idle * SECOND) / SECOND)).toEqual([
    1, 6, 180, 300,
  ]);
});

describe('looking at the clock', () => {
  test('comes often enough for a device that wakes from sleep', () => {
    expect(restUntilNextLook({ ...ends, endsAt: 10_000 * SECOND }, 0)).toBe(30 * SECOND);
  });

  test('comes shortly before the warning, at it, and then every second', () => {
    let now = 20_000;
    const looks: number[] = [];
    while (now < ends.endsAt) {
      now += restUntilNextLook(ends, now);
      looks.push(now);
    }
    expect(looks.slice(0, 4)).toEqual([38_000, 40_000, 41_000, 42_000]);
    expect(looks.at(-1)).toBe(ends.endsAt);
    expect([37_999, 38_000].map((at) => isCheckDue(ends, at))).toEqual([false, true]);
  });

  test('falls on whole seconds of what is left, also after a late timer', () => {
    expect(restUntilNextLook(ends, 41_300)).toBe(700);
  });
});
