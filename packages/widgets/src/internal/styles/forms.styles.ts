import { css } from 'lit';

/** Fields and choices, for widgets in which something is filled in. */
export const forms = css`
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

  @media (forced-colors: active) {
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
  }
`;
