import { createClient, publishableKey } from '@digital-cq/sdk';
import { getArea } from '@digital-cq/sdk/areas';

export const connect = (baseUrl, fetch) => {
  const client = createClient({ baseUrl, auth: publishableKey('pk_bench'), ...(fetch && { fetch }) });
  return async () => getArea(client, { path: { code: '500153' } });
};
