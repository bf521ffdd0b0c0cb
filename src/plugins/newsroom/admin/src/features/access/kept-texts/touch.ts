/** Time of the last user input on this page. Fields that Strapi fills in by itself are not kept. */
let touchedAt = 0;

const TOUCHES = ['keydown', 'input', 'pointerdown', 'paste', 'drop'];

/** Called at the start of the panel: users may type before the server has said whether text may be kept. */
export function watchTouches(): void {
  const touch = ({ isTrusted }: Event) => {
    if (isTrusted) touchedAt = performance.now();
  };
  for (const name of TOUCHES) addEventListener(name, touch, { capture: true, passive: true });
}

export const isTouchedSince = (moment: number): boolean => touchedAt > moment;
