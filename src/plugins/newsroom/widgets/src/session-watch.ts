/** The logic of `<newsroom-session>` without UI, for frontends with their own prompt. */
export { watchSession } from './session/watch';
export type { SessionWatch, SessionWatchOptions, Situation } from './session/watch';
