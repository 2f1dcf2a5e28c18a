/** A JSON schema as far as it says which properties an object may have. */
interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema | boolean>>;
  readonly items?: Schema;
  /** `true` where a document of somebody else's stands as it is; a schema where names are anybody's. */
  readonly additionalProperties?: boolean | Schema;
}

/** Looks a reference up in the document. */
export type Resolve = (ref: string) => Schema;

/** The paths of all properties of an answer that its schema does not name. */
export function undeclaredProperties(value: unknown, schema: Schema, resolve: Resolve, path = ''): string[] {
  if (Array.isArray(value)) {
    const { items } = flatten(schema, resolve);
    return items ? value.flatMap((item, index) => undeclaredProperties(item, items, resolve, `${path}/${index}`)) : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const { properties, others, isOpen } = flatten(schema, resolve);
  return Object.entries(value).flatMap(([name, child]) => {
    const declared = properties[name] ?? others;
    if (declared === undefined) return isOpen ? [] : [`${path}/${name}`];
    return typeof declared === 'object' ? undeclaredProperties(child, declared, resolve, `${path}/${name}`) : [];
  });
}

function flatten(
  schema: Schema,
  resolve: Resolve,
): {
  properties: Record<string, Schema | boolean>;
  others?: Schema | undefined;
  items?: Schema | undefined;
  isOpen: boolean;
} {
  const parts = [...(schema.allOf ?? []), ...(schema.$ref ? [resolve(schema.$ref)] : [])].map((part) =>
    flatten(part, resolve),
  );
  return {
    properties: Object.assign({}, ...parts.map(({ properties }) => properties), schema.properties),
    others:
      typeof schema.additionalProperties === 'object'
        ? schema.additionalProperties
        : parts.find(({ others }) => others)?.others,
    items: schema.items ?? parts.find(({ items }) => items)?.items,
    isOpen: schema.additionalProperties === true || parts.some(({ isOpen }) => isOpen),
  };
}
