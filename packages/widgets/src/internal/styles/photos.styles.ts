import { css } from 'lit';

/** Photos on their way up, and the button that adds one. */
export const photos = css`
  .photos ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-block-end: 0.4em;
  }
  .photos li {
    inline-size: 7em;
  }
  .photos li > p,
  .stripped {
    display: flex;
    gap: 0.25em;
    line-height: 1.4;
    margin-block-start: 0.25em;
  }
  .picture {
    position: relative;
    display: grid;
    place-items: center;
    block-size: 7em;
    border-radius: var(--_cq-radius);
    background: var(--_cq-surface-raised);
    color: var(--_cq-text-quiet);
    overflow: hidden;
  }
  .picture img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .picture .remove {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    color: #fff;
    background: none;
  }
  .picture .remove .icon {
    padding: 0.2em;
    inline-size: 1.6em;
    block-size: 1.6em;
    border-radius: 50%;
    background: rgb(0 0 0 / 0.65);
  }
  .picture[draggable='true'] {
    cursor: grab;
  }
  .photos .button.small {
    inline-size: 100%;
    padding-inline: 0.4em;
    margin-block-start: 0.25em;
  }
  .order {
    display: flex;
    justify-content: space-between;
  }
  .order :disabled {
    opacity: 0.35;
    cursor: default;
  }
  .photo.waiting img,
  .photo.preparing img,
  .photo.sending img {
    opacity: 0.55;
  }
  .photo .bar {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    block-size: 0.3em;
    background: var(--_cq-accent);
    transform-origin: 0 0;
    display: none;
  }
  .photo.preparing .bar,
  .photo.sending .bar {
    display: block;
    animation: cq-travel 1.2s infinite ease-in-out;
  }
  .photo progress {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    inline-size: 100%;
    block-size: 0.5em;
    accent-color: var(--_cq-accent);
  }
  @keyframes cq-travel {
    from {
      transform: translateX(-100%);
    }
    to {
      transform: translateX(100%);
    }
  }
  .add input {
    position: absolute;
    opacity: 0;
    inline-size: 1px;
    block-size: 1px;
  }
  .photos .add {
    position: relative;
  }
  .add label {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 0.25em;
    block-size: 7em;
    padding: 0.5em;
    border: 1.5px dashed var(--_cq-edge);
    border-radius: var(--_cq-radius);
    color: var(--_cq-accent);
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    cursor: pointer;
  }
  .add label .icon {
    inline-size: 1.75em;
    block-size: 1.75em;
  }
  .add label:hover {
    border-color: var(--_cq-accent);
    background: var(--_cq-accent-tint);
  }
  .add input:focus-visible + label {
    outline: 3px solid var(--_cq-accent);
    outline-offset: 2px;
  }
  /* A gallery and a camera are two things on a phone; elsewhere there is one way to choose. */
  .photos .camera,
  .pointer-only {
    display: none;
  }
  @media (any-pointer: coarse) {
    .photos .camera {
      display: block;
    }
  }
  @media (hover: hover) and (pointer: fine) {
    .pointer-only {
      display: inline;
    }
  }

  @media (forced-colors: active) {
    .photo .bar {
      background: CanvasText;
    }
  }
`;
