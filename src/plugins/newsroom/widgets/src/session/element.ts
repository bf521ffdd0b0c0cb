import { spokenSeconds } from './countdown';
import { style } from './style';
import { textsOf, timeIn } from './texts';
import type { Texts } from './texts';
import { watchSession } from './watch';
import type { SessionWatch, Situation } from './watch';

const MARKUP = `
<dialog part="dialog" role="alertdialog" aria-labelledby="t" aria-describedby="d s">
<i part="bar"></i>
<div>
<h2 part="title" id="t"></h2>
<p part="text" id="d"></p>
<button part="extend" class="main"></button>
<slot name="sign-in"><a part="sign-in" class="main" target="_blank"></a></slot>
<p part="failed" role="alert"></p>
<div class="row"><span part="left" aria-hidden="true"></span><button part="end"></button></div>
<p part="spoken" id="s" role="status"></p>
</div>
</dialog>`;

// Allows importing the module without a DOM, as in server-side rendering.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** Keys that only move the focus and do not count as activity. */
const MOVES = /^(Tab|Shift|Control|Alt|Meta)/;

/**
 * `<newsroom-session>`: warns the reader before the session ends, and keeps it alive by a click or a key.
 *
 * Attributes: `endpoint`, `lang`, `sign-in-url`, and `text-…` for each text (`text-extend`, `text-signin`).
 * Events: `newsroom-session-active`, `-warning`, `-expired`, `-anonymous`.
 */
export class NewsroomSession extends Base {
  /** Token for the Authorization header, if the portal's cookie is not available. Set it before connecting the element. */
  token: (() => string | undefined) | undefined;
  #watch: SessionWatch | undefined;
  #phase: Situation['phase'] = 'anonymous';
  #isExtendable = false;
  /** The reader has dismissed the message. */
  #isDismissed = false;
  /** Longest remaining time of this warning, which is the full bar. */
  #whole = 1;

  connectedCallback(): void {
    if (!this.shadowRoot) this.#build();
    const endpoint = this.getAttribute('endpoint');
    this.#watch = watchSession({
      ...(endpoint && { endpoint }),
      token: () => this.token?.(),
      onChange: (situation) => this.#show(situation),
    });
  }

  disconnectedCallback(): void {
    this.#watch?.stop();
    this.#part<HTMLDialogElement>('dialog').close();
  }

  /** Reads the session from the server again, such as after a sign-in. */
  async check(): Promise<void> {
    await this.#watch?.check();
  }

  #build(): void {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = MARKUP;
    // Not a <style> element, which a strict content security policy would block.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];

    const dialog = this.#part<HTMLDialogElement>('dialog');
    // Escape counts as activity like any other key.
    dialog.oncancel = (event) => event.preventDefault();
    dialog.onkeydown = ({ key, target }) => {
      if (!MOVES.test(key)) this.#answer(key === 'Escape' ? undefined : target);
    };
    dialog.onclick = ({ target }) => this.#answer(target);
    this.#part('end').onclick = () => {
      if (this.#phase === 'expired') this.#dismiss();
      else void this.#watch?.end();
    };
  }

  /** Any click or key extends the session, unless it is for another button. */
  #answer(target: EventTarget | null | undefined): void {
    if (target === this.#part('end')) return;
    if (this.#phase === 'warning' && this.#isExtendable) void this.#watch?.extend();
    else if (!target || target === this.#part('extend')) this.#dismiss();
  }

  #dismiss(): void {
    this.#isDismissed = true;
    this.#part<HTMLDialogElement>('dialog').close();
  }

  #part<T extends HTMLElement>(name: string): T {
    return this.shadowRoot?.querySelector(`[part=${name}]`) as T;
  }

  get #language(): string {
    return this.closest<HTMLElement>('[lang]')?.lang || navigator.language;
  }

  #text(key: keyof Texts): string {
    return this.getAttribute(`text-${key}`) ?? textsOf(this.#language)[key];
  }

  #show({ phase, secondsLeft, isExtendable, attempt }: Situation): void {
    const isNew = phase !== this.#phase;
    this.#phase = phase;
    if (isNew) {
      this.#isDismissed = false;
      this.#whole = Math.max(1, secondsLeft);
      this.dispatchEvent(new Event(`newsroom-session-${phase}`, { bubbles: true, composed: true }));
    }
    const dialog = this.#part<HTMLDialogElement>('dialog');
    const isOver = phase === 'expired';
    if (this.#isDismissed || (phase !== 'warning' && !isOver)) return dialog.close();

    const left = (seconds: number) =>
      this.#text('left').replace('{time}', timeIn(this.#language, seconds));
    const write = (part: string, text: string) => {
      const element = this.#part(part);
      element.hidden = !text;
      // Unchanged text is not set again, or screen readers would repeat it.
      if (element.textContent !== text) element.textContent = text;
    };
    write('title', this.#text(isOver ? 'expired' : isExtendable ? 'idle' : 'final'));
    write('text', isOver ? this.#text('kept') : '');
    write('extend', isOver ? '' : this.#text(isExtendable ? 'extend' : 'close'));
    this.#part('extend').ariaDisabled = String(attempt === 'running');
    this.#isExtendable = isExtendable;
    write('failed', attempt === 'failed' ? this.#text('failed') : '');
    write('left', isOver ? '' : left(secondsLeft));
    write('end', this.#text(isOver ? 'close' : 'end'));
    write('spoken', isOver ? '' : left(spokenSeconds(secondsLeft)));
    this.#part('bar').style.transform = `scaleX(${secondsLeft / this.#whole})`;

    const link = this.#part<HTMLAnchorElement>('sign-in');
    const slot = link.parentElement as HTMLSlotElement;
    const url = this.getAttribute('sign-in-url');
    slot.hidden = !isOver || !(url || slot.assignedElements().length);
    if (url) link.href = url;
    link.textContent = this.#text('signin');

    if (!dialog.open) dialog.showModal();
    if (isNew) (isOver ? (slot.hidden ? this.#part('end') : link) : this.#part('extend')).focus();
  }
}
