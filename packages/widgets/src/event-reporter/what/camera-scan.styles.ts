import { css } from 'lit';

export const styles = css`
  .scan {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    inline-size: 100%;
  }
  .scan video {
    inline-size: 100%;
    max-block-size: 60vh;
    aspect-ratio: 4 / 3;
    object-fit: cover;
    border-radius: var(--_cq-radius);
    background: #000;
  }
`;
