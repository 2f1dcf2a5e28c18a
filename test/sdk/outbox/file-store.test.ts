import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, describe, test } from 'node:test';
import { createClient, secretKey } from '@digital-cq/sdk';
import { withOutbox } from '@digital-cq/sdk/outbox';
import { fileStore } from '@digital-cq/sdk/outbox/node';
import { temporaryFolder } from '../../sandbox/support.js';
import { scriptedServer, sendJson } from '../scripted-server.js';

const KILLS = process.env['FULL'] ? 20 : 4;

/** A program that queues reports with a photo each, without a network, and says of each when it is stored. */
const PROGRAM = (folder: string) => `
  import { createClient, secretKey } from '@digital-cq/sdk';
  import { uploadAttachment } from '@digital-cq/sdk/attachments';
  import { reportIncident } from '@digital-cq/sdk/incidents';
  import { withOutbox } from '@digital-cq/sdk/outbox';
  import { fileStore } from '@digital-cq/sdk/outbox/node';
  const client = withOutbox(
    createClient({ baseUrl: 'http://127.0.0.1:9/api/v1', auth: secretKey('sk_test'), subject: 'device' }),
    { store: fileStore(${JSON.stringify(folder)}) },
  );
  const file = new File([new Uint8Array(5000)], 'photo.png', { type: 'image/png' });
  for (let number = 0; ; number += 1) {
    const photo = await uploadAttachment.queue(client, { body: { file } });
    const body = { categoryCode: '2101', description: 'x', location: { areaCode: '500153001001' } };
    const ticket = await reportIncident.queue(client, { body: { ...body, attachmentIds: [photo.ref('id')] } });
    console.log(photo.id + ' ' + ticket.id);
  }
`;

function startProgram(folder: string) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM(folder)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  after(() => child.kill('SIGKILL'));
  return child;
}

describe('an outbox in a folder', () => {
  test('has everything that was said to be stored, whenever the program is killed, and sends it once', async () => {
    const folder = temporaryFolder();
    const stored: string[] = [];
    for (let round = 0; round < KILLS; round += 1) {
      const child = startProgram(folder);
      const exited = once(child, 'exit');
      let left = 3 + ((round * 5) % 7);
      for await (const line of createInterface(child.stdout)) {
        stored.push(...line.split(' '));
        if ((left -= 1) === 0) child.kill('SIGKILL');
      }
      await exited;
    }

    const seen: string[] = [];
    const server = await scriptedServer((request, response) => {
      seen.push(String(request.headers['idempotency-key']));
      sendJson(response, 201, { id: `id-${seen.length}` });
    });
    after(() => server.close());
    // The same store under the address that the actions were queued for.
    const store = fileStore(folder);
    const client = withOutbox(
      createClient({
        baseUrl: 'http://127.0.0.1:9/api/v1',
        auth: secretKey('sk_test'),
        subject: 'device',
        fetch: async (input, init) => {
          const request = new Request(input, init);
          const url = request.url.replace('http://127.0.0.1:9', server.url);
          return fetch(url, { method: 'POST', headers: request.headers, body: await request.arrayBuffer() });
        },
      }),
      { store },
    );
    const actions = await client.outbox.actions();
    const known = new Set(actions.map(({ id }) => id));
    assert.ok(stored.length >= KILLS * 6);
    assert.deepEqual(
      stored.filter((id) => !known.has(id)),
      [],
    );
    await Promise.all(stored.map((id) => client.outbox.ticket(id).settled));
    for (const id of stored) assert.equal(seen.filter((key) => key === id).length, 1);
    client.close();
  });

  test('belongs to one program at a time', async () => {
    const folder = temporaryFolder();
    const child = startProgram(folder);
    const exited = once(child, 'exit');
    await once(createInterface(child.stdout), 'line');
    await assert.rejects(fileStore(folder), /Another outbox has this folder \(process \d+\)/);
    child.kill('SIGKILL');
    await exited;
    const store = await fileStore(folder);
    assert.ok((await store.read()).actions.length >= 2);
    store.close();
  });
});
