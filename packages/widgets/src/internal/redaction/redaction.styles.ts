import { css } from 'lit';

/** The dialog in which parts of a photo are covered. It fills the window, whatever the width of its widget. */
export const styles = css`
  .redaction {
    box-sizing: border-box;
    inline-size: min(56em, 100vw - 1.5em);
    max-inline-size: none;
    max-block-size: calc(100vh - 1.5em);
    padding: 1em;
    border: 0;
    border-radius: var(--_cq-radius);
    background: var(--_cq-surface);
    color: var(--_cq-text);
    overflow: auto;
  }
  .redaction::backdrop {
    background: rgb(0 0 0 / 0.6);
  }
  .redaction > * {
    margin-block-end: 0.6em;
  }
  .stage {
    position: relative;
    inline-size: min(100%, 55vh * var(--_cq-ratio));
    aspect-ratio: var(--_cq-ratio);
    margin-inline: auto;
    cursor: crosshair;
    /* A finger draws here; it scrolls beside the picture. */
    touch-action: none;
    -webkit-user-select: none;
    user-select: none;
  }
  .stage img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .stage canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    image-rendering: pixelated;
  }
  .stage .frame {
    position: absolute;
    display: none;
    border: 2px solid #fff;
    outline: 2px solid #000;
    box-sizing: border-box;
  }
  .stage:focus-visible .frame {
    display: block;
  }
  .brushes label {
    min-block-size: var(--_cq-target);
    gap: 0.35em;
    cursor: pointer;
  }
  .brushes input {
    inline-size: 1.25em;
    block-size: 1.25em;
    accent-color: var(--_cq-accent);
  }
  @media (forced-colors: active) {
    .stage .frame {
      border-color: CanvasText;
    }
  }
`;
