import { css } from 'lit';
import { controls } from '../internal/styles/controls.styles.js';
import { forms } from '../internal/styles/forms.styles.js';
import { messages } from '../internal/styles/messages.styles.js';
import { tokens } from '../internal/styles/tokens.styles.js';

const own = css`
  .frame {
    padding: var(--_cq-gap);
  }
  header + [role='status'] .notice {
    margin-block: 0.5em;
  }
  .freshness {
    min-block-size: 1.6em;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    margin: 0.5em -0.4em 0.6em;
  }
  .tab {
    min-block-size: var(--_cq-target);
    padding: 0.25em 0.6em;
    border: 0;
    border-radius: 2em;
    background: none;
    color: var(--_cq-text-quiet);
    cursor: pointer;
  }
  .tab:hover {
    color: var(--_cq-text);
    background: var(--_cq-surface-raised);
  }
  .tab b {
    font-weight: 600;
  }
  .tab[aria-selected='true'] {
    background: var(--_cq-accent-tint);
    color: var(--_cq-accent);
    font-weight: 600;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-end: 0.5em;
  }
  .filters .search {
    position: relative;
    flex: 1 1 14em;
  }
  .filters .search .icon {
    position: absolute;
    inset-inline-start: 0.75em;
    inset-block-start: calc(50% - 0.62em);
    color: var(--_cq-text-quiet);
  }
  .filters .search .input {
    padding-inline-start: 2.6em;
  }
  .filters select {
    flex: 1 1 5.5em;
    inline-size: auto;
  }
  .filters .choice {
    flex: 0 1 auto;
    font-weight: 400;
  }
  /* The line is always there, so that new tasks can be announced without moving a row. */
  .order {
    display: flex;
    align-items: center;
    block-size: var(--_cq-target);
    margin-block-end: calc(var(--_cq-target) * -1);
  }
  .arrivals {
    position: sticky;
    inset-block-start: 0.5em;
    z-index: 2;
    display: flex;
    justify-content: end;
    block-size: var(--_cq-target);
    pointer-events: none;
  }

  .tasks {
    margin-inline: -0.75em;
  }
  .task {
    position: relative;
    display: grid;
    grid-template: 'what act' auto 'due act' auto / 1fr auto;
    gap: 0.15em 0.75em;
    align-items: center;
    padding: 0.8em 0.75em;
    border-radius: var(--_cq-radius);
  }
  .task + .task::before {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0.75em;
    block-size: 1px;
    background: var(--_cq-line);
  }
  .task:hover {
    background: var(--_cq-surface-raised);
  }
  .task.selected {
    background: var(--_cq-accent-tint);
  }
  .due {
    grid-area: due;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    align-items: baseline;
    line-height: 1.4;
  }
  .due p {
    display: flex;
    gap: 0.25em;
    align-items: center;
  }
  .due .icon {
    inline-size: 1.05em;
    block-size: 1.05em;
  }
  .what {
    grid-area: what;
    min-inline-size: 0;
  }
  .act {
    grid-area: act;
    position: relative;
    z-index: 1;
  }
  .act .button {
    min-inline-size: 4.5em;
  }
  .act .button.soft {
    background: var(--_cq-accent-tint);
  }
  .task.selected .act .button.soft {
    background: var(--_cq-surface);
  }
  .open {
    padding: 0;
    border: 0;
    background: none;
    font-weight: 600;
    line-height: 1.4;
    text-align: start;
    cursor: pointer;
  }
  .open::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_cq-radius);
  }
  .open:focus-visible {
    outline: none;
  }
  .open:focus-visible::after {
    outline: 3px solid var(--_cq-accent);
    outline-offset: -2px;
  }
  .badge {
    display: inline-block;
    margin-inline-end: 0.5em;
    padding: 0 0.45em;
    border-radius: 0.3em;
    background: var(--_cq-accent);
    color: var(--_cq-on-accent);
    font-size: 0.78em;
    line-height: 1.5;
    vertical-align: 0.08em;
  }
  .badge.urgent {
    background: var(--_cq-danger);
    color: var(--_cq-surface);
  }
  .facts-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9em;
  }
  .facts-line .icon {
    inline-size: 1.05em;
    block-size: 1.05em;
    margin-inline-end: 0.2em;
  }
  .what .notice {
    margin-block-start: 0.5em;
  }
  .spinner {
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid currentColor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: cq-turn 0.8s linear infinite;
  }
  @keyframes cq-turn {
    to {
      transform: rotate(1turn);
    }
  }
  .more {
    padding-block: 1em 0.25em;
  }

  /* More than a page: a frame with one scroll bar for all, rows of one height. Never so high that no page is left. */
  .scroller {
    --_cq-row: calc(4.4em + var(--_cq-small) * var(--cq-line-height, 1.6) + var(--_cq-pad));
    --_cq-pad: 1.6em;
    margin-inline: -0.75em;
    max-block-size: var(--cq-list-height, min(36em, 75vh));
    overflow: hidden auto;
    overflow-anchor: none;
  }
  @supports (height: 1svh) {
    .scroller {
      max-block-size: var(--cq-list-height, min(36em, 75svh));
    }
  }
  :host([compact]) .scroller {
    --_cq-pad: 0.8em;
  }
  .scroller .tasks {
    margin: 0;
  }
  .scroller .task {
    grid-template-areas: 'what act' 'due due';
    block-size: var(--_cq-row);
    padding-block: 0;
    align-content: center;
    overflow: hidden;
  }
  .scroller .task::before {
    content: '';
  }
  .scroller .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .scroller .due,
  .scroller .what .facts-line {
    flex-wrap: nowrap;
    overflow: hidden;
    white-space: nowrap;
  }
  .scroller .facts-line span,
  .scroller .due .small {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .scroller .due .small {
    display: block;
  }
  .scroller .facts-line .state,
  .scroller .due .strong {
    flex: none;
  }
  .no {
    display: none;
  }
  :host([compact]) .task {
    padding-block: 0.4em;
  }

  @container (min-width: 34em) {
    .task {
      grid-template: 'due what act' auto / 9.25em 1fr auto;
      column-gap: 1em;
    }
    .due {
      display: block;
    }
    .scroller {
      --_cq-row: max(1.4em + var(--_cq-small) * var(--cq-line-height, 1.6) + var(--_cq-pad), var(--_cq-target) + 0.6em);
    }
    .scroller .task {
      grid-template: 'due what act' auto / 12em 1fr auto;
    }
    .scroller .title {
      -webkit-line-clamp: 1;
    }
    .tab {
      padding-inline: 0.85em;
    }
    .arrivals {
      justify-content: center;
    }
    .filters select,
    .filters .choice {
      flex: 0 1 auto;
    }
  }
  @container (min-width: 46em) {
    .frame {
      padding: calc(var(--_cq-gap) * 1.5);
    }
  }
  /* Room for one: the opened task takes the place of the list, whose heading stays for screen readers. */
  @container (max-width: 59.99em) {
    .opened .main > :not(header) {
      display: none;
    }
    .opened header {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  /* Room for both: the opened task stands beside the list. */
  @container (min-width: 60em) {
    :host(:not([compact])) .no {
      display: inline;
    }
    .opened {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(22em, 36%);
      gap: 2em;
      align-items: start;
    }
    :host .opened .no {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .tab[aria-selected='true'],
    .task.selected {
      outline: 2px solid CanvasText;
    }
    .task + .task::before {
      background: CanvasText;
    }
    .badge {
      border: 1px solid CanvasText;
    }
  }
`;

export const styles = [tokens, controls, forms, messages, own];
