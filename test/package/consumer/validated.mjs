/** Calls that are validated, in a page: what was found in an answer, and in requests that were not sent. */
import { createClient, publishableKey } from '@digital-cq/sdk';
import { getArea } from '@digital-cq/sdk/areas';
import { uploadAttachment } from '@digital-cq/sdk/attachments';
import { validation } from '@digital-cq/sdk/dev';
import { reportIncident } from '@digital-cq/sdk/incidents';

export async function validated(baseUrl) {
  const told = [];
  const answers = ({ problems }) => told.push(...problems.map(({ pointer, message }) => `${pointer} ${message}`));
  const client = createClient({ baseUrl, auth: publishableKey('pk_test'), middleware: [validation({ answers })] });
  await getArea(client, { path: { code: '500153' } });
  for (const call of [
    reportIncident(client, { body: { categoryCode: '2101', location: { areaCode: '500153' } } }),
    uploadAttachment(client, { body: { file: new Blob(['x'], { type: 'text/x-nothing' }), more: '1' } }),
  ]) {
    const { error } = await call.safe();
    if (error.kind !== 'validation') throw error;
    answers(error);
  }
  return told;
}
