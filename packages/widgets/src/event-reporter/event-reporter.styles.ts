import { css } from 'lit';
import { controls } from '../internal/styles/controls.styles.js';
import { forms } from '../internal/styles/forms.styles.js';
import { messages } from '../internal/styles/messages.styles.js';
import { tokens } from '../internal/styles/tokens.styles.js';

const own = css`
  .frame {
    padding: var(--_cq-gap);
  }
  header {
    margin-block-end: 0.25em;
  }
  .progress {
    display: flex;
    gap: 0.35em;
    margin-block: 0.5em 0.75em;
  }
  .progress i {
    flex: 1;
    block-size: 0.25em;
    border-radius: 1em;
    background: var(--_cq-line);
  }
  .progress i.on {
    background: var(--_cq-accent);
  }
  .saved .link {
    margin-inline-start: 0.5em;
  }
  form.report {
    margin-block-start: 1.25em;
  }
  .step {
    display: none;
    min-inline-size: 0;
  }
  .step.current {
    display: block;
  }
  .step > .heading {
    margin-block-end: 0.9em;
    font-size: 1.2em;
  }
  .turn .button:not(.plain),
  .send .button:not(.plain) {
    flex: 1 1 12em;
  }

  .search {
    position: relative;
    inline-size: 100%;
    margin-block-end: 0.5em;
  }
  .search .icon {
    position: absolute;
    inset-inline-start: 0.75em;
    inset-block-start: calc(50% - 0.62em);
    color: var(--_cq-text-quiet);
  }
  .search .input {
    padding-inline-start: 2.6em;
  }
  .choices,
  .groups {
    display: grid;
    gap: 0.5em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 7.4em), 1fr));
    inline-size: 100%;
  }
  /* English words are longer, and must not break. */
  :lang(en) > * .groups {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.5em), 1fr));
  }
  .groups {
    grid-auto-flow: dense;
  }
  .group {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: var(--_cq-target);
    padding: 0.4em 0.8em;
    border: 1.5px solid var(--_cq-line);
    border-radius: var(--_cq-radius);
    background: none;
    font-weight: 500;
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
  }
  .group:hover {
    border-color: var(--_cq-edge);
  }
  .group .icon {
    color: var(--_cq-text-quiet);
    transition: transform 0.15s;
  }
  .group[aria-expanded='true'] {
    background: var(--_cq-surface-raised);
  }
  .group[aria-expanded='true']:not(.chosen) .icon {
    transform: rotate(180deg);
  }
  .group.chosen {
    border-color: var(--_cq-accent);
    background: var(--_cq-accent-tint);
    font-weight: 600;
  }
  .group.chosen .icon {
    color: var(--_cq-accent);
  }
  .group .small {
    display: block;
    font-weight: 400;
  }
  .members {
    grid-column: 1 / -1;
    padding: 0.75em;
    border-radius: var(--_cq-radius);
    background: var(--_cq-surface-raised);
  }
  .members .choice {
    background: var(--_cq-surface);
  }
  .members .choice.chosen {
    background: var(--_cq-accent-tint);
  }
  .stopper {
    display: flex;
    gap: 0.75em;
    padding: 1.1em;
    border-radius: var(--_cq-radius);
    background: var(--_cq-danger-tint);
    margin-block-end: 1.5em;
  }
  .stopper > .icon {
    color: var(--_cq-danger);
    inline-size: 1.6em;
    block-size: 1.6em;
  }
  .call {
    margin-block-start: 0.75em;
    font-size: 1.15em;
  }

  @container (min-width: 34em) {
    .choices,
    .groups {
      grid-template-columns: repeat(auto-fill, minmax(9.5em, 1fr));
    }
  }
  /* Room for everything at once: no steps, the check beside what is being checked. */
  @container (min-width: 46em) {
    .frame {
      padding: calc(var(--_cq-gap) * 1.5);
    }
    .progress,
    .of,
    .turn,
    .only-steps {
      display: none;
    }
    form.report:not(.stopped) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(17em, 22em);
      grid-template-rows: repeat(3, auto) 1fr;
      column-gap: 3em;
    }
    .step {
      display: block;
    }
    .errors-place {
      grid-column: 1 / -1;
      grid-row: 1;
    }
    .step-0,
    .step-1,
    .step-2 {
      grid-column: 1;
    }
    .step-1,
    .step-2 {
      border-block-start: 1px solid var(--_cq-line);
      padding-block-start: 1.25em;
    }
    .step-3 {
      grid-column: 2;
      grid-row: 2 / span 4;
      align-self: start;
      position: sticky;
      inset-block-start: 1em;
      padding: 1.25em;
      border-radius: var(--_cq-radius);
      background: var(--_cq-surface-raised);
    }
    .step-3 .button {
      inline-size: 100%;
    }
  }
  @container (min-width: 84em) {
    form.report:not(.stopped) {
      grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr) minmax(18em, 24em);
      grid-template-rows: auto auto 1fr;
    }
    .step-0 {
      grid-row: 2 / span 2;
    }
    .step-1,
    .step-2 {
      grid-column: 2;
    }
    .step-1 {
      border: 0;
      padding: 0;
    }
    .step-3 {
      grid-column: 3;
      grid-row: 2 / span 2;
    }
  }
`;

export const styles = [tokens, controls, forms, messages, own];
