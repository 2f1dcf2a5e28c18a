import { css } from 'lit';

const own = css`
  .similar {
    display: grid;
    gap: 0.6em;
    margin-block-end: 1.25em;
    padding: 1em;
    border-radius: var(--_cq-radius);
    background: var(--_cq-caution-tint);
  }
  .similar .heading {
    font-size: 1.05em;
  }
  .similar li {
    display: grid;
    gap: 0.3em;
    justify-items: start;
    padding: 0.75em;
    border-radius: var(--_cq-radius);
    background: var(--_cq-surface);
  }
  .similar li + li {
    margin-block-start: 0.5em;
  }
  .similar li > * {
    max-inline-size: 100%;
  }
  .state-word {
    display: inline-flex;
    gap: 0.35em;
    align-items: center;
  }
  .similar .over .state-word {
    color: var(--_cq-positive);
  }
  .similar .said {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }
  /* On it, the tint of a button would not be seen. */
  .step-3 .similar .button {
    inline-size: auto;
  }

  .who summary {
    min-block-size: var(--_cq-target);
    align-content: center;
    color: var(--_cq-accent);
    cursor: pointer;
    font-weight: 600;
  }
  .who summary:focus-visible {
    outline: 3px solid var(--_cq-focus, var(--_cq-accent));
    outline-offset: 2px;
  }
  .who {
    margin-block-end: 1.25em;
  }
  .field > .option {
    font-weight: inherit;
  }
  .option {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: var(--_cq-target);
    cursor: pointer;
  }
  .option input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    accent-color: var(--_cq-accent);
  }

  .question {
    padding: 1em;
    border-radius: var(--_cq-radius);
    background: var(--_cq-caution-tint);
  }
  .question .field {
    margin-block-end: 0;
  }
  form.question {
    display: grid;
    gap: 0.6em;
    justify-items: start;
    margin-block: 0.4em;
  }
  .question .input {
    max-inline-size: 10em;
  }
`;

export const styles = [own];
