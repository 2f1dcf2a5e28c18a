import { css } from 'lit';
import { controls } from '../internal/styles/controls.styles.js';
import { forms } from '../internal/styles/forms.styles.js';
import { messages } from '../internal/styles/messages.styles.js';
import { tokens } from '../internal/styles/tokens.styles.js';

const own = css`
  .frame {
    padding: var(--_cq-gap);
  }
  form {
    margin-block: 0.75em 1em;
  }
  form .field {
    margin: 0;
    /* Firefox would make room for an input as wide as it comes. */
    grid-template-columns: minmax(0, 1fr);
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    inline-size: min(100%, 38em);
  }
  /* The button stands beside the field, or takes a line of its own. */
  .ask .input {
    flex: 99 1 12em;
    min-inline-size: 0;
    inline-size: auto;
  }
  .ask .button {
    flex: 1 1 auto;
  }
  .remark {
    margin-block-start: 0.25em;
    min-block-size: 1.6em;
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 1em 1.5em;
    padding: 1.1em;
    border-radius: var(--_cq-radius);
    background: var(--_cq-surface-raised);
  }
  .where .grow {
    flex-basis: 14em;
  }
  .label {
    inline-size: 9em;
    flex: none;
    fill: none;
    stroke: var(--_cq-edge);
    stroke-width: 2;
  }
  .label rect:first-child {
    fill: var(--_cq-surface);
  }
  .spot {
    fill: var(--_cq-accent-tint);
    stroke: var(--_cq-accent);
  }
  .digits {
    stroke: var(--_cq-accent);
    stroke-width: 7;
    stroke-dasharray: 4 3;
  }
  .where dl {
    display: grid;
    gap: 0.5em 1.5em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(15em, 40%)), 1fr));
    margin-block-start: 0.4em;
  }
  .where dt {
    font-weight: 600;
  }
  .where dd {
    color: var(--_cq-text-quiet);
    font-size: var(--_cq-small);
  }
  .recents {
    margin-block-start: 1.25em;
  }
  .recent {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
    inline-size: 100%;
    min-block-size: var(--_cq-target);
    padding: 0.5em 0.75em;
    border: 0;
    border-block-start: 1px solid var(--_cq-line);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .recent:hover {
    background: var(--_cq-surface-raised);
  }
  .recent .grow {
    flex-basis: 11em;
  }
  .recent b {
    font-weight: 600;
    margin-inline-end: 0.5em;
  }
  .word {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    min-inline-size: 6.5em;
    font-weight: 600;
  }
  .word.safe {
    color: var(--_cq-positive);
  }
  .word.watch {
    color: var(--_cq-caution);
  }
  .word.recalled {
    color: var(--_cq-danger);
  }

  @container (min-width: 46em) {
    .frame {
      padding: calc(var(--_cq-gap) * 1.5);
    }
  }
  @media print {
    form,
    .recents {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .label {
      stroke: CanvasText;
    }
  }
`;

export const styles = [tokens, controls, forms, messages, own];
