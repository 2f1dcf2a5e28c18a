import { css } from 'lit';
import { photos } from '../internal/styles/photos.styles.js';
import { record } from '../internal/styles/record.styles.js';

const own = css`
  .actions {
    gap: 0.5em;
  }
  .action {
    padding: 1em;
    border-radius: var(--_cq-radius);
    background: var(--_cq-surface-raised);
  }
  .action > .heading {
    margin-block-end: 0.75em;
  }
  .action .field,
  .action .input {
    inline-size: 100%;
  }
  .action .notice {
    margin-block-end: 1em;
    background: var(--_cq-caution-tint);
  }
  .choices {
    display: grid;
    gap: 0.5em;
    inline-size: 100%;
  }
  .choices .choice {
    background: var(--_cq-surface);
  }
  .choices .choice.chosen {
    background: var(--_cq-accent-tint);
  }
  .sub {
    font-size: 1em;
    margin-block-start: 0.5em;
  }
  .facts > div {
    display: grid;
    grid-template-columns: 5.5em 1fr;
    gap: 0.75em;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_cq-line);
  }
  .facts dt {
    color: var(--_cq-text-quiet);
  }
  .facts dd,
  .notes .said {
    white-space: pre-line;
  }
  .facts .notes {
    white-space: normal;
  }
  .notes li + li {
    margin-block-start: 0.5em;
  }
`;

export const styles = [photos, record, own];
