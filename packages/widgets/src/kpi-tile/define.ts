// The platform first: what it gives is asked for the moment a widget wakes up.
import '../platform/define.js';
import { KpiTile } from './kpi-tile.js';

KpiTile.define();

declare global {
  interface HTMLElementTagNameMap {
    'cq-kpi-tile': KpiTile;
  }
}
