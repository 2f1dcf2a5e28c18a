import type { FastifyReply, FastifyRequest } from 'fastify';
import { MAX_BYTES } from '../files/media/sizes.js';
import type { Operation } from './contract.js';
import { Problem } from './problems.js';

const VERSION = '1.0.0';

/** What a client learns that asks by `OPTIONS`; a preflight of a browser does not mind. */
const ABILITIES = {
  'Tus-Resumable': VERSION,
  'Tus-Version': VERSION,
  'Tus-Extension': 'creation,expiration,termination',
  'Tus-Max-Size': String(MAX_BYTES.video),
};

/** How the bytes of an upload come. */
export const CHUNK_TYPE = 'application/offset+octet-stream';

export function tellAbilities(request: FastifyRequest, reply: FastifyReply): void {
  if (request.method === 'OPTIONS' && /\/uploads(?:[/?]|$)/.test(request.url)) reply.headers(ABILITIES);
}

/** Says which version is spoken, and refuses every other. */
export function requireVersion(operation: Operation, request: FastifyRequest, reply: FastifyReply): void {
  if (!operation.parameters.some(({ value }) => value.name === 'Tus-Resumable')) return;
  reply.header('Tus-Resumable', VERSION);
  if (request.headers['tus-resumable'] === VERSION) return;
  throw new Problem('tus_version', { headers: { 'Tus-Version': VERSION } });
}
