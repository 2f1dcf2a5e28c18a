/**
 * Call sites of version 1.0.0 as its README showed them. They stay as they are: a change of the SDK that breaks one of
 * them is a breaking change.
 */
import { createClient, isError, publishableKey } from '@digital-cq/sdk';
import { explainIdentifier, formatIdentifier, isValidIdentifier, parseIdentifier } from '@digital-cq/sdk/identifiers';
import { en } from '@digital-cq/sdk/identifiers/en';
import { listIncidents, reportIncident } from '@digital-cq/sdk/incidents';

const client = createClient({ baseUrl: 'https://platform.example.gov.cn/api/v1', auth: publishableKey('pk_…') });
const report = { categoryCode: '2101', description: '井盖破损', location: { areaCode: '500153001' } };

export async function program(): Promise<void> {
  const result = await reportIncident(client, { body: report }).safe();
  if (result.ok) console.log(result.data.no, result.data.queryCode);
  else if (isError(reportIncident, result.error, 422)) console.log(result.error.problem?.errors);
  else console.log(result.error.message);
  for await (const incident of listIncidents(client, { query: { areaCode: '500153' } })) console.log(incident.no);
}

export function codes(): void {
  const pork = parseIdentifier('https://example.cn/01/6901234567892/10/A1?17=261130&utm_source=wechat');
  console.log(pork.kind, pork.parts);
  console.log(formatIdentifier(parseIdentifier('编号：ｊｙ14403030012013')));
  const typed = parseIdentifier('SJ5O0153261123000429');
  if (!isValidIdentifier(typed)) console.log(explainIdentifier(typed, en).problems);
}
