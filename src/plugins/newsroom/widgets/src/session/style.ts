/**
 * Follows the page's `color-scheme` by the system colours Canvas and CanvasText. Colours, corners and fonts can be set
 * by custom properties, everything else by ::part().
 */
export const style = `
:host{position:absolute}
dialog{--accent:var(--newsroom-session-accent,#b45309);
box-sizing:border-box;width:min(30rem,100vw - 2rem);margin:10vh auto auto;padding:0;overflow:hidden;
border:1px solid #8886;border-radius:var(--newsroom-session-radius,.75rem);
background:var(--newsroom-session-background,Canvas);color:var(--newsroom-session-color,CanvasText);
font:1rem/1.5 var(--newsroom-session-font,system-ui,sans-serif);box-shadow:0 1rem 3rem #0005;text-wrap:balance}
dialog::backdrop{background:#0008}
i{display:block;height:.25rem;background:var(--accent);transform-origin:left;transition:transform 1s linear}
dialog>div{display:grid;gap:.9rem;padding:1.25rem 1.5rem}
h2,p{margin:0}
h2{font-size:1.2rem}
.row{display:flex;flex-wrap:wrap;gap:.5rem 1rem;justify-content:space-between;opacity:.8;font-variant-numeric:tabular-nums}
[role=alert]{color:color-mix(in srgb,red 70%,CanvasText)}
button{font:inherit;cursor:pointer;border:0;padding:0;background:none;color:inherit;text-decoration:underline}
.main{display:block;padding:.7rem 1rem;border-radius:.5rem;background:var(--accent);color:var(--newsroom-session-on-accent,#fff);font-weight:600;text-align:center;text-decoration:none}
[aria-disabled=true]{opacity:.65}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
[part=spoken]{position:absolute;clip-path:inset(50%)}
[hidden]{display:none}
@media(prefers-reduced-motion){i{transition:none}}
`;
