import type { TaskClaimedPayload, Webhooks } from './webhooks.js';

export const state = (payload: Webhooks['task.claimed']): string => payload.state;
export const event: TaskClaimedPayload = { state: 'something new' };
