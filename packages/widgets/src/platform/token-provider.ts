/** A part of its own, so that it is loaded only where a host gives tokens. */
export { tokenProvider } from '@digital-cq/sdk';
