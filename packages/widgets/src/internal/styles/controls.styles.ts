import { css } from 'lit';

/** Text and buttons, drawn once for all widgets. */
export const controls = css`
  /* No pseudo-elements: browsers would work out the style of two for each element, there or not. */
  * {
    box-sizing: border-box;
  }
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    margin: 0;
  }
  [hidden] {
    display: none !important;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 3px solid var(--_cq-accent);
    outline-offset: 2px;
  }
  /* A heading takes focus so that reading goes on there; there is nothing to press. */
  .heading:focus-visible {
    outline: none;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.25em;
  }
  .heading {
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }
  .h2 {
    font-size: 1.3em;
  }
  .h3 {
    font-size: 1.1em;
  }
  .quiet {
    color: var(--_cq-text-quiet);
  }
  .small {
    font-size: var(--_cq-small);
  }
  .strong {
    font-weight: 600;
  }
  .danger {
    color: var(--_cq-danger);
  }
  .positive {
    color: var(--_cq-positive);
  }
  .caution {
    color: var(--_cq-caution);
  }
  .numbers {
    font-variant-numeric: tabular-nums;
  }
  .grow {
    flex: 1;
    min-inline-size: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .spread {
    justify-content: space-between;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-block-size: var(--_cq-target);
    min-inline-size: var(--_cq-target);
    padding: 0.4em 1.1em;
    border: 1.5px solid transparent;
    border-radius: var(--_cq-radius);
    background: var(--_cq-accent);
    color: var(--_cq-on-accent);
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    background: var(--_cq-accent-strong);
  }
  .button.soft {
    background: var(--_cq-accent-tint);
    color: var(--_cq-accent);
  }
  .button.plain {
    background: none;
    color: var(--_cq-accent);
    padding-inline: 0.6em;
  }
  .button.soft:hover,
  .button.plain:hover {
    color: var(--_cq-accent-strong);
    border-color: currentColor;
  }
  .button[aria-disabled='true'],
  .button:disabled {
    cursor: default;
    opacity: 0.65;
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_cq-accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
    min-block-size: var(--_cq-target);
    text-align: start;
  }
  .link:hover {
    color: var(--_cq-accent-strong);
    text-decoration-thickness: 2px;
  }
  .icon-button {
    display: inline-grid;
    place-items: center;
    inline-size: var(--_cq-target);
    block-size: var(--_cq-target);
    padding: 0;
    border: 0;
    border-radius: var(--_cq-radius);
    background: none;
    color: var(--_cq-text-quiet);
    cursor: pointer;
  }
  .icon-button:hover {
    color: var(--_cq-text);
    background: var(--_cq-surface-raised);
  }

  @keyframes cq-appear {
    to {
      opacity: 1;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      animation-duration: 1ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 1ms !important;
      scroll-behavior: auto !important;
    }
  }
  @media (forced-colors: active) {
    .cq,
    .button {
      border: 1px solid CanvasText;
    }
    .icon {
      forced-color-adjust: auto;
    }
  }
`;
