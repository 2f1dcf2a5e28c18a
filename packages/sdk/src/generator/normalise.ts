/** Reduces the schemas of a document to shapes. */
import {
  below,
  isObject,
  lookUp,
  schemaName,
  stepsOf,
  type Discriminator,
  type Document,
  type Schema,
  type SchemaLike,
} from './document.js';
import { pascalCase } from './names.js';
import { GeneratorError, type Warn } from './problems.js';
import { and, documentedBy, literals, named, NULL, object, or, text, UNKNOWN, type Shape, type Use } from './shape.js';

/** Where a schema stands, and what it is for. */
interface Place {
  readonly pointer: string;
  readonly use: Use;
  /** A named list of values stays closed where it is named; it is opened where an answer uses it. */
  readonly closed?: boolean;
  /** The schema of `components` that is being named here. */
  readonly owner?: string | undefined;
}

export interface Normaliser {
  (schema: SchemaLike | undefined, place: Place): Shape;
  /** The shape that a schema of `components` is named for. */
  component(name: string, use: Use): Shape;
  /** What a schema is once references are followed. */
  follow(schema: SchemaLike | undefined): Schema;
  /** How many places allow anything at all, and are `unknown` for that reason. */
  freeForm(): number;
}

export interface NormaliserOptions {
  readonly document: Document;
  readonly file: string;
  readonly warn: Warn;
  /** Enums and unions of answers are as closed as the contract writes them. */
  readonly closedEnums: boolean;
}

const PRIMITIVES: Record<string, string> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
};

/** Keywords that make a type; the rest only narrow the values it has. */
const STRUCTURAL: readonly (keyof Schema)[] = [
  '$ref',
  'type',
  'enum',
  'const',
  'properties',
  'patternProperties',
  'additionalProperties',
  'items',
  'prefixItems',
  'allOf',
  'anyOf',
  'oneOf',
];

const isStructural = (schema: Schema) => STRUCTURAL.some((keyword) => schema[keyword] !== undefined);
const isSchema = (schema: SchemaLike | undefined): schema is Schema => isObject(schema);

