/** What a signature is over (RFC 9421, section 2.5): one line for each part of a request, and one about the signature. */

/** About a signature: when it was made, in seconds since 1970; with which key; how; and a value that is used once. */
export interface SignatureParams {
  created?: number | undefined;
  keyid?: string | undefined;
  alg?: string | undefined;
  nonce?: string | undefined;
}

/** What is signed unless told: with it, a request cannot be changed, sent to another host or, by its nonce, sent twice. */
export const DEFAULT_COMPONENTS: readonly string[] = ['@method', '@authority', '@path', '@query', 'content-digest'];

/**
 * The text to sign, and the value for `Signature-Input` that stands in its last line. `undefined` when the request lacks
 * one of the components: names of headers in lower case, or `@method`, `@authority`, `@scheme`, `@target-uri`, `@path`,
 * `@query`.
 */
export function signatureBase(
  request: Request,
  components: readonly string[],
  params: SignatureParams | string,
): { input: string; base: string } | undefined {
  const input = typeof params === 'string' ? params : serialize(components, params);
  const lines: string[] = [];
  for (const component of components) {
    const value = valueOf(request, component);
    if (value === undefined) return undefined;
    lines.push(`"${component}": ${value}`);
  }
  return { input, base: [...lines, `"@signature-params": ${input}`].join('\n') };
}

function serialize(components: readonly string[], { created, keyid, alg, nonce }: SignatureParams): string {
  const names = components.map((component) => `"${component}"`).join(' ');
  // For printable ASCII, JSON's strings are those of RFC 8941, and its whole numbers too.
  const params = Object.entries({ created, keyid, alg, nonce }).filter(([, value]) => value !== undefined);
  return `(${names})${params.map(([name, value]) => `;${name}=${JSON.stringify(value)}`).join('')}`;
}

function valueOf(request: Request, component: string): string | undefined {
  const { protocol, host, pathname, search, href } = new URL(request.url);
  switch (component) {
    case '@method':
      return request.method;
    case '@authority':
      return host;
    case '@scheme':
      return protocol.slice(0, -1);
    case '@target-uri':
      return href.split('#')[0];
    case '@path':
      return pathname;
    case '@query':
      return search || '?';
    default:
      return component.startsWith('@') ? undefined : (request.headers.get(component) ?? undefined);
  }
}

/** A member of `Signature-Input` as it came. */
export interface SignatureInput {
  label: string;
  /** All after `label=`, for the last line of the base. */
  input: string;
  components: string[];
  params: Map<string, string | number>;
}

// Components with parameters of their own (RFC 9421, section 2.1) are not among those that are understood.
const TEXT = String.raw`"(?:[^"\\]|\\["\\])*"`;
const KEY = String.raw`[a-z*][a-z0-9_.*-]*`;
const MEMBER = new RegExp(
  String.raw`(${KEY})=(\(((?:"[^"]+"(?: "[^"]+")*)?)\)((?:;${KEY}=(?:${TEXT}|-?\d{1,15}))*))`,
  'y',
);
const PARAM = new RegExp(`;(${KEY})=(${TEXT}|-?\\d{1,15})`, 'g');
const SEPARATOR = /[ \t]*,[ \t]*/y;

/** Reads `Signature-Input`; `undefined` when it is not what RFC 9421 says, or names a component twice. */
export function parseSignatureInput(header: string): SignatureInput[] | undefined {
  const members: SignatureInput[] = [];
  let at = 0;
  for (;;) {
    MEMBER.lastIndex = at;
    const match = MEMBER.exec(header);
    if (!match) return undefined;
    const [whole, label = '', input = '', names = '', tail = ''] = match;
    const components = Array.from(names.matchAll(/"([^"]+)"/g), ([, name = '']) => name);
    if (new Set(components).size !== components.length) return undefined;
    const params = Array.from(tail.matchAll(PARAM), ([, name = '', value = '']): [string, string | number] => [
      name,
      value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : Number(value),
    ]);
    members.push({ label, input, components, params: new Map(params) });
    at += whole.length;
    if (at === header.length) return members;
    SEPARATOR.lastIndex = at;
    at += SEPARATOR.exec(header)?.[0].length ?? 0;
  }
}
