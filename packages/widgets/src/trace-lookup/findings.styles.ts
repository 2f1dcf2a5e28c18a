import { css } from 'lit';

/** What was found. */
export const styles = css`
  .answer {
    display: grid;
    gap: 1em;
  }
  .answer > * {
    min-inline-size: 0;
  }
  [role='status'] > .notice {
    margin-block-end: 1em;
  }

  .verdict {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    padding: 1.1em;
    border-radius: calc(var(--_cq-radius) * 1.5);
    background: var(--_cq-surface-raised);
  }
  .verdict > .icon {
    inline-size: 2.6em;
    block-size: 2.6em;
    stroke-width: 1.5;
    color: var(--_cq-text-quiet);
  }
  .verdict > .grow {
    flex-basis: 8em;
    display: grid;
    gap: 0.25em;
  }
  .verdict .heading {
    font-size: 1em;
  }
  .verdict .amount {
    font-weight: 400;
    margin-inline-start: 0.4em;
  }
  .big {
    font-size: 1.9em;
    font-weight: 700;
    line-height: 1.25;
    color: var(--_cq-text-quiet);
  }
  .line {
    font-size: 1.1em;
    font-weight: 600;
  }
  .verdict.safe {
    background: var(--_cq-positive-tint);
  }
  .safe > .icon,
  .safe .big {
    color: var(--_cq-positive);
  }
  .verdict.watch {
    background: var(--_cq-caution-tint);
  }
  .watch > .icon,
  .watch .big {
    color: var(--_cq-caution);
  }
  /* The one loud thing there is. */
  .verdict.recalled {
    background: var(--_cq-danger);
    color: var(--_cq-surface);
  }
  .verdict.recalled .icon,
  .recalled .big,
  .verdict.recalled .severity {
    color: inherit;
  }
  .reasons,
  .anomalies {
    display: grid;
    gap: 0.25em;
  }
  .reasons .folded {
    display: none;
  }
  .verdict .fold {
    justify-self: start;
    color: inherit;
  }
  .advice {
    margin-block-start: 0.25em;
  }
  .source {
    opacity: 0.9;
  }

  .severity {
    white-space: nowrap;
    color: var(--_cq-caution);
  }
  .severity.red {
    color: var(--_cq-danger);
  }
  .severity.blue {
    color: var(--_cq-accent);
  }
  .severity .icon,
  .status .icon {
    inline-size: 1.15em;
    block-size: 1.15em;
    margin-inline-end: 0.2em;
  }

  .columns {
    display: grid;
    gap: 1.75em 2.5em;
    margin-block-start: 0.5em;
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  .columns > * {
    min-inline-size: 0;
  }
  .columns .heading {
    font-size: 1.1em;
    margin-block-end: 0.5em;
  }
  .facts {
    display: grid;
    gap: 0.4em 1.5em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8em), 1fr));
  }
  .facts .wide {
    grid-column: 1 / -1;
  }
  .facts dt {
    color: var(--_cq-text-quiet);
    font-size: var(--_cq-small);
  }

  .path > li {
    position: relative;
    padding-inline-start: 2em;
    padding-block-end: 1.1em;
  }
  .path > li::before {
    content: '';
    box-sizing: border-box;
    position: absolute;
    inset-inline-start: 0.25em;
    inset-block-start: 0.4em;
    inline-size: 0.9em;
    block-size: 0.9em;
    border: 3px solid var(--_cq-accent);
    border-radius: 50%;
    background: var(--_cq-accent);
  }
  .path > li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-inline-start: calc(0.7em - 1px);
    inset-block: 1.6em -0.2em;
    inline-size: 2px;
    background: var(--_cq-line);
  }
  .path > .marked::before {
    border-color: var(--_cq-caution);
    background: var(--_cq-surface);
  }
  .path > .gap::before {
    border: 2px dashed var(--_cq-caution);
    background: none;
  }
  .path > .grave::before {
    border-color: var(--_cq-danger);
  }
  .path > .recall::before {
    border-color: var(--_cq-danger);
    background: var(--_cq-danger);
    border-radius: 0.15em;
  }
  .recall > .stage {
    color: var(--_cq-danger);
  }
  .stage {
    font-weight: 600;
    font-size: 1.1em;
  }
  .events > li {
    position: relative;
    padding-block: 0.15em 0.5em;
  }
  .when {
    padding-inline-end: 6.5em;
  }
  .events > li + li {
    border-block-start: 1px solid var(--_cq-line);
    padding-block-start: 0.5em;
  }
  .events .notice {
    margin-block: 0.35em;
  }
  .readings summary,
  .raw summary {
    display: inline-flex;
    align-items: center;
  }
  /* For who checks; it stands beside the time and takes no line of its own. */
  .events .raw summary {
    position: absolute;
    inset-inline-end: 0;
    inset-block-start: calc(1em - var(--_cq-target) / 2);
    color: var(--_cq-text-quiet);
  }
  summary {
    min-block-size: var(--_cq-target);
    color: var(--_cq-accent);
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  summary:hover {
    color: var(--_cq-accent-strong);
  }
  .raw pre {
    margin: 0.5em 0;
    padding: 0.75em;
    border-radius: var(--_cq-radius);
    background: var(--_cq-surface-raised);
    font-size: 0.8em;
    line-height: 1.5;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    text-align: start;
  }

  .papers {
    display: grid;
    gap: 0.6em;
  }
  .events .papers {
    margin-block-start: 0.4em;
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--_cq-line);
  }
  .paper {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
  }
  /* With little room beside its status, a name has a line of its own. */
  .paper > .grow {
    flex-basis: 8em;
  }
  .status {
    font-weight: 600;
    white-space: nowrap;
  }
  .status.quiet {
    font-weight: 400;
  }

  .readings {
    margin-block-start: 0.35em;
  }
  .chart {
    display: block;
    inline-size: min(100%, 22em);
    margin-block-start: 0.35em;
    overflow: visible;
  }
  .chart .band {
    fill: var(--_cq-positive-tint);
  }
  .chart polyline {
    fill: none;
    stroke: var(--_cq-accent);
    stroke-width: 1.8;
    stroke-linejoin: round;
  }
  .chart circle {
    fill: var(--_cq-danger);
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding-block: 0.25em;
    padding-inline: 0 1.5em;
    text-align: start;
    border-block-end: 1px solid var(--_cq-line);
  }

  td:first-child {
    white-space: nowrap;
  }

  /* Little room beside the drawing: only the word stands there. */
  @container (max-width: 30em) {
    .verdict {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0.25em 0.75em;
    }
    .verdict > .grow {
      display: contents;
    }
    .verdict > .icon {
      grid-row: 1 / 3;
      margin-block-start: 0.25em;
    }
    .verdict > .grow > :nth-child(n + 3) {
      grid-column: 1 / -1;
    }
  }
  /* Room for two: the way on one side, what it is and its papers on the other. */
  @container (min-width: 52em) {
    .columns {
      grid-template: 'way facts' auto 'way papers' 1fr / minmax(0, 1.7fr) minmax(17em, 1fr);
    }
    .columns.of-two {
      grid-template: 'facts papers' auto / minmax(0, 1fr) minmax(0, 1fr);
    }
    .facts-side {
      grid-area: facts;
    }
    .way {
      grid-area: way;
    }
    .papers-side {
      grid-area: papers;
    }
    .verdict {
      padding: 1.4em 1.6em;
    }
    .verdict > .icon {
      inline-size: 4em;
      block-size: 4em;
    }
  }
  /* On paper the answer is a proof: the code and the time stay, what can be pressed goes. */
  @media print {
    .cq {
      color-scheme: light;
    }
    .answer {
      margin-block-start: 1em;
    }
    .reasons .folded {
      display: list-item;
    }
    .proof {
      order: -1;
      font-size: 1em;
    }
    .actions,
    .raw,
    .fold,
    .readings details {
      display: none;
    }
    .verdict,
    .verdict.recalled {
      border: 3px solid;
      background: none;
      color: #000;
    }
    .path > li,
    .papers > li {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .verdict {
      border: 1px solid CanvasText;
    }
    .verdict.recalled {
      border-width: 5px;
    }
    .path > li::before {
      background: CanvasText;
    }
    .path > .marked::before,
    .path > .gap::before {
      background: Canvas;
      border-color: CanvasText;
    }
    .path > li:not(:last-child)::after {
      background: CanvasText;
    }
    .chart polyline {
      stroke: CanvasText;
    }
    .chart circle {
      fill: CanvasText;
    }
  }
`;