export function createNormaliser({ document, file, warn, closedEnums }: NormaliserOptions): Normaliser {
  const schemas = ((document.components ??= {}).schemas ??= {});
  const promoted = new Map<string, string>();
  const children = childrenOf(schemas);
  const free = new Set<string>();

  /** The name of what a reference leads to; what has none is given one. */
  function nameOf(ref: string, pointer: string): string {
    const known = ref.startsWith('#/') ? (schemaName(ref) ?? promoted.get(ref)) : undefined;
    if (known !== undefined && known in schemas) return known;
    const target = ref.startsWith('#/') ? lookUp(document, ref) : undefined;
    if (target === undefined) {
      throw new GeneratorError(
        `${file}: ${pointer}: ${ref} leads nowhere. Mend the reference, or add what it leads to.`,
      );
    }
    const noise = new Set([
      'components',
      'schemas',
      'properties',
      'content',
      'schema',
      'paths',
      'responses',
      'application/json',
    ]);
    const wanted = pascalCase(
      stepsOf(ref)
        .filter((step) => !noise.has(step))
        .join(' '),
    );
    let name = wanted;
    for (let count = 2; name in schemas; count += 1) name = `${wanted}${count}`;
    promoted.set(ref, name);
    schemas[name] = isSchemaLike(target) ? target : null;
    return name;
  }

  function follow(schema: SchemaLike | undefined, seen: readonly string[] = []): Schema {
    if (!isSchema(schema)) return {};
    if (schema.$ref !== undefined) {
      if (seen.includes(schema.$ref)) return {};
      return follow(schemas[nameOf(schema.$ref, schema.$ref)], [...seen, schema.$ref]);
    }
    const [only, ...others] = schema.allOf ?? [];
    return only !== undefined && others.length === 0 && !schema.properties
      ? { ...schema, ...follow(only, seen) }
      : schema;
  }

  /** The values of a list of strings, where there are at least two: a single one is a tag. */
  function stringEnum(schema: SchemaLike | undefined): string[] | undefined {
    const values = (follow(schema).enum ?? []).filter((value) => value !== null);
    const strings = values.filter((value) => typeof value === 'string');
    return strings.length > 1 && strings.length === values.length ? strings : undefined;
  }

  function shape(schema: SchemaLike | undefined, place: Place): Shape {
    if (schema === undefined || schema === true) return freeForm(place);
    if (schema === false) return text('never');
    if (!isObject(schema)) {
      warn('something that is no schema', place.pointer, 'It is typed `unknown`; write a schema there.');
      return UNKNOWN;
    }
    if (Array.isArray(schema.type) && schema.type.filter((type) => type !== 'null').length > 1 && !schema.enum) {
      return or(schema.type.map((type) => shape({ ...schema, type }, place)));
    }
    const type = typeOf(schema);
    if (type === 'null') return NULL;
    const found = compound(schema, type, place);
    return isNullable({ ...schema, enum: [] }) ? or([found, NULL]) : found;
  }

  function freeForm({ pointer, use }: Place, listed = text('unknown')): Shape {
    if (use === 'read') free.add(pointer);
    return listed;
  }

  function compound(schema: Schema, type: string | undefined, place: Place): Shape {
    if (schema.$ref !== undefined) return reference(schema, schema.$ref, place);
    if (schema.const !== undefined) return literals([schema.const]);
    if (schema.enum && schema.enum.length > 0) return enumeration(schema, place);

    const required = new Set(schema.required);
    const parts: Shape[] = [];
    const allOf = (schema.allOf ?? []).flatMap((member, index) => {
      if (isSchema(member) && !isStructural(member)) {
        for (const name of member.required ?? []) required.add(name);
        return [];
      }
      return [{ member, pointer: below(place.pointer, 'allOf', index) }];
    });
    const own = ownProperties(schema, [...required], allOf);
    if (type === 'array' || schema.items !== undefined || schema.prefixItems) parts.push(list(schema, place));
    else if (Object.keys(own).length > 0 || schema.additionalProperties || schema.patternProperties) {
      parts.push(record({ ...schema, properties: own, required: [...required] }, place));
    }
    for (const { member, pointer } of allOf) {
      const alone = allOf.length === 1 && parts.length === 0;
      parts.push(
        shape(base(member, schema, allOf), {
          ...place,
          pointer,
          closed: Boolean(place.closed && alone),
          owner: undefined,
        }),
      );
    }
    const tag = place.owner === undefined ? undefined : inheritedTag(place.owner, schema);
    if (tag) parts.push(tag);

    for (const keyword of ['anyOf', 'oneOf'] as const) {
      const members = schema[keyword];
      if (!members) continue;
      const found = union(
        schema,
        members,
        { ...place, pointer: below(place.pointer, keyword) },
        parts.length > 0 || (type !== undefined && type in PRIMITIVES),
      );
      if (found) parts.push(found);
    }
    return parts.length > 0 ? and(parts) : leafOf(schema, type, place);
  }

  function reference(schema: Schema, ref: string, place: Place): Shape {
    const name = nameOf(ref, place.pointer);
    const open = place.use === 'read' && !place.closed && !closedEnums && stringEnum(schemas[name]) !== undefined;
    const target = named(name, place.use, open, open && isNullable(follow(schemas[name])));
    const { $ref: _, ...rest } = schema;
    if (!isStructural(rest)) return target;
    return and([target, shape(rest, { ...place, owner: undefined })]);
  }

  function enumeration(schema: Schema, { use, closed }: Place): Shape {
    const values = schema.enum ?? [];
    const open = use === 'read' && !closed && !closedEnums && stringEnum({ enum: values }) !== undefined;
    const known = literals(
      values.filter((value) => value !== null),
      open,
    );
    return values.includes(null) ? or([known, NULL]) : known;
  }

  function leafOf(schema: Schema, type: string | undefined, place: Place): Shape {
    if (type === undefined) return freeForm(place);
    if (type === 'object') {
      if (schema.additionalProperties === false) return text('Record<string, never>');
      return freeForm(place, { type: 'object', additionalProperties: true });
    }
    if (type === 'integer' && schema.format === 'int64') {
      warn(
        'an int64 that is a number',
        place.pointer,
        'JavaScript loses digits beyond 2^53; send such values as strings.',
      );
    }
    if (type === 'string' && place.use === 'write' && isBinary(schema)) return text('Blob');
    const primitive = PRIMITIVES[type];
    if (primitive !== undefined) return text(primitive);
    warn(
      `the type ${JSON.stringify(type)}, which JSON Schema does not have,`,
      place.pointer,
      'It is typed `unknown`; write one that it has.',
    );
    return UNKNOWN;
  }

  function list(schema: Schema, place: Place): Shape {
    const tuple = schema.prefixItems ?? (Array.isArray(schema.items) ? schema.items : undefined);
    if (tuple) {
      return {
        type: 'array',
        prefixItems: tuple.map((item, index) =>
          shape(item, { ...place, pointer: below(place.pointer, 'prefixItems', index) }),
        ),
      };
    }
    const items = Array.isArray(schema.items) ? undefined : schema.items;
    return { type: 'array', items: shape(items, { ...place, closed: false, pointer: below(place.pointer, 'items') }) };
  }

  function record(schema: Schema, place: Place): Shape {
    const required = new Set(schema.required);
    const properties: Record<string, Shape> = {};
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      if (isHidden(property, place.use)) continue;
      const pointer = below(place.pointer, 'properties', name);
      const found = shape(property, { pointer, use: place.use });
      properties[name] = isSchema(property) ? documentedBy(found, property) : found;
    }
    return object(properties, [...required], moreProperties(schema, properties, required, place));
  }

  /** What other properties may hold; an index takes in the known ones, or they could not stand beside it. */
  function moreProperties(
    schema: Schema,
    properties: Record<string, Shape>,
    required: ReadonlySet<string>,
    place: Place,
  ) {
    const { additionalProperties, patternProperties = {} } = schema;
    const others = [
      ...Object.values(patternProperties),
      ...(additionalProperties === undefined || additionalProperties === false ? [] : [additionalProperties]),
    ];
    if (others.length === 0) return undefined;
    const found = others.map((other) =>
      shape(other, {
        ...place,
        closed: false,
        owner: undefined,
        pointer: below(place.pointer, 'additionalProperties'),
      }),
    );
    if (found.some((one) => one['x-leaf']?.is === 'text' && one['x-leaf'].text === 'unknown')) return true;
    const optional = Object.keys(properties).some((name) => !required.has(name));
    return or([...found, ...Object.values(properties), ...(optional ? [text('undefined')] : [])]);
  }

  function isHidden(property: SchemaLike, use: Use): boolean {
    const own = isSchema(property) ? property : {};
    const target = follow(property);
    return use === 'read' ? Boolean(own.writeOnly ?? target.writeOnly) : Boolean(own.readOnly ?? target.readOnly);
  }

  /** The object's own properties, with those that `required` demands of what it extends. */
  function ownProperties(schema: Schema, required: readonly string[], allOf: readonly { member: SchemaLike }[]) {
    const own: Record<string, SchemaLike> = { ...schema.properties };
    if (allOf.length === 0) return own;
    for (const name of required) {
      if (Object.hasOwn(own, name)) continue;
      const holder = allOf.find(
        ({ member }) => isSchema(member) && !isRequired(member, name) && propertyOf(member, name) !== undefined,
      );
      const property = holder && propertyOf(holder.member, name);
      if (property !== undefined) own[name] = property;
    }
    return own;
  }

  function propertyOf(schema: SchemaLike | undefined, name: string, depth = 0): SchemaLike | undefined {
    const target = follow(schema);
    if (target.properties && Object.hasOwn(target.properties, name)) return target.properties[name];
    if (depth > 8) return undefined;
    for (const member of target.allOf ?? []) {
      const found = propertyOf(member, name, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function isRequired(schema: SchemaLike | undefined, name: string, depth = 0): boolean {
    const target = follow(schema);
    if (target.required?.includes(name)) return true;
    return depth < 8 && (target.allOf ?? []).some((member) => isRequired(member, name, depth + 1));
  }

  /** The values that a property is limited to. */
  function valuesOf(schema: SchemaLike | undefined, property: string): string[] | undefined {
    const found = follow(propertyOf(schema, property));
    const values = found.const === undefined ? found.enum : [found.const];
    const strings = (values ?? []).filter((value) => typeof value === 'string');
    return strings.length > 0 ? strings : undefined;
  }

  /**
   * What is extended, as far as it does not contradict: a union that lists its own extensions would go in circles, and
   * a tag that says otherwise would leave `never`.
   */
  function base(member: SchemaLike, schema: Schema, all: readonly { member: SchemaLike }[]): SchemaLike {
    if (!isSchema(member) || member.$ref === undefined) return member;
    const target = follow(member);
    if (target.discriminator && (target.oneOf ?? target.anyOf)) {
      const { oneOf: _one, anyOf: _any, discriminator: _tag, ...rest } = target;
      return isStructural(rest) ? rest : { type: 'object' };
    }
    const own = [
      schema.properties,
      ...all.map(({ member: other }) => (isSchema(other) && other.$ref === undefined ? other.properties : {})),
    ];
    const contradicted = own
      .flatMap((properties) => Object.keys(properties ?? {}))
      .filter((name) => {
        const mine = own.map((properties) => valuesOf({ properties: properties ?? {} }, name)).find(Boolean);
        const theirs = valuesOf(member, name);
        return mine && theirs && !mine.some((value) => theirs.includes(value));
      });
    return contradicted.length === 0 ? member : without(target, contradicted);
  }

  function without(schema: Schema, names: readonly string[]): Schema {
    const properties = Object.fromEntries(
      Object.entries(schema.properties ?? {}).filter(([name]) => !names.includes(name)),
    );
    const allOf = schema.allOf?.map((member) => without(follow(member), names));
    return { ...schema, properties, ...(allOf && { allOf }) };
  }

  function union(schema: Schema, members: readonly SchemaLike[], place: Place, hasCore: boolean): Shape | undefined {
    const typed = members.filter((member) => !isSchema(member) || isStructural(member));
    if (hasCore && typed.length === 0) return undefined;
    const at = (index: number): Place => ({ ...place, owner: undefined, pointer: below(place.pointer, index) });
    const loose = members.some((member) => stringEnum(member)) && members.some(isPlainString);
    const property = schema.discriminator?.propertyName ?? commonTag(typed);
    let known = property !== undefined;
    const parts = members.map((member, index) => {
      if (!typed.includes(member) && hasCore) return text('{}');
      if (loose && isPlainString(member)) return text('(string & {})');
      const found = shape(member, at(index));
      if (property === undefined || typeOf(follow(member)) === 'null') return found;
      const tagged = withTag(found, member, property, schema.discriminator, at(index));
      known &&= tagged !== undefined;
      return tagged ?? found;
    });
    if (schema.discriminator && known && place.use === 'read' && !closedEnums) {
      parts.push(
        object({ [schema.discriminator.propertyName]: text('UnknownTag') }, [schema.discriminator.propertyName]),
      );
    }
    return or(parts);
  }

  const isPlainString = (member: SchemaLike) => {
    const target = follow(member);
    return typeOf(target) === 'string' && !target.enum && target.const === undefined && !target.nullable;
  };

  /** A member of a union with its tag as a literal, so that the union narrows; `undefined` where it has none. */
  function withTag(
    found: Shape,
    member: SchemaLike,
    property: string,
    discriminator: Discriminator | undefined,
    place: Place,
  ) {
    const own = valuesOf(member, property);
    const ref = isSchema(member) ? member.$ref : undefined;
    const name = ref === undefined ? undefined : nameOf(ref, place.pointer);
    const mapped = name === undefined ? [] : mappedTo(discriminator, name);
    const agreed = own?.filter((value) => mapped.includes(value)) ?? [];
    if (own && mapped.length > 0 && agreed.length === 0) {
      warn(
        `a tag that the mapping contradicts (${property})`,
        place.pointer,
        'The schema is believed, not the mapping; make them agree.',
      );
    }
    const target = follow(member);
    if (!own && mapped.length === 0 && (target.oneOf ?? target.anyOf)) return found;
    const tags = agreed.length > 0 ? agreed : (own ?? (mapped.length > 0 ? mapped : name === undefined ? [] : [name]));
    if (tags.length === 0) {
      warn(
        `a member of a union without a tag (${property})`,
        place.pointer,
        'The union cannot be told apart there; give the property a `const`.',
      );
      return undefined;
    }
    if (own?.length === 1 && tags.length === 1) return found;
    return and([found, object({ [property]: literals(tags) }, [property])]);
  }

  /** A property that tells the members of a union apart though no discriminator says so. */
  function commonTag(members: readonly SchemaLike[]): string | undefined {
    if (members.length < 2 || closedEnums) return undefined;
    const names = Object.keys(follow(members[0]).properties ?? {});
    return names.find((name) => {
      const sets = members.map((member) => valuesOf(member, name));
      const all = sets.flatMap((values) => values ?? []);
      return (
        sets.every(Boolean) && sets.some((values) => (values?.length ?? 0) > 1) && new Set(all).size === all.length
      );
    });
  }

  /** The tag of a schema that extends one with a discriminator. */
  function inheritedTag(owner: string, schema: Schema): Shape | undefined {
    const discriminator = inheritedDiscriminator(schema, new Set([owner]));
    if (!discriminator) return undefined;
    const { propertyName } = discriminator;
    if (valuesOf({ properties: schema.properties ?? {} }, propertyName)) return undefined;
    if (
      (schema.allOf ?? []).some(
        (member) => isSchema(member) && member.$ref === undefined && valuesOf(member, propertyName),
      )
    )
      return undefined;
    const tags = tagsOf(owner, discriminator, new Set());
    return tags.length === 0 ? undefined : object({ [propertyName]: literals(tags) }, [propertyName]);
  }

  function inheritedDiscriminator(schema: Schema, seen: Set<string>): Discriminator | undefined {
    for (const member of schema.allOf ?? []) {
      const name = isSchema(member) && member.$ref !== undefined ? nameOf(member.$ref, member.$ref) : undefined;
      if (name === undefined || seen.has(name)) continue;
      const target = schemas[name];
      if (!isSchema(target)) continue;
      const found = target.discriminator ?? inheritedDiscriminator(target, seen.add(name));
      if (found) return found;
    }
    return undefined;
  }

  /** Its own tags and those of whatever extends it: a lion is also a cat. */
  function tagsOf(name: string, discriminator: Discriminator, seen: Set<string>): string[] {
    if (seen.has(name)) return [];
    seen.add(name);
    const inherited = (children.get(name) ?? []).flatMap((child) => tagsOf(child, discriminator, seen));
    const mapped = mappedTo(discriminator, name);
    // Where a mapping names the extensions of a schema and not the schema, it is only there to be extended.
    const isAbstract = inherited.length > 0 && discriminator.mapping !== undefined;
    const own = mapped.length > 0 || isAbstract ? mapped : [name];
    return [...new Set([...own, ...inherited])];
  }

  const component = (name: string, use: Use) =>
    shape(schemas[name], { pointer: below('#', 'components', 'schemas', name), use, closed: true, owner: name });

  return Object.assign(shape, {
    component,
    follow: (schema: SchemaLike | undefined) => follow(schema),
    freeForm: () => free.size,
  });
}

const isSchemaLike = (value: unknown): value is SchemaLike => isObject(value) || typeof value === 'boolean';

function typeOf(schema: Schema): string | undefined {
  if (!Array.isArray(schema.type)) return schema.type;
  return schema.type.find((type) => type !== 'null') ?? 'null';
}

const isNullable = (schema: Schema) =>
  schema.nullable === true || [schema.type].flat().includes('null') || Boolean(schema.enum?.includes(null));

const isBinary = ({ format, contentMediaType, contentEncoding }: Schema) =>
  format === 'binary' ||
  (contentMediaType !== undefined && contentEncoding === undefined && !/json|text/.test(contentMediaType));

/** What a mapping calls a schema; it may name it by reference or by its bare name. */
function mappedTo(discriminator: Discriminator | undefined, name: string): string[] {
  return Object.entries(discriminator?.mapping ?? {})
    .filter(([, target]) => target === name || (target.startsWith('#/') && schemaName(target) === name))
    .map(([value]) => value);
}

/** Which schemas extend which. */
function childrenOf(schemas: Record<string, SchemaLike>): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const [name, schema] of Object.entries(schemas)) {
    for (const member of (isSchema(schema) && schema.allOf) || []) {
      const parent = isSchema(member) && member.$ref?.startsWith('#/') ? schemaName(member.$ref) : undefined;
      if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), name]);
    }
  }
  return children;
}
