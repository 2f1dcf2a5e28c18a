import { css } from 'lit';

const own = css`
  .outgoing {
    margin-block: 0.75em 1.25em;
    padding: 0.75em 1em;
    border-radius: var(--_cq-radius);
    background: var(--_cq-surface-raised);
  }
  .outgoing .heading {
    font-size: 1em;
    margin-block-end: 0.25em;
  }
  .outgoing li {
    display: flex;
    gap: 0.6em;
    padding-block: 0.5em;
    overflow-wrap: anywhere;
  }
  .outgoing li + li {
    border-block-start: 1px solid var(--_cq-line);
  }
  .outgoing li > .icon {
    margin-block-start: 0.1em;
    color: var(--_cq-text-quiet);
  }
  .outgoing .sent > .icon {
    color: var(--_cq-positive);
  }
  .outgoing .stuck > .icon,
  .outgoing .stuck .word {
    color: var(--_cq-danger);
  }
  .outgoing dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
  }
  .outgoing dt {
    color: var(--_cq-text-quiet);
  }
`;

export const styles = [own];
