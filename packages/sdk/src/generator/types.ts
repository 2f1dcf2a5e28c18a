/** Which named types there are, and in which module each stands. */
import { below, type SchemaLike } from './document.js';
import { kebabCase, pascalCase, type Names } from './names.js';
import type { Normaliser } from './normalise.js';
import type { Warn } from './problems.js';
import { leavesOf, rootsOf, UNKNOWN, type Leaf, type Shape, type Use } from './shape.js';

type NamedLeaf = Extract<Leaf, { is: 'named' }>;

/** A schema of `components` as one named type; one that reads and writes alike has one, else two. */
export interface NamedType {
  readonly name: string;
  readonly schema: string;
  readonly use: Use;
  readonly shape: Shape;
  /** Names of the types that it mentions. */
  readonly mentions: readonly string[];
}

export interface NamedTypes {
  readonly all: ReadonlyMap<string, NamedType>;
  nameOf(leaf: Pick<NamedLeaf, 'schema' | 'use'>): string;
}

const keyOf = ({ schema, use }: Pick<NamedLeaf, 'schema' | 'use'>) => `${use} ${schema}`;

/** Names every schema that `roots` need, and the rest of `components` too. */
export function nameTypes(
  roots: readonly Shape[],
  schemas: Record<string, SchemaLike>,
  { normalise, names, warn }: { normalise: Normaliser; names: Names; warn: Warn },
): NamedTypes {
  const found = new Map<string, { schema: string; use: Use; shape: Shape; leaves: NamedLeaf[] }>();
  const visit = (leaves: readonly NamedLeaf[]) => {
    const waiting = [...leaves];
    for (let leaf = waiting.pop(); leaf; leaf = waiting.pop()) {
      if (found.has(keyOf(leaf))) continue;
      const shape = normalise.component(leaf.schema, leaf.use);
      const next = namedLeaves(shape);
      found.set(keyOf(leaf), { schema: leaf.schema, use: leaf.use, shape, leaves: next });
      waiting.push(...next);
    }
  };
  visit(roots.flatMap(namedLeaves));
  for (const schema of Object.keys(schemas)) {
    if (found.has(keyOf({ schema, use: 'read' })) || found.has(keyOf({ schema, use: 'write' }))) continue;
    visit([{ is: 'named', schema, use: 'read', open: false }]);
  }

  const apart = differing(found);
  const typeNames = new Map<string, string>();
  for (const schema of Object.keys(schemas)) typeNames.set(schema, names.type(schema, pascalCase(schema)));
  for (const schema of apart)
    typeNames.set(`${schema} input`, names.type(`${schema} (input)`, `${typeNames.get(schema) ?? ''}Input`));

  const nameOf = ({ schema, use }: Pick<NamedLeaf, 'schema' | 'use'>) =>
    typeNames.get(use === 'write' && apart.has(schema) ? `${schema} input` : schema) ?? 'unknown';
  const all = new Map<string, NamedType>();
  for (const { schema, use, shape, leaves } of found.values()) {
    const name = nameOf({ schema, use });
    if (use === 'write' && !apart.has(schema) && found.has(keyOf({ schema, use: 'read' }))) continue;
    const isCircle = reaches(found, keyOf({ schema, use }));
    if (isCircle) {
      warn(
        'a schema that is only itself',
        below('#', 'components', 'schemas', schema),
        'It is typed `unknown`; give it a type.',
      );
    }
    all.set(name, {
      name,
      schema,
      use,
      shape: isCircle ? UNKNOWN : shape,
      mentions: isCircle ? [] : leaves.map(nameOf),
    });
  }
  return { all, nameOf };
}

const namedLeaves = (shape: Shape): NamedLeaf[] => [...leavesOf(shape)].filter((leaf) => leaf.is === 'named');

/** Schemas that are read in one way and written in another, or hold one that is. */
function differing(
  found: ReadonlyMap<string, { schema: string; use: Use; shape: Shape; leaves: NamedLeaf[] }>,
): Set<string> {
  const apart = new Set<string>();
  const both: { schema: string; holds: Set<string> }[] = [];
  for (const { schema, use, shape, leaves } of found.values()) {
    const written = use === 'read' ? found.get(keyOf({ schema, use: 'write' })) : undefined;
    if (!written) continue;
    if (JSON.stringify(shape, withoutUse) !== JSON.stringify(written.shape, withoutUse)) apart.add(schema);
    both.push({ schema, holds: new Set([...leaves, ...written.leaves].map((leaf) => leaf.schema)) });
  }
  for (let before = -1; before !== apart.size;) {
    before = apart.size;
    for (const { schema, holds } of both) {
      if (!apart.has(schema) && [...holds].some((held) => apart.has(held))) apart.add(schema);
    }
  }
  return apart;
}

const withoutUse = (key: string, value: unknown) => (key === 'use' ? undefined : value);

/** Whether a schema comes back to itself without anything in between. */
function reaches(found: ReadonlyMap<string, { use: Use; shape: Shape }>, start: string): boolean {
  const seen = new Set<string>();
  const waiting = [start];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const one = found.get(key);
    for (const schema of one ? rootsOf(one.shape) : []) {
      const next = keyOf({ schema, use: one?.use ?? 'read' });
      if (next === start) return true;
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  }
  return false;
}

/**
 * The module of every type: types stand together when the same tags need them. So a module of operations loads the
 * types it needs and no other.
 */
export function placeTypes(
  types: NamedTypes,
  needs: ReadonlyMap<string, readonly string[]>,
  names: Names,
): Map<string, readonly string[]> {
  const users = new Map<string, string[]>([...types.all.keys()].map((name) => [name, []]));
  for (const [file, mentioned] of needs) {
    for (const name of closure(types, mentioned)) users.get(name)?.push(file);
  }
  const groups = new Map<string, string[]>();
  for (const name of [...types.all.keys()].sort()) {
    const key = (users.get(name) ?? []).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  const modules = new Map<string, readonly string[]>();
  for (const [key, members] of [...groups].sort()) modules.set(moduleName(key, members, names), members);
  return modules;
}

function moduleName(users: string, members: readonly string[], names: Names): string {
  if (users === '') return 'other';
  if (!users.includes(' ')) return users;
  return names.file(`types of ${users}`, `shared-${kebabCase(members[0] ?? '')}`);
}

function closure(types: NamedTypes, start: readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...start];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...(types.all.get(name)?.mentions ?? []));
  }
  return found;
}
