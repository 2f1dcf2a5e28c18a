/** The user goes on to a smaller area. Cancelable: call `preventDefault()` to show it yourself. */
export class KpiDrillEvent extends Event {
  static readonly type = 'cq-kpi-drill';

  constructor(
    /** The id of the indicator, e.g. `incident-completion-rate`. */
    readonly indicator: string,
    /** The code of the area to go to. */
    readonly area: string,
    /** Its name. */
    readonly areaName: string,
  ) {
    super(KpiDrillEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cq-kpi-drill': KpiDrillEvent;
  }
}
