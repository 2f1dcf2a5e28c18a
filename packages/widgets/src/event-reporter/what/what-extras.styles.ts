import { css } from 'lit';

export const styles = css`
  .suggestions .button {
    font-weight: 500;
  }
  .fixed {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .input.short {
    max-inline-size: 16em;
  }
  .asset {
    margin-block-end: 1.5em;
  }
  .asset > summary {
    display: flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: var(--_cq-target);
    color: var(--_cq-accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .asset .field {
    margin-block: 0.25em 0.75em;
  }
  .asset .ask {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    inline-size: 100%;
  }
  .asset .ask .input {
    flex: 1 1 12em;
    inline-size: 0;
  }
  .asset > summary .icon {
    transition: transform 0.15s;
  }
  .asset[open] > summary .icon {
    transform: rotate(180deg);
  }
  .asset-found {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.75em;
    padding: 0.9em 1.1em;
    border-radius: var(--_cq-radius);
    background: var(--_cq-surface-raised);
  }
  .asset-found [aria-pressed='true'] {
    border-color: currentColor;
  }
`;
