import { css } from 'lit';

/** What stands in for contents, or beside them: notices, failures, bars while something loads. */
export const messages = css`
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

  .bones {
    display: grid;
    gap: 0.5em;
  }
  .bones i {
    block-size: 0.9em;
    border-radius: 0.3em;
    background: var(--_cq-line);
    inline-size: 62%;
  }
  .bones i:nth-of-type(even) {
    inline-size: 38%;
  }
  .skeleton {
    padding-block-start: 0.9em;
    opacity: 0;
    animation: cq-appear 0.2s 0.15s forwards;
  }
  .skeleton i:nth-of-type(even) {
    margin-block-end: 1.3em;
  }

  @media (forced-colors: active) {
    .notice {
      border: 1px solid CanvasText;
    }
  }
`;
