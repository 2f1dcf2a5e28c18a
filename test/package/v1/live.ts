/**
 * Subscriptions of version 1.0.0. They stay as they are: a change of the SDK that breaks one of them is a breaking
 * change.
 */
import { createClient, publishableKey, type Client } from '@digital-cq/sdk';
import { subscribe, type LiveStatus, type Subscription } from '@digital-cq/sdk/live';
import type { LiveEvent } from '@digital-cq/sdk/types';

const TASK = '01KAQ3N8W5J6M4T7R9YBXCDFGJ';

export const client: Client = createClient({
  baseUrl: 'https://platform.example.gov.cn/api/v1',
  auth: publishableKey('pk_test'),
});

const events: string[] = [];
const statuses: LiveStatus[] = [];
const collector = {
  onEvent: ({ id }: LiveEvent) => {
    events.push(id);
  },
  onStatus: (status: LiveStatus) => {
    statuses.push(status);
  },
};

export const stopTasks: () => void = subscribe(client, { topics: ['tasks'], ...collector });
export const stopOne = subscribe(client, { topics: [`tasks/${TASK}`], ...collector });
export const subscription: Subscription = {
  topics: ['incidents', `incidents/${TASK}`],
  onEvent: (event) => console.log(event.id, event.type, event.subject, event.data),
  onResync: () => console.log('again', statuses.at(-1) === 'stopped'),
};
