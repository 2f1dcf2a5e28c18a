import type { Client } from '@digital-cq/sdk/runtime';
import * as api from './default.js';

declare const client: Client;

/** The operation's own parameters win over those of the path; headers that the runtime sets are left out. */
void api.getPlain(client, { path: { id: '1' }, header: { trace: 1 } });
// @ts-expect-error the header is required
void api.getPlain(client, { path: { id: '1' } });
// @ts-expect-error that is an option of the call
void api.getPlain(client, { path: { id: '1' }, header: { trace: 1, 'If-None-Match': '"1"' } });
void api.putPlain(client, { path: { id: '1' }, header: { trace: 'a' } });

void api.getStyles(client, {
  path: { matrix: 'a', label: ['a'], list: [1] },
  query: { many: ['a'], comma: ['a'], space: ['a'], pipe: ['a'], deep: { min: 1 }, filter: { a: 'b' }, raw: 'a/b' },
  cookie: { session: 's' },
  header: { 'X-Parts': { r: 1 } },
});

const file = new Blob(['x']);
void api.sendForm(client, { body: { file, files: [file], about: { title: 'A' }, tags: ['a'] } });
// @ts-expect-error a file is no string
void api.sendForm(client, { body: { file: 'x' } });
void api.sendFields(client);
void api.sendPatch(client, { body: { a: 'b' } });
void api.sendBytes(client, { body: file });
void api.sendBytes(client, { body: new Uint8Array(1) });
void api.sendText(client, { body: '# A' });
// @ts-expect-error text is text
void api.sendText(client, { body: { a: 1 } });
