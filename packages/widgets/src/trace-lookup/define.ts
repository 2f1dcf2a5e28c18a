// The platform first: what it gives is asked for the moment a widget wakes up.
import '../platform/define.js';
import { TraceLookup } from './trace-lookup.js';

TraceLookup.define();

declare global {
  interface HTMLElementTagNameMap {
    'cq-trace-lookup': TraceLookup;
  }
}
