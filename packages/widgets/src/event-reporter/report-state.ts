import type { IncidentState } from '@digital-cq/sdk/types';
import type { IconName } from '../internal/templates/icon.js';

export const CLOSED: readonly IncidentState[] = ['closed', 'evaluated'];
/** Nothing more is going to happen. */
export const ENDED: readonly IncidentState[] = [...CLOSED, 'rejected', 'merged', 'withdrawn', 'transferred'];

export function stateIcon(state: IncidentState): IconName {
  if (CLOSED.includes(state)) return 'check';
  if (ENDED.includes(state)) return 'info';
  return state === 'awaiting_info' ? 'alert' : 'clock';
}
