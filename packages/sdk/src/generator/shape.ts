/**
 * Shapes: schemas reduced to what types are made of, for reading or for writing. Nothing in a shape is left for
 * openapi-typescript to interpret: it has objects, lists, tuples, unions, intersections and leaves.
 */
import type { SchemaObject } from 'openapi-typescript';
import type { Schema } from './document.js';

/** Answers are read, requests are written. */
export type Use = 'read' | 'write';

/** What is at the end of a branch. */
export type Leaf =
  /** A schema of `components`; `open` when members that are not known yet may come, `null` too where the schema says so. */
  | { is: 'named'; schema: string; use: Use; open: boolean; nullable?: boolean }
  | { is: 'literals'; values: readonly unknown[]; open: boolean }
  /** TypeScript as it is written, such as `string` or `Blob`. */
  | { is: 'text'; text: string };

export type Shape = SchemaObject & { 'x-leaf'?: Leaf };

const leaf = (value: Leaf): Shape => ({ type: 'string', 'x-leaf': value });

export const text = (written: string): Shape => leaf({ is: 'text', text: written });
export const literals = (values: readonly unknown[], open = false): Shape => leaf({ is: 'literals', values, open });
export const named = (schema: string, use: Use, open: boolean, nullable = false): Shape =>
  leaf({ is: 'named', schema, use, open, ...(nullable && { nullable }) });

export const NULL = text('null');
export const UNKNOWN = text('unknown');

/** `others` is what other properties hold, where there may be some. */
export const object = (
  properties: Record<string, Shape>,
  required: readonly string[] = [],
  others: Shape | boolean = false,
): Shape => ({
  type: 'object',
  properties,
  required: required.filter((name) => Object.hasOwn(properties, name)),
  additionalProperties: others,
});

export const and = (parts: readonly Shape[]): Shape =>
  parts.length === 1 && parts[0] ? parts[0] : { type: 'object', allOf: [...parts] };

export const or = (parts: readonly Shape[]): Shape =>
  parts.length === 1 && parts[0] ? parts[0] : { type: 'object', anyOf: [...parts] };

/** The shapes right inside a shape. */
export function partsOf(shape: Shape): Shape[] {
  const parts: unknown[] = [...(shape.allOf ?? []), ...(shape.anyOf ?? [])];
  if (shape.type === 'array') parts.push(shape.items, ...(shape.prefixItems ?? []));
  if (shape.type === 'object') parts.push(...Object.values(shape.properties ?? {}), shape.additionalProperties);
  return parts.filter(isShape);
}

const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null && 'type' in value;

export function* leavesOf(shape: Shape): Generator<Leaf> {
  if (shape['x-leaf']) yield shape['x-leaf'];
  for (const part of partsOf(shape)) yield* leavesOf(part);
}

/** The named schemas that a shape is, not those that it holds: a circle of them has no meaning. */
export function* rootsOf(shape: Shape): Generator<string> {
  const found = shape['x-leaf'];
  if (found?.is === 'named') yield found.schema;
  for (const part of [...(shape.allOf ?? []), ...(shape.anyOf ?? [])].filter(isShape)) yield* rootsOf(part);
}

/** What is said about a property goes with its shape. */
export function documentedBy(
  shape: Shape,
  said: Pick<Schema, 'description' | 'deprecated' | 'format' | 'default'>,
): Shape {
  const { description, deprecated, format, default: initial } = said;
  return {
    ...shape,
    ...(description && { title: description }),
    ...(deprecated && { deprecated }),
    ...(format && { format }),
    ...(initial !== undefined && { default: initial }),
  };
}
