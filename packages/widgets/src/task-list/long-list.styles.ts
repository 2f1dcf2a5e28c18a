import { css } from 'lit';

/** What a long list needs once it can be moved through. */
export const styles = css`
  .scroller .tasks {
    box-sizing: border-box;
    overflow: hidden;
  }
  .scroller .what .notice {
    display: none;
  }
  .rows .bones {
    align-self: center;
    grid-column: 1 / -1;
  }
  .foot {
    position: relative;
    display: grid;
    gap: 0.5em;
    padding-block-start: 0.5em;
  }
  /* Over the rows: none of them moves for a message. */
  .messages {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 100%;
    z-index: 2;
    display: grid;
    gap: 0.5em;
  }
  .messages .notice {
    flex-wrap: nowrap;
    margin: 0.5em;
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.25);
  }
  .messages .icon-button {
    margin-block: -0.7em;
    margin-inline-end: -0.9em;
  }
  .seek {
    display: none;
    inline-size: 100%;
    block-size: var(--_cq-target);
    accent-color: var(--_cq-accent);
  }
  @media (pointer: coarse) {
    .seek {
      display: block;
    }
  }
  .foot .input {
    inline-size: 6em;
    margin-inline: 0.25em;
  }
  @media (forced-colors: active) {
    .bones i {
      background: GrayText;
    }
  }
  @media print {
    .scroller,
    .scroller .tasks {
      block-size: auto !important;
      max-block-size: none !important;
      padding-block-start: 0 !important;
      overflow: visible !important;
    }
    .seek,
    .foot nav {
      display: none;
    }
  }
`;
