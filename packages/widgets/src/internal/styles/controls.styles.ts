import { css } from 'lit';

/** Text, buttons, fields and messages, drawn once for all widgets. */
export const controls = css`
  *,
  ::before,
  ::after {
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
    font-weight: 650;
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

  .field {
    display: grid;
    gap: 0.25em;
    margin-block-end: 1.5em;
    justify-items: start;
  }
  .field > * {
    max-inline-size: 100%;
  }
  .field > label,
  .field > legend {
    font-weight: 600;
  }
  .field > legend {
    margin-block-end: 0.25em;
  }
  .mark {
    color: var(--_cq-text-quiet);
    font-weight: 400;
    font-size: var(--_cq-small);
  }
  .hint {
    color: var(--_cq-text-quiet);
    font-size: var(--_cq-small);
    margin-block-end: 0.25em;
  }
  .error {
    display: flex;
    gap: 0.4em;
    color: var(--_cq-danger);
    font-weight: 600;
    margin-block-end: 0.25em;
  }
  .error .icon {
    margin-block-start: 0.17em;
  }
  .wrong {
    border-inline-start: 3px solid var(--_cq-danger);
    padding-inline-start: 0.9em;
  }
  .input {
    inline-size: 100%;
    min-block-size: var(--_cq-target);
    padding: 0.55em 0.75em;
    border: 1.5px solid var(--_cq-edge);
    border-radius: var(--_cq-radius);
    background: var(--_cq-surface);
    line-height: 1.5;
  }
  select.input {
    appearance: none;
    padding-inline-end: 2.4em;
    background-image:
      linear-gradient(45deg, transparent 50%, var(--_cq-text-quiet) 50%),
      linear-gradient(-45deg, transparent 50%, var(--_cq-text-quiet) 50%);
    background-position:
      calc(100% - 1.2em) 55%,
      calc(100% - 0.85em) 55%;
    background-size: 0.36em 0.36em;
    background-repeat: no-repeat;
  }
  :host(:dir(rtl)) select.input {
    background-position:
      0.85em 55%,
      1.2em 55%;
  }
  textarea.input {
    resize: vertical;
    min-block-size: 6.5em;
  }
  .input:focus-visible {
    outline-offset: 0;
    border-color: var(--_cq-accent);
  }
  .input[aria-invalid='true'] {
    border-color: var(--_cq-danger);
    border-width: 2px;
  }
  .input::placeholder {
    color: var(--_cq-text-quiet);
    opacity: 1;
  }
  .choice {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: var(--_cq-target);
    padding: 0.5em 0.8em;
    border: 1.5px solid var(--_cq-line);
    border-radius: var(--_cq-radius);
    line-height: 1.35;
    cursor: pointer;
  }
  .choice:hover {
    border-color: var(--_cq-edge);
  }
  .choice input {
    accent-color: var(--_cq-accent);
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
  }
  .choice.chosen {
    border-color: var(--_cq-accent);
    background: var(--_cq-accent-tint);
    font-weight: 600;
  }
  .choice:focus-within:has(:focus-visible) {
    outline: 3px solid var(--_cq-accent);
    outline-offset: 2px;
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0.3em 0.6em;
    padding: 0.7em 0.9em;
    border-radius: var(--_cq-radius);
    background: var(--_cq-surface-raised);
    font-size: var(--_cq-small);
  }
  .notice > .icon {
    margin-block-start: 0.17em;
  }
  /* What can be pressed goes below where the words would be squeezed; the drawing stays beside them. */
  .notice > .grow {
    flex-basis: min(14em, 100% - 2em);
  }
  .notice.positive {
    background: var(--_cq-positive-tint);
    color: inherit;
  }
  .notice.caution {
    background: var(--_cq-caution-tint);
    color: inherit;
  }
  .notice.danger {
    background: var(--_cq-danger-tint);
    color: inherit;
  }
  .notice.positive > .icon {
    color: var(--_cq-positive);
  }
  .notice.caution > .icon {
    color: var(--_cq-caution);
  }
  .notice.danger > .icon {
    color: var(--_cq-danger);
  }
  .notice .link {
    margin-block: -0.7em;
  }
  .panel {
    display: flex;
    gap: 0.75em;
    padding: 1.25em 0;
  }
  .panel > .icon {
    inline-size: 1.6em;
    block-size: 1.6em;
    color: var(--_cq-text-quiet);
  }
  .panel .button {
    margin-block-start: 0.75em;
  }

  .bone {
    display: grid;
    gap: 0.5em;
    padding-block: 0.9em;
    opacity: 0;
    animation: cq-appear 0.2s 0.15s forwards;
  }
  .bone i {
    block-size: 0.9em;
    border-radius: 0.3em;
    background: var(--_cq-line);
    inline-size: 62%;
  }
  .bone i + i {
    inline-size: 38%;
    opacity: 0.6;
  }
  @keyframes cq-appear {
    to {
      opacity: 1;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation-duration: 1ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 1ms !important;
      scroll-behavior: auto !important;
    }
  }
  @media (forced-colors: active) {
    .cq,
    .button,
    .notice,
    .choice {
      border: 1px solid CanvasText;
    }
    .choice.chosen {
      border-width: 3px;
    }
    select.input {
      appearance: auto;
      background-image: none;
    }
    .icon {
      forced-color-adjust: auto;
    }
  }
`;
