import { css } from 'lit';

export const styles = css`
  .receipt .figures {
    display: grid;
    gap: 0.9em;
    align-content: start;
    min-inline-size: 0;
  }
  .code {
    display: grid;
    gap: 0.4em;
    margin: 0;
    max-inline-size: 11em;
  }
  .take-away > * + .agree {
    margin-block-start: 0.75em;
  }
  .take-away .notice {
    margin-block-start: 0.5em;
  }
  .agree {
    display: grid;
    gap: 0.25em;
    justify-items: start;
  }

  @container (min-width: 34em) {
    .receipt {
      grid-template-columns: 1fr auto;
    }
  }
`;
