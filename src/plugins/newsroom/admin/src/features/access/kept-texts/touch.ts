/** When somebody last did something on this page: fields that Strapi fills in by itself are nobody's text. */
let touchedAt = 0;

const TOUCHES = ['keydown', 'input', 'pointerdown', 'paste', 'drop'];

/** From the start of the panel: people type before the server has said whether anything may be kept. */
export function watchTouches(): void {
  const touch = ({ isTrusted }: Event) => {
    if (isTrusted) touchedAt = performance.now();
  };
  for (const name of TOUCHES) addEventListener(name, touch, { capture: true, passive: true });
}

export const isTouchedSince = (moment: number): boolean => touchedAt > moment;
