import { css } from 'lit';

/** What a list needs once changes arrive in it and a task is opened. */
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

  .parcels ul {
    display: grid;
    gap: 0.5em;
    margin-block: 0.4em 0.75em;
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
  @media (forced-colors: active) {
    .pill {
      border: 1px solid CanvasText;
    }
  }
`;
