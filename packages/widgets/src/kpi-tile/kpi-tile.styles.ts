import { css } from 'lit';
import { controls } from '../internal/styles/controls.styles.js';
import { tokens } from '../internal/styles/tokens.styles.js';

const own = css`
  .cq {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }
  .frame {
    display: flex;
    flex-direction: column;
    gap: 0.35em;
    flex: 1;
    box-sizing: border-box;
    min-block-size: var(--cq-kpi-tile-block-size, 13em);
    padding: calc(var(--_cq-gap) * 0.9) var(--_cq-gap) calc(var(--_cq-gap) * 0.4);
    /* A tile on a wall is read from further away: everything in it grows with it. */
    font-size: clamp(1em, 0.7em + 1.6cqi, 2.4em);
    line-height: 1.45;
  }
  .name {
    color: var(--_cq-text-quiet);
    font-size: 1em;
    font-weight: 500;
  }
  .face {
    display: flex;
    flex-direction: column;
    flex: 1;
    gap: 0.5em;
  }
  .main {
    display: grid;
    gap: 0.2em;
    align-content: start;
  }
  .figure {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.3em;
    border-radius: var(--_cq-radius);
    font-variant-numeric: tabular-nums;
    --_cq-digits: clamp(2.3em, 15cqi, 7.5em);
  }
  .digits {
    font-size: var(--_cq-digits);
    font-weight: 680;
    line-height: 1.15;
    letter-spacing: -0.015em;
    white-space: nowrap;
  }
  .middle,
  .middle .figure {
    --_cq-digits: clamp(2.1em, 12.5cqi, 6.5em);
  }
  .long,
  .long .figure {
    --_cq-digits: clamp(1.6em, 9cqi, 5em);
  }
  .before,
  .unit {
    font-size: clamp(1.05em, 4.4cqi, 2em);
  }
  .unit {
    color: var(--_cq-text-quiet);
  }
  .parts .digits,
  .parts .unit,
  .parts .before {
    font-size: inherit;
    font-weight: 600;
    line-height: inherit;
    letter-spacing: normal;
    margin-inline-end: 0.15em;
  }
  .absent {
    font-size: clamp(1.5em, 8cqi, 4em);
    font-weight: 600;
    line-height: 1.3;
    color: var(--_cq-text-quiet);
  }
  [part~='moved'] {
    background: var(--_cq-accent-tint);
    box-shadow: 0 0 0 0.2em var(--_cq-accent-tint);
    animation: cq-moved 0.18s ease-out;
  }
  @keyframes cq-moved {
    from {
      background: transparent;
      box-shadow: none;
    }
  }
  .columns {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.4em;
    margin: 0;
    border-radius: var(--_cq-radius);
  }
  .columns .figure {
    --_cq-digits: clamp(1.7em, 9cqi, 5em);
  }
  .columns.middle .figure {
    --_cq-digits: clamp(1.5em, 7.6cqi, 4.6em);
  }
  .columns.long .figure {
    --_cq-digits: clamp(1.3em, 6cqi, 4em);
  }
  .columns dt {
    color: var(--_cq-text-quiet);
    font-size: var(--_cq-small);
  }
  .rank {
    justify-self: start;
    padding: 0.05em 0.6em;
    border-radius: 2em;
    background: var(--_cq-accent-tint);
    color: var(--_cq-accent);
    font-size: var(--_cq-small);
    font-weight: 600;
  }
  .change {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.6em;
    font-variant-numeric: tabular-nums;
  }
  .said {
    display: inline-flex;
    align-items: baseline;
    gap: 0.25em;
    font-weight: 600;
  }
  .said .icon,
  .alert .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
    margin-block-start: 0.17em;
    align-self: start;
    stroke-width: 2.1;
  }
  .said b {
    white-space: nowrap;
    font-weight: 700;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .parts span span {
    color: inherit;
  }
  .target {
    display: grid;
    gap: 0.3em;
  }
  .bar {
    inline-size: 100%;
    block-size: 0.55em;
    overflow: visible;
  }
  .track {
    fill: var(--_cq-line);
  }
  .done {
    fill: var(--_cq-accent);
  }
  .bar.caution .done {
    fill: var(--_cq-caution);
  }
  .bar.danger .done {
    fill: var(--_cq-danger);
  }
  .bar.positive .done {
    fill: var(--_cq-positive);
  }
  .now {
    fill: var(--_cq-text);
    transform: scaleY(1.9);
    transform-box: fill-box;
    transform-origin: center;
  }
  .trend {
    display: flex;
    flex-direction: column;
    justify-content: end;
    margin-block-start: auto;
    padding-block-start: 0.4em;
  }
  .spark {
    display: block;
    inline-size: 100%;
    block-size: clamp(2em, 11cqi, 7em);
    padding-block: 0.3em;
    padding-inline: 0.35em;
    box-sizing: border-box;
    overflow: visible;
    fill: none;
    stroke: var(--_cq-accent);
  }
  .spark path {
    vector-effect: non-scaling-stroke;
    stroke-width: 2px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .spark .end {
    stroke-width: 8px;
  }
  :host(:dir(rtl)) .spark,
  :host(:dir(rtl)) .bar {
    transform: scaleX(-1);
  }

  .alert {
    display: inline-flex;
    justify-self: start;
    gap: 0.3em;
    padding: 0.1em 0.6em;
    border-radius: var(--_cq-radius);
    font-size: var(--_cq-small);
    font-weight: 600;
  }
  .alert.red {
    background: var(--cq-color-alert-red, #c3201b);
    color: #fff;
  }
  .alert.orange {
    background: var(--cq-color-alert-orange, #f28c28);
    color: #1d1200;
  }
  .alert.yellow {
    background: var(--cq-color-alert-yellow, #ffd12e);
    color: #1d1700;
  }
  .alert.blue {
    background: var(--cq-color-alert-blue, #1b62c9);
    color: #fff;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 0.75em;
    margin-block-start: auto;
  }
  .foot p {
    flex: 1 1 7em;
  }
  .foot p > span {
    white-space: nowrap;
  }
  .foot .link {
    min-inline-size: var(--_cq-target);
    text-align: end;
  }
  .foot .sample {
    color: var(--_cq-caution);
    font-weight: 600;
  }
  .live::before {
    content: '';
    display: inline-block;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: 0.35em;
    border-radius: 50%;
    background: var(--_cq-positive);
    vertical-align: 0.08em;
  }
  .foot .trouble > span {
    white-space: normal;
  }
  .trouble > .icon {
    margin-inline-end: 0.35em;
  }
  .instead {
    display: flex;
    gap: 0.6em;
    padding-block: 0.4em;
  }
  .instead > .icon {
    inline-size: 1.6em;
    block-size: 1.6em;
    color: var(--_cq-text-quiet);
  }
  .instead .button {
    margin-block: 0.5em;
  }

  .waiting {
    display: grid;
    gap: 0.6em;
    align-content: start;
  }
  [class^='bone-'] {
    display: block;
    inline-size: 55%;
    block-size: 0.9em;
    border-radius: 0.3em;
    background: var(--_cq-line);
    opacity: 0;
    animation: cq-appear 0.2s 0.15s forwards;
  }
  .name .bone-line {
    inline-size: 70%;
    margin-block: 0.275em;
  }
  .bone-figure {
    block-size: clamp(2.3em, 15cqi, 7.5em);
  }

  /* Room beside the figure: the line stands there. */
  @container (min-width: 40em) {
    .with-spark {
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(0, 4fr);
      gap: 2em;
      align-items: end;
    }
    .with-spark .main {
      align-self: start;
    }
    .spark {
      block-size: clamp(4em, 16cqi, 10em);
    }
  }

  @media (forced-colors: active) {
    .alert,
    .rank,
    [part~='moved'] {
      border: 1px solid CanvasText;
    }
    .spark {
      stroke: CanvasText;
    }
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .done,
    .bar .done {
      fill: Highlight;
    }
    .now {
      fill: CanvasText;
    }
    .live::before {
      background: CanvasText;
    }
  }
`;

export const styles = [tokens, controls, own];
