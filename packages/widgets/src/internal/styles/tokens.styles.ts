import { css } from 'lit';

/**
 * Every colour and measure that a widget uses, under private names. Public tokens (`--cq-*`) come first; what stands
 * behind them makes a widget right on a page that loads no stylesheet. Plain values first, newer functions after.
 */
export const tokens = css`
  :host {
    display: block;
    font: var(--cq-font, inherit);
    letter-spacing: normal;
    text-transform: none;
    text-align: start;
    word-spacing: normal;
    text-indent: 0;
    white-space: normal;
    visibility: visible;
  }
  :host([hidden]) {
    display: none;
  }
  .cq {
    --_cq-accent: var(--cq-color-accent, #1456c0);
    --_cq-on-accent: var(--cq-color-on-accent, #fff);
    --_cq-accent-strong: var(--cq-color-accent-strong, #0e3f90);
    --_cq-tint: var(--cq-color-accent-tint, #e8eefa);
    --_cq-text: var(--cq-color-text, #16202e);
    --_cq-quiet: var(--cq-color-text-quiet, #536071);
    --_cq-surface: var(--cq-color-surface, #fff);
    --_cq-raised: var(--cq-color-surface-raised, #f3f5f9);
    --_cq-line: var(--cq-color-line, #d8dee8);
    --_cq-edge: var(--cq-color-edge, #7b889c);
    --_cq-positive: var(--cq-color-positive, #0b7047);
    --_cq-caution: var(--cq-color-caution, #8a5100);
    --_cq-danger: var(--cq-color-danger, #b3261e);
    --_cq-positive-tint: var(--cq-color-positive-tint, #e3f3ea);
    --_cq-caution-tint: var(--cq-color-caution-tint, #fbefdc);
    --_cq-danger-tint: var(--cq-color-danger-tint, #fbe9e7);
    --_cq-radius: var(--cq-radius, 0.5em);
    --_cq-target: var(--cq-target, max(2.75em, 44px));
    --_cq-small: var(--cq-text-size-small, 0.875em);
    --_cq-gap: var(--cq-space, 1em);
    box-sizing: border-box;
    container-type: inline-size;
    color: var(--_cq-text);
    background: var(--_cq-surface);
    border-radius: calc(var(--_cq-radius) * 1.5);
    font-size: var(--cq-text-size, 1em);
    line-height: var(--cq-line-height, 1.6);
    overflow-wrap: anywhere;
  }
  /* Browsers without light-dark(): the system's choice is the best there is. */
  @media (prefers-color-scheme: dark) {
    .cq {
      --_cq-accent: var(--cq-color-accent, #82b1ff);
      --_cq-on-accent: var(--cq-color-on-accent, #06183a);
      --_cq-accent-strong: var(--cq-color-accent-strong, #b1cfff);
      --_cq-tint: var(--cq-color-accent-tint, #1c2a42);
      --_cq-text: var(--cq-color-text, #e9eef6);
      --_cq-quiet: var(--cq-color-text-quiet, #a5b1c4);
      --_cq-surface: var(--cq-color-surface, #141a23);
      --_cq-raised: var(--cq-color-surface-raised, #1c2430);
      --_cq-line: var(--cq-color-line, #2e3a4a);
      --_cq-edge: var(--cq-color-edge, #74839a);
      --_cq-positive: var(--cq-color-positive, #5fd39f);
      --_cq-caution: var(--cq-color-caution, #f0b455);
      --_cq-danger: var(--cq-color-danger, #ff8a80);
      --_cq-positive-tint: var(--cq-color-positive-tint, #16302a);
      --_cq-caution-tint: var(--cq-color-caution-tint, #33291a);
      --_cq-danger-tint: var(--cq-color-danger-tint, #3a2224);
    }
  }
  @supports (color: light-dark(#000, #fff)) {
    .cq {
      --_cq-accent: var(--cq-color-accent, light-dark(#1456c0, #82b1ff));
      --_cq-on-accent: var(--cq-color-on-accent, light-dark(#fff, #06183a));
      --_cq-accent-strong: var(--cq-color-accent-strong, light-dark(#0e3f90, #b1cfff));
      --_cq-tint: var(--cq-color-accent-tint, light-dark(#e8eefa, #1c2a42));
      --_cq-text: var(--cq-color-text, light-dark(#16202e, #e9eef6));
      --_cq-quiet: var(--cq-color-text-quiet, light-dark(#536071, #a5b1c4));
      --_cq-surface: var(--cq-color-surface, light-dark(#fff, #141a23));
      --_cq-raised: var(--cq-color-surface-raised, light-dark(#f3f5f9, #1c2430));
      --_cq-line: var(--cq-color-line, light-dark(#d8dee8, #2e3a4a));
      --_cq-edge: var(--cq-color-edge, light-dark(#7b889c, #74839a));
      --_cq-positive: var(--cq-color-positive, light-dark(#0b7047, #5fd39f));
      --_cq-caution: var(--cq-color-caution, light-dark(#8a5100, #f0b455));
      --_cq-danger: var(--cq-color-danger, light-dark(#b3261e, #ff8a80));
      --_cq-positive-tint: var(--cq-color-positive-tint, light-dark(#e3f3ea, #16302a));
      --_cq-caution-tint: var(--cq-color-caution-tint, light-dark(#fbefdc, #33291a));
      --_cq-danger-tint: var(--cq-color-danger-tint, light-dark(#fbe9e7, #3a2224));
    }
  }
  /* A district sets one colour; hover and tint follow it. */
  @supports (color: color-mix(in oklab, red, blue)) {
    .cq {
      --_cq-tint: var(--cq-color-accent-tint, color-mix(in oklab, var(--_cq-accent) 10%, var(--_cq-surface)));
      --_cq-accent-strong: var(--cq-color-accent-strong, color-mix(in oklab, var(--_cq-accent) 78%, var(--_cq-text)));
    }
  }
`;
