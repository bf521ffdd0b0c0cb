/** Importing this module defines `<newsroom-session>`. */
import { NewsroomSession } from './session/element';

export { NewsroomSession };
export { watchSession } from './session/watch';
export type { SessionWatch, SessionWatchOptions, Situation } from './session/watch';

const NAME = 'newsroom-session';

if (globalThis.customElements && !customElements.get(NAME)) {
  customElements.define(NAME, NewsroomSession);
}

declare global {
  interface HTMLElementTagNameMap {
    'newsroom-session': NewsroomSession;
  }
}
