import { css, unsafeCSS, type CSSResult } from 'lit';

/** The colours: name, in light, in dark. */
const COLORS = [
  ['accent', '#1456c0', '#82b1ff'],
  ['on-accent', '#fff', '#06183a'],
  ['accent-strong', '#0e3f90', '#b1cfff'],
  ['accent-tint', '#e8eefa', '#1c2a42'],
  ['text', '#16202e', '#e9eef6'],
  ['text-quiet', '#536071', '#a5b1c4'],
  ['surface', '#fff', '#141a23'],
  ['surface-raised', '#f3f5f9', '#1c2430'],
  ['line', '#d8dee8', '#2e3a4a'],
  ['edge', '#7b889c', '#74839a'],
  ['positive', '#0b7047', '#5fd39f'],
  ['caution', '#8a5100', '#f0b455'],
  ['danger', '#b3261e', '#ff8a80'],
  ['positive-tint', '#e3f3ea', '#16302a'],
  ['caution-tint', '#fbefdc', '#33291a'],
  ['danger-tint', '#fbe9e7', '#3a2224'],
] as const;

function declare(value: (light: string, dark: string) => string): CSSResult {
  return unsafeCSS(
    COLORS.map(([name, light, dark]) => `--_cq-${name}:var(--cq-color-${name},${value(light, dark)});`).join(''),
  );
}

/**
 * Every colour and measure that a widget uses, under private names. Public tokens (`--cq-*`) come first; what stands
 * behind them makes a widget right on a page that loads no stylesheet. Plain values first, newer functions after.
 */
export const tokens = css`
  :host {
    display: block;
    font: var(--cq-font, inherit);
  }
  :host([hidden]) {
    display: none;
  }
  .cq {
    ${declare((light) => light)}
    --_cq-radius: var(--cq-radius, 0.5em);
    --_cq-target: var(--cq-target, max(2.75em, 44px));
    --_cq-small: var(--cq-text-size-small, 0.875em);
    --_cq-gap: var(--cq-space, 1em);
    box-sizing: border-box;
    /* What is for screen readers only is placed in here and not in the page, whose height it would add to. */
    position: relative;
    container-type: inline-size;
    color: var(--_cq-text);
    background: var(--_cq-surface);
    border-radius: calc(var(--_cq-radius) * 1.5);
    font-size: var(--cq-text-size, 1em);
    line-height: var(--cq-line-height, 1.6);
    overflow-wrap: anywhere;
    /* Here and not on the host: a page's rule for everything sets them there, and wins. */
    letter-spacing: normal;
    text-transform: none;
    text-align: start;
    word-spacing: normal;
    text-indent: 0;
    white-space: normal;
    text-shadow: none;
    word-break: normal;
    cursor: auto;
  }
  /* Browsers without light-dark(): the system's choice is the best there is. */
  @media (prefers-color-scheme: dark) {
    .cq {
      ${declare((_, dark) => dark)}
    }
  }
  @supports (color: light-dark(#000, #fff)) {
    .cq {
      ${declare((light, dark) => `light-dark(${light},${dark})`)}
    }
  }
  /* A district sets one colour; hover and tint follow it. */
  @supports (color: color-mix(in oklab, red, blue)) {
    .cq {
      --_cq-accent-tint: var(--cq-color-accent-tint, color-mix(in oklab, var(--_cq-accent) 10%, var(--_cq-surface)));
      --_cq-accent-strong: var(--cq-color-accent-strong, color-mix(in oklab, var(--_cq-accent) 78%, var(--_cq-text)));
    }
  }
`;
