/** Media types: which of those on offer is used, and what they mean for a table and for types. */
import type { Media, SchemaLike } from './document.js';
import type { Cell } from './operations.js';
import { or, text, type Shape } from './shape.js';

/** In what form an answer is read. */
export type Kind = 'json' | 'sse' | 'text' | 'blob';

export interface Picked {
  readonly type: string;
  readonly media: Media;
  readonly kind: Kind;
  /** What to ask for, where it is not what such an answer usually is. */
  readonly accept: string | undefined;
}

export const isJson = (type: string) => /^[^;]*[/+]json\s*(;|$)/i.test(type);
const isText = (type: string) => /^text\/|[/+](xml|yaml|x-yaml|csv|javascript|x-ndjson|jsonl|graphql)\b/i.test(type);
const isAny = (type: string) => /^(\*|application)\/\*/.test(type);

/** The first that applies says how a media type is read. */
const KINDS: readonly [Kind, (type: string, media: Media) => boolean][] = [
  ['json', isJson],
  [
    'json',
    (type, { schema }) => isAny(type) && typeof schema === 'object' && schema !== null && schema.format !== 'binary',
  ],
  ['sse', (type) => /^text\/event-stream/i.test(type)],
  ['text', isText],
  ['blob', () => true],
];

const USUAL: Record<Kind, string> = {
  json: 'application/json',
  sse: 'text/event-stream',
  text: 'text/plain',
  blob: '*/*',
};

/** How much a media type of a request is wanted; the first that applies. */
const REQUESTS: readonly ((type: string, media: Media) => boolean)[] = [
  (type) => type === 'application/json',
  (type, media) => kindOf(type, media) === 'json',
  (type) => /^multipart\//i.test(type),
  (type) => /^application\/x-www-form-urlencoded/i.test(type),
  (type, media) => kindOf(type, media) === 'blob',
  () => true,
];

function kindOf(type: string, media: Media): Kind {
  return KINDS.find(([, applies]) => applies(type, media))?.[0] ?? 'blob';
}

/** Of the media types on offer, the one that is used. */
export function pickMedia(content: Record<string, Media>, side: 'request' | 'answer'): Picked | undefined {
  const all = Object.entries(content).map(([type, media]) => ({
    type,
    media: media ?? {},
    kind: kindOf(type, media ?? {}),
  }));
  const order =
    side === 'request'
      ? REQUESTS.map((applies) => all.find(({ type, media }) => applies(type, media)))
      : KINDS.map(([kind]) => all.find((one) => one.kind === kind));
  const found = order.find((one) => one !== undefined);
  if (!found) return undefined;
  const usual = found.type === USUAL[found.kind] || found.kind === 'blob' || isAny(found.type);
  return { ...found, accept: usual ? undefined : found.type };
}

type Normalise = (schema: SchemaLike | undefined) => Shape;

/** What an answer is in TypeScript. */
export function answerOf({ kind, media }: Pick<Picked, 'kind' | 'media'>, normalise: Normalise): Shape {
  if (kind === 'text') return text('string');
  if (kind === 'blob') return text('Blob');
  if (kind === 'sse') return normalise(media.itemSchema ?? media.schema ?? { type: 'string' });
  return normalise(media.schema);
}

const BINARY = or(['Blob', 'ArrayBuffer', 'ArrayBufferView', 'ReadableStream<Uint8Array>'].map((name) => text(name)));

/** What a body is in TypeScript, and what its table says. */
export function bodyOf(
  { type, kind, media }: Picked,
  normalise: Normalise,
): { shape: Shape; cells: Record<string, Cell | undefined> } {
  if (/^multipart\//i.test(type)) {
    return { shape: normalise(media.schema), cells: { body: { runtime: 'multipart' }, parts: partsOf(media) } };
  }
  if (/^application\/x-www-form-urlencoded/i.test(type)) {
    return { shape: normalise(media.schema), cells: { body: { runtime: 'urlencoded' } } };
  }
  if (kind === 'json') {
    return {
      shape: normalise(media.schema),
      cells: { body: 'json', bodyType: isAny(type) ? undefined : unless(type, USUAL.json) },
    };
  }
  if (kind === 'blob') {
    const named = type.includes('*') ? undefined : unless(type, 'application/octet-stream');
    return { shape: BINARY, cells: { body: { runtime: 'binary' }, bodyType: named } };
  }
  return { shape: text('string'), cells: { body: { runtime: 'text' }, bodyType: unless(type, USUAL.text) } };
}

const unless = (type: string, usual: string) => (type === usual ? undefined : type);

/** The media types of parts, where the contract names one. */
function partsOf({ encoding }: Media): Record<string, Cell> | undefined {
  const named = Object.entries(encoding ?? {}).flatMap(([name, { contentType }]): [string, string][] =>
    contentType === undefined ? [] : [[name, contentType]],
  );
  return named.length > 0 ? Object.fromEntries(named) : undefined;
}
