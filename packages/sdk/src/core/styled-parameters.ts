import { fillIn, present, type Address, type Params } from './build.js';
import type { OperationTable } from './operation-table.js';

/** Writes an operation's parameters where it names styles for them. */
export type StyledParameters = (base: string, table: OperationTable, params: Params) => Address;

/** How a style of OpenAPI (3.1.1, 4.8.12.3) puts a value together. */
interface Style {
  /** Stands before everything. */
  prefix: string;
  /** Stands between the members of a list or an object. */
  join: string;
  /** Stands between them where it is exploded. */
  explodedJoin: string;
  /** Whether the name stands before the value. */
  named: boolean;
}

const STYLES: Record<string, Style> = {
  simple: { prefix: '', join: ',', explodedJoin: ',', named: false },
  label: { prefix: '.', join: ',', explodedJoin: '.', named: false },
  matrix: { prefix: ';', join: ',', explodedJoin: ';', named: true },
  spaceDelimited: { prefix: '', join: '%20', explodedJoin: '&', named: true },
  pipeDelimited: { prefix: '', join: '%7C', explodedJoin: '&', named: true },
};
const FORM: Style = { prefix: '', join: ',', explodedJoin: '&', named: true };

/** Parameters in every style that OpenAPI knows; deep objects go on in depth, lists in them by position. */
export const styledParameters: StyledParameters = (baseUrl, table, params) => {
  const base = table.server ? new URL(table.server, `${baseUrl}/`).href.replace(/\/$/, '') : baseUrl;
  /** Each parameter of a place as it is written there. */
  const written = (place: 'query' | 'header' | 'cookie', usual: string, encode: Encode) =>
    present(params[place]).map(([name, value]) => {
      return [name, write(name, value, table.styles?.[`${place}.${name}`] ?? usual, encode, place)] as const;
    });
  const path = fillIn(table.path, params.path, (value, name) =>
    write(name, value, table.styles?.[`path.${name}`] ?? 'simple', encodeURIComponent, 'path'),
  );
  const query = written('query', 'form', encodeURIComponent).flatMap(([, text]) => text || []);
  const cookie = written('cookie', 'form', encodeURIComponent).map(([, text]) => text);
  return {
    url: base + path + (query.length > 0 ? `?${query.join('&')}` : ''),
    headers: {
      ...Object.fromEntries(written('header', 'simple', String)),
      ...(cookie.length > 0 && { cookie: cookie.join('; ') }),
    },
  };
};

type Encode = (text: string) => string;

/** `told` is a style; then `*` where it is exploded, `+r` where reserved characters stay. Or `json`, in a style's place. */
function write(name: string, value: unknown, told: string, usual: Encode, place: string): string {
  const [, kind = '', exploded, reserved] = /^(\w+)(\*?)(\+r)?$/.exec(told) ?? [];
  const encode = reserved ? encodeURI : usual;
  if (kind === 'json') {
    const json = encode(JSON.stringify(value));
    return place === 'query' || place === 'cookie' ? `${encodeURIComponent(name)}=${json}` : json;
  }
  if (kind === 'deepObject') return deep(name, value, encode).join('&');
  const { prefix, join, explodedJoin, named } = STYLES[kind] ?? FORM;
  // RFC 6570, 3.2.7: a matrix parameter without a value is its name alone.
  const whole = (text: string) =>
    named ? encodeURIComponent(name) + (text || kind !== 'matrix' ? `=${text}` : '') : text;
  if (Array.isArray(value)) {
    const items = value.map((item) => encode(scalar(item)));
    if (items.length === 0 && named) return '';
    return prefix + (exploded ? items.map(whole).join(explodedJoin) : whole(items.join(join)));
  }
  if (typeof value !== 'object' || value === null) return prefix + whole(encode(scalar(value)));
  const pairs = present(value).map(([field, item]) => [encode(field), encode(scalar(item))]);
  return prefix + (exploded ? pairs.map((pair) => pair.join('=')).join(explodedJoin) : whole(pairs.flat().join(join)));
}

function deep(name: string, value: unknown, encode: Encode): string[] {
  if (typeof value !== 'object' || value === null) return [`${encodeURIComponent(name)}=${encode(scalar(value))}`];
  return present(value).flatMap(([field, part]) => deep(`${name}[${field}]`, part, encode));
}

/** A member of a list or an object has no style of its own; what is deeper than that goes as JSON. */
function scalar(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
