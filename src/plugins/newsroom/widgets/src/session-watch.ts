/** The logic of `<newsroom-session>` alone, for frontends that draw the prompt themselves. */
export { watchSession } from './session/watch';
export type { SessionWatch, SessionWatchOptions, Situation } from './session/watch';
