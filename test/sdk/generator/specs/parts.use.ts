import type { Client } from '@digital-cq/sdk/runtime';
import { listThings, type Thing } from './things.js';

declare const client: Client;
export const first = async (): Promise<Thing | undefined> => (await listThings(client))[0];
