import { css } from 'lit';

/** What a list needs once changes arrive in it, a task is opened, and a long one is moved through. */
export const styles = css`
  .pill {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-block-size: var(--_cq-target);
    padding: 0.25em 1.1em;
    border: 0;
    border-radius: 2em;
    background: var(--_cq-accent);
    color: var(--_cq-on-accent);
    font-weight: 600;
    box-shadow: 0 2px 8px rgb(0 0 0 / 0.2);
    cursor: pointer;
    pointer-events: auto;
    animation: cq-drop 0.18s ease-out;
  }
  .pill:hover {
    background: var(--_cq-accent-strong);
  }
  @keyframes cq-drop {
    from {
      opacity: 0;
      transform: translateY(-0.5em);
    }
  }
  .task.gone > :not(.act) {
    opacity: 0.62;
  }

  .detail {
    display: grid;
    gap: 0.75em;
    min-inline-size: 0;
  }
  .detail > * {
    min-inline-size: 0;
  }
  .detail-bar {
    display: flex;
    justify-content: space-between;
  }
  .closer {
    display: none;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    text-decoration: none;
  }
  @container (min-width: 60em) {
    .detail {
      position: sticky;
      inset-block-start: 1em;
      padding-inline-start: 2em;
      border-inline-start: 1px solid var(--_cq-line);
    }
    .detail-bar {
      position: absolute;
      inset-block-start: -0.5em;
      inset-inline-end: 0;
    }
    .detail > .heading {
      padding-inline-end: 2.5em;
    }
    .back {
      display: none;
    }
    .closer {
      display: grid;
    }
  }

  .scroller .tasks {
    box-sizing: border-box;
    overflow: hidden;
  }
  .scroller .what .notice {
    display: none;
  }
  .rows .bone {
    animation: none;
    opacity: 1;
    padding-block: 0;
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
    .pill {
      border: 1px solid CanvasText;
    }
    .bone i {
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
