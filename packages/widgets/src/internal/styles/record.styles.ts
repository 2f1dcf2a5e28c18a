import { css } from 'lit';

/** What happened, and the photos that are kept of it. */
export const record = css`
  .timeline li {
    position: relative;
    padding-inline-start: 1.6em;
    padding-block-end: 0.9em;
  }
  .timeline li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.2em;
    inset-block-start: 0.5em;
    inline-size: 0.7em;
    block-size: 0.7em;
    border-radius: 50%;
    background: var(--_cq-accent);
  }
  .timeline li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-inline-start: calc(0.55em - 1px);
    inset-block: 1.5em -0.25em;
    inline-size: 2px;
    background: var(--_cq-line);
  }
  .thumbnails {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .thumbnails img {
    display: block;
    inline-size: 6em;
    block-size: 6em;
    object-fit: cover;
    border-radius: var(--_cq-radius);
    background: var(--_cq-surface-raised);
  }

  @media (forced-colors: active) {
    .timeline li::before {
      background: CanvasText;
    }
  }
`;
