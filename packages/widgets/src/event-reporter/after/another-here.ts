import type { IncidentReceipt } from '@digital-cq/sdk/types';
import { areasIn } from '../area-code.js';
import type { Draft } from '../draft.js';
import type { ReportForm } from '../report-form.js';

/** Where a report is about. */
export type Place = Pick<Draft, 'district' | 'township' | 'community' | 'address' | 'landmark' | 'point'>;

/** The place of a report of which only the receipt is left, as far as that names it. */
export function placeOf({ areaCode }: IncidentReceipt): Place {
  return { ...areasIn(areaCode), address: '', landmark: '', point: undefined };
}

/** Fills in a place, the largest area first: choosing one empties those in it. */
export function fillPlace(form: ReportForm, { district, township, community, address, landmark, point }: Place): void {
  form.set('district', district);
  form.set('township', township);
  form.set('community', community);
  form.set('address', address);
  form.set('landmark', landmark);
  form.set('point', point);
}
