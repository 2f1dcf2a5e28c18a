import { css } from 'lit';

/** The list below the search of places, and the room for the map. */
const own = css`
  .combobox {
    position: relative;
    inline-size: 100%;
  }
  [role='listbox'] {
    position: absolute;
    z-index: 3;
    inset-inline: 0;
    inset-block-start: calc(100% + 0.25em);
    max-block-size: 20em;
    overflow: auto;
    margin: 0;
    padding: 0.25em;
    border: 1.5px solid var(--_cq-edge);
    border-radius: var(--_cq-radius);
    background: var(--_cq-surface);
    box-shadow: 0 0.5em 1.5em rgb(0 0 0 / 0.18);
    list-style: none;
  }
  [role='option'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    min-block-size: var(--_cq-target);
    padding: 0.4em 0.6em;
    border-radius: calc(var(--_cq-radius) / 2);
    cursor: pointer;
  }
  [role='option'].active {
    background: var(--_cq-accent-tint);
    outline: 2px solid var(--_cq-accent);
    outline-offset: -2px;
  }
  [role='option']:hover {
    background: var(--_cq-surface-raised);
  }
  .map-place {
    display: grid;
    gap: 0.4em;
    justify-items: start;
    inline-size: 100%;
    margin-block-start: 0.5em;
  }
  .position .notice {
    margin-block: 0.25em;
  }
  @media (forced-colors: active) {
    [role='option'].active {
      outline-color: Highlight;
    }
  }
`;

export const styles = [own];
