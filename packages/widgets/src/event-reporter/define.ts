// The platform first: what it gives is asked for the moment a widget wakes up.
import '../platform/define.js';
import { EventReporter } from './event-reporter.js';

EventReporter.define();

declare global {
  interface HTMLElementTagNameMap {
    'cq-event-reporter': EventReporter;
  }
}
