/** How parameters are written where the plain way does not do; see `style` and `explode` of OpenAPI. */
import type { Parameter, Schema, SchemaLike } from './document.js';

type Follow = (schema: SchemaLike | undefined) => Schema;

export const DEFAULTS: Record<string, { style: string; explode: boolean }> = {
  path: { style: 'simple', explode: false },
  query: { style: 'form', explode: true },
  header: { style: 'simple', explode: false },
  cookie: { style: 'form', explode: true },
};

/** The style as tables write it, `form*` for one that explodes; `undefined` where the plain way is the same. */
export function styleOf(parameter: Parameter, follow: Follow): string | undefined {
  const usual = DEFAULTS[parameter.in];
  if (!usual) return undefined;
  if (parameter.content) return 'json' + (parameter.allowReserved ? '+r' : '');
  const style = parameter.style ?? usual.style;
  const explode = parameter.explode ?? (style === 'form' || style === 'deepObject');
  const held = holds(parameter.schema, follow);
  const written = style + (explode && held !== 'value' ? '*' : '') + (parameter.allowReserved ? '+r' : '');
  return isPlain(parameter.in, written, held) ? undefined : written;
}

/** What is written as `String(value)`, or with commas between, needs no style. */
function isPlain(place: string, style: string, held: 'value' | 'list' | 'object'): boolean {
  if (place === 'cookie') return false;
  if (held === 'value') return style === (place === 'query' ? 'form' : 'simple');
  if (held === 'object') return false;
  return place === 'query' ? style === 'form' : place === 'header' && style.startsWith('simple');
}

/** The most that a value may be: a single value, a list or an object. */
export function holds(schema: SchemaLike | undefined, follow: Follow, depth = 0): 'value' | 'list' | 'object' {
  const target = follow(schema);
  const types = [target.type ?? []].flat();
  if (types.includes('object') || target.properties || target.additionalProperties) return 'object';
  if (types.includes('array') || target.items) return 'list';
  if (depth > 4) return 'value';
  const members = [...(target.allOf ?? []), ...(target.anyOf ?? []), ...(target.oneOf ?? [])];
  const found = members.map((member) => holds(member, follow, depth + 1));
  return found.find((one) => one === 'object') ?? found.find((one) => one === 'list') ?? 'value';
}
