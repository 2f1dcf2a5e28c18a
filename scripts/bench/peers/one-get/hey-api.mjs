import { client } from '../hey-api/client.gen.js';
import { getArea } from '../hey-api/sdk.gen.js';

export const connect = (baseUrl, fetch) => {
  client.setConfig({ baseUrl, ...(fetch && { fetch }) });
  return async () => (await getArea({ path: { code: '500153' }, throwOnError: true })).data;
};
