/** The same call everywhere: in Node, in a worker thread, in a page and in a worker of a page. */
import { createClient, publishableKey } from '@digital-cq/sdk';
import { getArea } from '@digital-cq/sdk/areas';

export async function oneCall(baseUrl) {
  const client = createClient({ baseUrl, auth: publishableKey('pk_test') });
  const { name } = await getArea(client, { path: { code: '500153' } });
  return name;
}
