/** A sheet of its own: the tokens of the widgets come with Lit, which may be what does not work here. */
export const STYLES = `
  :host {
    display: block;
    color-scheme: light dark;
    font: 16px/1.6 system-ui, sans-serif;
    color: CanvasText;
    text-align: start;
  }
  .frame {
    container-type: inline-size;
    max-inline-size: 52em;
    margin: 1em auto;
    padding: 1.25em;
    border: 1px solid color-mix(in srgb, CanvasText 25%, Canvas);
    border-radius: 0.75em;
    background: Canvas;
    overflow-wrap: anywhere;
  }
  /* In the place that the page has for it, it is as wide as that. */
  :host(#cq-check) .frame { max-inline-size: none; margin-block-end: 0; }
  h2 { margin: 0; font-size: 1.25em; }
  p { margin: 0.25em 0; }
  form { display: grid; gap: 0.75em; margin-block: 1em; }
  label { display: grid; gap: 0.25em; }
  input, button { box-sizing: border-box; font: inherit; min-block-size: 44px; padding: 0.4em 0.7em; border-radius: 0.4em; }
  input { inline-size: 100%; border: 1px solid GrayText; background: Field; color: FieldText; }
  button { justify-self: start; border: 1px solid ButtonBorder; background: ButtonFace; color: ButtonText; cursor: pointer; }
  :is(input, button):focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
  ul { display: grid; gap: 0.75em; margin: 0; padding: 0; list-style: none; }
  li { padding-inline-start: 0.9em; border-inline-start: 4px solid GrayText; }
  .state { margin-inline-start: 0.75em; }
  .summary { font-weight: bold; }
  [data-state='ok'] { border-color: var(--ok, #0b7047); }
  [data-state='problem'] { border-color: var(--problem, #b3261e); }
  [data-state='notice'] { border-color: var(--notice, #8a5100); }
  @media (prefers-color-scheme: dark) {
    .frame { --ok: #5fd39f; --problem: #ff8a80; --notice: #f0b455; }
  }
`;
