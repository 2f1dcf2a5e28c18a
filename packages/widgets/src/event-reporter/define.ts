import { Platform } from '../platform/platform.js';
import { EventReporter } from './event-reporter.js';

// The platform first: what it gives is asked for the moment a widget wakes up.
Platform.define();
EventReporter.define();

declare global {
  interface HTMLElementTagNameMap {
    'cq-event-reporter': EventReporter;
  }
}
