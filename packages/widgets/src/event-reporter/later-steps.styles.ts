import { css } from 'lit';
import { photos } from '../internal/styles/photos.styles.js';
import { record } from '../internal/styles/record.styles.js';

const own = css`
  .recording {
    display: grid;
    gap: 0.5em;
    inline-size: 100%;
  }
  .recording video {
    inline-size: min(100%, 24em);
    border-radius: var(--_cq-radius);
    background: #000;
  }
  .recording audio {
    inline-size: min(100%, 24em);
  }
  .recording .file {
    position: relative;
  }
  .recording .file input {
    position: absolute;
    opacity: 0;
    inline-size: 1px;
    block-size: 1px;
  }
  .recording .file input:focus-visible + label {
    outline: 3px solid var(--_cq-accent);
    outline-offset: 2px;
  }
  /* A phone's own camera films better than a page does. */
  .recording .by-camera {
    display: none;
  }
  @media (pointer: coarse) {
    .recording .by-camera {
      display: inline;
    }
    .recording .record-video {
      display: none;
    }
  }
  .recording .now {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-size: 1.3em;
  }
  .pulse {
    inline-size: 0.7em;
    block-size: 0.7em;
    border-radius: 50%;
    background: var(--_cq-danger);
  }
  .draft > * {
    margin-block: 0.5em;
  }
  .summary {
    border: 2px solid var(--_cq-danger);
    border-radius: var(--_cq-radius);
    padding: 0.9em 1.1em;
    margin-block-end: 1.5em;
  }
  .summary p {
    display: flex;
    gap: 0.5em;
    align-items: center;
    color: var(--_cq-danger);
  }
  .summary .link {
    color: var(--_cq-danger);
  }
  .areas {
    display: grid;
    gap: 0 1em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
  }
  .areas .field {
    align-content: start;
  }
  .position {
    inline-size: 100%;
  }
  .found {
    display: flex;
    gap: 0.4em;
    align-items: center;
    color: var(--_cq-positive);
    font-weight: 600;
  }
  .contact {
    display: grid;
    align-items: start;
    gap: 0 1em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    inline-size: 100%;
  }
  .contact .field {
    margin-block-end: 0.75em;
  }
  .contact label {
    font-weight: 500;
  }
  .photos,
  #photos-privacy {
    inline-size: 100%;
  }
  #photos-privacy {
    margin-block-start: 0.5em;
  }

  .check {
    margin-block-end: 1.25em;
  }
  .check > div {
    display: grid;
    grid-template: 'name change' auto 'value value' auto / 1fr auto;
    gap: 0 0.75em;
    align-items: baseline;
    border-block-end: 1px solid var(--_cq-line);
  }
  .check dt {
    color: var(--_cq-text-quiet);
  }
  .check .value {
    white-space: pre-line;
    padding-block: 0 0.6em;
    grid-area: value;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
    overflow: hidden;
  }
  .send {
    margin-block-start: 1.25em;
  }

  .finished {
    display: grid;
    gap: 1em;
  }
  .tick {
    display: grid;
    place-items: center;
    inline-size: 2.25em;
    block-size: 2.25em;
    border-radius: 50%;
    background: var(--_cq-positive-tint);
    color: var(--_cq-positive);
  }
  .receipt {
    display: grid;
    gap: 0.9em 2em;
    padding: 1.1em 1.25em;
    border-radius: var(--_cq-radius);
    background: var(--_cq-surface-raised);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 26em), auto));
    justify-content: start;
  }
  .figure strong {
    display: inline-flex;
    flex-wrap: wrap;
    column-gap: 0.3em;
    font-size: 1.5em;
    line-height: 1.3;
    letter-spacing: 0.01em;
    overflow-wrap: normal;
  }
  /* Room for a column of names. */
  @container (min-width: 22em) {
    .check > div {
      grid-template: 'name value change' auto / 5em 1fr auto;
    }
    .check .value {
      padding-block: 0.6em;
    }
  }
  @container (min-width: 46em) {
    .finished {
      max-inline-size: 46em;
    }
  }
`;

export const styles = [photos, record, own];
