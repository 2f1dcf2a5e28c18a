import { css } from 'lit';
import { messages } from '../internal/styles/messages.styles.js';

const own = css`
  .details {
    inline-size: min(44em, 100% - 1.5em);
    max-block-size: min(46em, 100% - 1.5em);
    block-size: fit-content;
    padding: 0;
    border: 0;
    box-shadow: 0 1em 3em rgb(0 0 0 / 0.3);
    overscroll-behavior: contain;
  }
  .details::backdrop {
    background: rgb(8 14 24 / 0.5);
  }
  .sheet {
    display: grid;
    gap: 0.75em;
    padding: calc(var(--_cq-gap) * 1.25);
  }
  .sheet-head {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 0.5em;
  }
  .sheet-head .heading {
    padding-block-start: 0.35em;
  }
  .views {
    display: flex;
    flex-wrap: wrap;
    margin-inline: -0.4em;
  }
  .view {
    min-block-size: var(--_cq-target);
    padding: 0.25em 0.85em;
    border: 0;
    border-radius: 2em;
    background: none;
    color: var(--_cq-text-quiet);
    cursor: pointer;
  }
  .view:hover {
    color: var(--_cq-text);
    background: var(--_cq-surface-raised);
  }
  .view[aria-pressed='true'] {
    background: var(--_cq-accent-tint);
    color: var(--_cq-accent);
    font-weight: 600;
  }
  .about {
    display: grid;
    gap: 0.15em 1.5em;
  }
  .about dt {
    color: var(--_cq-text-quiet);
    font-size: var(--_cq-small);
  }
  .about dd {
    margin-block-end: 0.6em;
  }
  .about li + li {
    margin-block-start: 0.35em;
  }
  .path {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.3em;
    min-block-size: var(--_cq-target);
  }
  .path li {
    display: inline-flex;
    align-items: center;
  }
  .path .icon {
    margin-inline-start: 0.3em;
    color: var(--_cq-text-quiet);
    transform: rotate(-90deg);
  }
  :host(:dir(rtl)) .path .icon {
    transform: rotate(90deg);
  }
  .table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .table caption {
    color: var(--_cq-text-quiet);
    font-size: var(--_cq-small);
    text-align: start;
  }
  .table th,
  .table td {
    padding: 0.3em 0;
    border-block-end: 1px solid var(--_cq-line);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
  }
  .table thead th {
    color: var(--_cq-text-quiet);
    font-size: var(--_cq-small);
  }
  .table .end {
    inline-size: 50%;
    text-align: end;
  }
  .sorter {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    min-block-size: var(--_cq-target);
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    cursor: pointer;
  }
  .sorter:hover {
    color: var(--_cq-text);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .turned .icon {
    transform: rotate(180deg);
  }
  .area-bar {
    display: block;
    inline-size: 100%;
    block-size: 0.35em;
    margin-block: 0.2em;
    fill: var(--_cq-accent);
  }
  /* Bars grow from the figures' edge. */
  :host(:dir(ltr)) .area-bar {
    transform: scaleX(-1);
  }
  @container (min-width: 32em) {
    .about {
      grid-template-columns: max-content minmax(0, 1fr);
    }
    .about dt {
      padding-block-start: 0.15em;
    }
  }
  @media (forced-colors: active) {
    .view[aria-pressed='true'] {
      outline: 2px solid CanvasText;
    }
    .details {
      border: 2px solid CanvasText;
    }
    .area-bar {
      fill: CanvasText;
    }
  }
`;

export const styles = [messages, own];
