/** Reads bodies of requests back, as far as they can be read and as this SDK writes them. */
import type { Media, SchemaLike } from '../generator/document.js';
import { isJson } from '../generator/media.js';
import { holds } from '../generator/styles.js';
import { essenceOf, type Contract } from './contract.js';
import { parseJson } from './parameters.js';

/** A body as its schema sees it. */
export interface ReadBody {
  readonly value: unknown;
  /** Whether numbers and the like are texts in it. */
  readonly isText: boolean;
  readonly files: readonly FilePart[];
}

/** A part of a form that has a type of its own. */
export interface FilePart {
  readonly name: string;
  readonly type: string;
  /** Whether nobody can look into it; an empty text stands for it then. */
  readonly isOpaque: boolean;
}

/** `undefined` for what is not read: bytes, and texts in no form that a schema describes. */
export async function readBody(request: Request, media: Media, contract: Contract): Promise<ReadBody | undefined> {
  const type = essenceOf(request.headers.get('Content-Type') ?? '');
  if (isJson(type)) return { value: parseJson(await request.clone().text()), isText: false, files: [] };
  if (type === 'multipart/form-data') return readForm([...(await request.clone().formData())]);
  if (type !== 'application/x-www-form-urlencoded') return undefined;
  const pairs = new URLSearchParams(await request.clone().text());
  const { properties = {} } = contract.follow(media.schema);
  return readForm(
    Array.from(pairs, ([name, text]): Part => [
      name,
      isObjectText(properties[name], contract) ? parseJson(text) : text,
    ]),
  );
}

type Part = [name: string, value: unknown];

async function readForm(parts: readonly Part[]): Promise<ReadBody> {
  const files: FilePart[] = [];
  const lists = new Map<string, unknown[]>();
  for (const [name, part] of parts) {
    const list = lists.get(name) ?? [];
    lists.set(name, list);
    if (!(part instanceof Blob)) {
      list.push(part);
      continue;
    }
    const type = essenceOf(part.type);
    const isOpaque = !isJson(type) && !type.startsWith('text/');
    const text = isOpaque ? '' : await part.text();
    list.push(isJson(type) ? parseJson(text) : text);
    files.push({ name, type, isOpaque });
  }
  // Whether one part is a list of one, its schema says.
  const value = Object.fromEntries(Array.from(lists, ([name, list]) => [name, list.length === 1 ? list[0] : list]));
  return { value, isText: true, files };
}

/** Objects are written as JSON, also those in a list. */
function isObjectText(schema: SchemaLike | undefined, { follow }: Contract): boolean {
  const { items } = follow(schema);
  const one = Array.isArray(items) ? items[0] : items;
  return holds(one ?? schema, follow) === 'object';
}
