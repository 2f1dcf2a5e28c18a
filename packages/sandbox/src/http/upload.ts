import type { FastifyRequest } from 'fastify';
import { tooLarge } from '../files/media/sizes.js';
import { escapePointer } from './contract.js';
import { fieldProblem, Problem } from './problems.js';

/** The one file of a multipart body, called `file`. */
export async function readFile(request: FastifyRequest): Promise<Buffer> {
  const missing = () => fieldProblem('invalid_request', '/body/file', 'required', ['请选择照片。', 'Choose a photo.']);
  let file: Buffer | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type !== 'file' || part.fieldname !== 'file' || file) throw notOneFile(part.fieldname);
      file = await part.toBuffer();
    }
  } catch (error) {
    throw asUploadProblem(error);
  }
  if (!file || file.length === 0) throw missing();
  return file;
}

function notOneFile(field: string): Problem {
  return fieldProblem('invalid_request', `/body/${escapePointer(field)}`, 'additionalProperties', [
    '只能上传一张照片，字段名为 file。',
    'Send one photo, in a field called file.',
  ]);
}

const TOO_MANY_PARTS = ['FST_FILES_LIMIT', 'FST_PARTS_LIMIT', 'FST_FIELDS_LIMIT', 'FST_PROTO_VIOLATION'];

/** What the parser of forms says; anything it does not name is a form that it cannot read. */
function asUploadProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge('photo');
  if (typeof code === 'string' && TOO_MANY_PARTS.includes(code)) return notOneFile('file');
  return fieldProblem('invalid_request', '/body/file', 'incomplete', [
    '照片没有传完整，请重新上传。',
    'The photo did not arrive whole. Upload it again.',
  ]);
}
