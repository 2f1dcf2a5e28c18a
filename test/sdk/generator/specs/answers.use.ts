import type { Client } from '@digital-cq/sdk/runtime';
import * as api from './default.js';

declare const client: Client;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Data<F extends (...args: never[]) => PromiseLike<unknown>> = Awaited<ReturnType<F>>;

export const several: Same<Data<typeof api.makeSeveral>, api.Made | api.Queued | undefined> = true;
export const conflict: Same<api.MakeSeveralErrors[409], api.Conflict> = true;
export const range: Same<api.MakeSeveralErrors['4XX']['message'], string> = true;
export const others: Same<api.MakeSeveralErrors['default']['message'], string> = true;
export const text: Same<Data<typeof api.getText>, string> = true;
export const file: Same<Data<typeof api.getFile>, Blob> = true;
export const moved: Same<Data<typeof api.getMoved>, Blob> = true;
export const vendor: Same<Data<typeof api.getVendor>, api.Made> = true;
export const fallback: Same<Data<typeof api.getFallback>, api.Made> = true;
export const mixed = async () => {
  const answer: unknown = await api.getMixed(client);
  await api.deleteFile(client);
  await api.headFile(client);
  return answer;
};
