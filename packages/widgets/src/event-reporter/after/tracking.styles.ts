import { css } from 'lit';
import { record } from '../../internal/styles/record.styles.js';

const own = css`
  .tracking {
    display: grid;
    gap: 0.75em;
    align-items: start;
    justify-items: start;
  }
  .tracking > * {
    max-inline-size: 100%;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    text-decoration: none;
  }
  .tracking form {
    inline-size: min(100%, 26em);
    margin: 0;
  }
  .tracking .queryCode {
    inline-size: 10em;
    letter-spacing: 0.1em;
    text-transform: uppercase;
  }
  .state {
    display: flex;
    gap: 0.75em;
    align-items: center;
    inline-size: 100%;
    padding: 0.9em 1.1em;
    border-radius: var(--_cq-radius);
    background: var(--_cq-accent-tint);
  }
  .state > .icon {
    inline-size: 2em;
    block-size: 2em;
    color: var(--_cq-accent);
  }
  .state .word {
    font-size: 1.3em;
    font-weight: 600;
    line-height: 1.35;
  }
  .state.positive {
    background: var(--_cq-positive-tint);
    color: inherit;
  }
  .state.positive > .icon {
    color: var(--_cq-positive);
  }
  .state.caution {
    background: var(--_cq-caution-tint);
    color: inherit;
  }
  .state.caution > .icon {
    color: var(--_cq-caution);
  }
  .facts {
    display: grid;
    gap: 0.5em 2em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    inline-size: 100%;
  }
  .facts dt {
    color: var(--_cq-text-quiet);
    font-size: var(--_cq-small);
  }
  .notes li {
    padding-block: 0.4em;
  }
`;

export const styles = [record, own];
