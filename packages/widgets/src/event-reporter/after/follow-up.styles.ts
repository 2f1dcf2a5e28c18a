import { css } from 'lit';

export const styles = css`
  .do,
  .tracking .follow-up,
  .before-after {
    inline-size: 100%;
  }
  .do > * + p {
    margin-block-start: 0.4em;
  }
  #follow-up-done .notice {
    margin-block-end: 0.75em;
  }
  .tracking .follow-up {
    padding: 1em 1.1em;
    border-radius: var(--_cq-radius);
    background: var(--_cq-surface-raised);
  }
  .follow-up .field {
    margin-block: 0.75em;
  }
  .follow-up .notice {
    background: var(--_cq-surface);
  }
  .star-choices {
    display: grid;
    gap: 0.5em;
    inline-size: min(100%, 26em);
    margin-block-end: 0.5em;
  }
  .star-choices .choice {
    background: var(--_cq-surface);
  }
  .star-choices .choice.chosen {
    background: var(--_cq-accent-tint);
  }
  .stars {
    white-space: nowrap;
    color: var(--_cq-accent);
  }
  .before-after {
    display: grid;
    gap: 0.75em 1.5em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    align-items: start;
  }
  .mine {
    inline-size: 100%;
    padding: 0.75em 1em;
    border-radius: var(--_cq-radius);
    background: var(--_cq-surface-raised);
  }
  .mine li {
    display: flex;
    gap: 0.6em;
    padding-block: 0.6em;
    overflow-wrap: anywhere;
  }
  .mine li + li {
    border-block-start: 1px solid var(--_cq-line);
  }
  .mine li > .icon {
    margin-block-start: 0.1em;
    color: var(--_cq-text-quiet);
  }
  .news {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    color: var(--_cq-accent);
    font-weight: 600;
  }
`;
