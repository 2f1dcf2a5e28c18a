import { Platform } from './platform.js';

Platform.define();

declare global {
  interface HTMLElementTagNameMap {
    'cq-platform': Platform;
  }
}
