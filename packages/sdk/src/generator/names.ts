/**
 * Names of operations, types and files. What had to be derived or told apart is recorded in a lock, so that a name never
 * changes when the contract grows.
 */

/** What is recorded, by what it names: `GET /users/{id}` → `getUsersById`. */
export interface Lock {
  operations: Record<string, string>;
  types: Record<string, string>;
  files: Record<string, string>;
}

/** Gives `key` the name it wants, or the nearest free one. `derived` names are recorded even when free. */
export type Namer = (key: string, wanted: string, derived?: boolean) => string;

export interface Names {
  operation: Namer;
  type: Namer;
  file: Namer;
  /** As it is to be written; empty when every name was as the contract has it. */
  lock: Lock;
}

const RESERVED = {
  operations: new Set(
    (
      'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
      'false finally for function if implements import in instanceof interface let new null package private protected ' +
      'public return static super switch this throw true try typeof undefined var void while with yield ' +
      'operation keyedOperation pageOperation linkPageOperation numberedPageOperation streamOperation multipart urlencoded binary text styledParameters grouped'
    ).split(' '),
  ),
  types: new Set(
    (
      'ArrayBuffer ArrayBufferView Blob CallOptions Client Grouped NoParams NonNullable Open ReadableStream Record ' +
      'ReturnType UnknownTag Webhooks'
    ).split(' '),
  ),
  files: new Set([
    'api',
    'grouped',
    'index',
    'manifest',
    'names',
    'other',
    'runtime',
    'sizes',
    'spec',
    'types',
    'webhooks',
  ]),
};

const SUFFIX = { operations: '_', types: '_', files: '-operations' };

export function createNames(recorded: Partial<Lock>): Names {
  const lock: Lock = {
    operations: { ...recorded.operations },
    types: { ...recorded.types },
    files: { ...recorded.files },
  };
  return {
    operation: namer(lock.operations, RESERVED.operations, SUFFIX.operations),
    type: namer(lock.types, RESERVED.types, SUFFIX.types),
    file: namer(lock.files, RESERVED.files, SUFFIX.files),
    lock,
  };
}

function namer(lock: Record<string, string>, reserved: ReadonlySet<string>, suffix: string): Namer {
  const taken = new Set(Object.values(lock));
  return (key, wanted, derived = false) => {
    const known = Object.hasOwn(lock, key) ? lock[key] : undefined;
    if (known !== undefined) return known;
    const legal = reserved.has(wanted) ? wanted + suffix : wanted;
    let name = legal;
    for (let count = 2; taken.has(name); count += 1) name = `${legal}${count}`;
    taken.add(name);
    if (derived || name !== legal) lock[key] = name;
    return name;
  };
}

/** The runs of letters and digits of a text. */
const runs = (text: string): string[] => text.match(/[\p{L}\p{N}$]+/gu) ?? [];

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** `1.2` must not become what `12` becomes. */
const join = (parts: string[]) =>
  parts.reduce((text, part) => text + (/\d$/.test(text) && /^\d/.test(part) ? '_' : '') + part, '');

const legal = (name: string) => (/^\d/.test(name) ? `_${name}` : name);

/** `bank_account` → `BankAccount`; what already is a type's name stays as it is. */
export function pascalCase(text: string): string {
  if (/^[A-Z][\w$]*$/.test(text)) return text;
  return legal(join(runs(text).map(upperFirst))) || '_';
}

/** `repos/list-for-org` → `reposListForOrg`. */
export function camelCase(text: string): string {
  const [first = '', ...rest] = runs(text);
  const head = /^[A-Z\d]+$/.test(first) ? first.toLowerCase() : lowerFirst(first);
  return legal(join([head, ...rest.map(upperFirst)]));
}

/** `Guest tokens` → `guest-tokens`. */
export const kebabCase = (text: string): string =>
  runs(text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '-'))
    .join('-')
    .toLowerCase() || 'default';

/** `GET /users/{id}/posts` → `getUsersByIdPosts`. */
export function nameOfPath(method: string, path: string): string {
  const words = path
    .split('/')
    .filter(Boolean)
    .map((segment) => segment.replace(/\{([^}]*)\}/g, ' by $1 '));
  return camelCase([method, ...(words.length > 0 ? words : ['root'])].join(' '));
}

/** The words of a name: `listTaskTimeline` → `list`, `task`, `timeline`. */
export const wordsOf = (name: string): string[] =>
  runs(name).flatMap((run) => run.match(/\p{Lu}?[\p{Ll}\p{N}$]+|\p{Lu}+(?!\p{Ll})|[^\p{Lu}\p{Ll}]+/gu) ?? [run]);

const singular = (word: string) => word.replace(/ies$/, 'y').replace(/(?<=s|x|z|ch|sh)es$|(?<=[^su])s$/, '');

/**
 * What operations are called in the group of their tag: the tag's noun is dropped, `claimTask` in `tasks` is `claim`.
 * Where two would be called the same, both keep their whole names.
 */
export function groupNames(tag: string, operations: readonly string[]): Map<string, string> {
  const noun = wordsOf(camelCase(tag)).map((word) => singular(word.toLowerCase()));
  const short = new Map(operations.map((name) => [name, withoutNoun(name, noun)]));
  const counts = new Map<string, number>();
  for (const name of short.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    [...short].map(([name, wanted]) => [
      name,
      counts.get(wanted) === 1 && (wanted === name || !short.has(wanted)) ? wanted : name,
    ]),
  );
}

function withoutNoun(name: string, noun: readonly string[]): string {
  const words = wordsOf(name);
  const start = words.findIndex((_, index) =>
    noun.every((word, offset) => singular((words[index + offset] ?? '').toLowerCase()) === word),
  );
  if (noun.length === 0 || start < 0) return name;
  const rest = words.toSpliced(start, noun.length);
  const short = camelCase(rest.join(' '));
  return rest.length === 0 || /^_/.test(short) ? name : short;
}

const constantCase = (name: string) => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();

/** The array of an enum's members: `TaskState` → `TASK_STATES`. */
export function arrayName(type: string): string {
  const name = constantCase(type);
  return /(S|X)$/.test(name) ? `${name}ES` : `${name.replace(/Y$/, 'IE')}S`;
}
