/** Modules of operations: one per tag, one function per operation, with the types that belong to it. */
import type { Names } from './names.js';
import { pascalCase } from './names.js';
import { isPageMaker, type OperationModel, type Typed } from './operations.js';
import { leavesOf, object, text, type Shape } from './shape.js';
import { docComment, HEADER, importTypes, literal, quote, runtimeNames } from './text.js';
import { runtimeTypes, type TypesRendering } from './render-types.js';

/** What the types of an operation are called, for the module and for what tells about it. */
export interface RenderedOperation {
  readonly model: OperationModel;
  readonly params: string;
  readonly optional: boolean;
  readonly data: string;
  readonly errors: readonly { status: string; type: string }[];
  /** Source text of the types and the function. */
  readonly source: string;
  /** Shapes that the source mentions. */
  readonly shapes: readonly Shape[];
}

/** Whatever fits on a line is written where it is used; the rest gets a name. */
function isShort(shape: Shape): boolean {
  const leaf = shape['x-leaf'];
  if (leaf) return leaf.is !== 'literals' || leaf.values.length < 2;
  const items = listOf(shape);
  if (items) return items['x-leaf'] !== undefined && isShort(items);
  return shape.anyOf?.length === 2 && shape.anyOf.every((part) => 'x-leaf' in part);
}

export function renderOperation(model: OperationModel, rendering: TypesRendering, names: Names): RenderedOperation {
  const { printer } = rendering;
  const declared: string[] = [];
  const shapes: Shape[] = [];
  const own = (wanted: string) => names.type(`${model.method} ${model.path} ${wanted}`, wanted);
  const declare = (wanted: string, shape: Shape, said: string) => {
    const name = own(wanted);
    shapes.push(shape);
    declared.push(docComment([said]) + printer.declaration(name, shape));
    return name;
  };
  const typed = ({ name, shape }: Typed, said: string) => {
    if (!isShort(shape)) return declare(name, shape, said);
    shapes.push(shape);
    return printer.type(shape);
  };

  const Name = pascalCase(model.name);
  const fields: Record<string, Shape> = {};
  const required: string[] = [];
  for (const { part, shape, required: demanded } of model.parameters) {
    const query = part === 'query' ? declare(`${Name}Query`, shape, `The query of \`${model.name}\`.`) : undefined;
    fields[part] = query === undefined ? shape : text(query);
    if (demanded) required.push(part);
  }
  if (model.body) {
    fields['body'] = text(typed(model.body, `The body of \`${model.name}\`.`));
    if (model.body.required) required.push('body');
  }
  const hasParams = Object.keys(fields).length > 0;
  const params = hasParams
    ? declare(`${Name}Params`, object(fields, required), `What \`${model.name}\` is called with.`)
    : 'NoParams';

  const answers = model.data.map((one) => (one ? typed(one, `What \`${model.name}\` answers.`) : undefined));
  const some = [...new Set(answers)];
  const data = some.every((one) => one === undefined) ? 'void' : some.map((one) => one ?? 'undefined').join(' | ');
  const errors = model.errors.map((error) => ({
    status: error.status,
    type: typed(error, `What \`${model.name}\` answers with ${error.status}.`),
  }));
  const errorsName = own(`${Name}Errors`);
  const lines = errors.map(({ status, type }) => `  ${/^\d\D/.test(status) ? quote(status) : status}: ${type};\n`);
  declared.push(
    `${docComment([`What \`${model.name}\` may answer instead, by status.`])}export interface ${errorsName} {\n${lines.join('')}}`,
  );

  const optional = required.length === 0;
  const item = isPageMaker(model.maker) ? [itemOf(model, data, rendering, shapes)] : [];
  const schemes = model.schemes.map(quote).join(' | ');
  const rest = schemes ? [String(optional), schemes] : optional ? ['true'] : [];
  const generics = [params, data, ...item, errorsName, ...rest].join(', ');
  const comment = docComment([
    model.summary,
    model.summary && model.description && ' ',
    model.description,
    (model.summary ?? model.description) && ' ',
    `\`${model.method} ${model.path}\``,
    model.deprecated && '@deprecated',
  ]);
  const made = `export const ${model.name} = /*#__PURE__*/ ${model.maker}<${generics}>(${literal(model.table)});`;
  return { model, params, optional, data, errors, shapes, source: `${declared.join('\n\n')}\n\n${comment}${made}\n` };
}

/** What a list has many of. */
function itemOf(
  { pagination, data: answers }: OperationModel,
  data: string,
  rendering: TypesRendering,
  shapes: Shape[],
): string {
  const property = pagination?.items ?? 'items';
  const answer = answers.find((one) => one !== undefined)?.shape;
  const list = answer && (listOf(answer) ?? listOf(propertyOf(answer, property, rendering)));
  if (list && isShort(list)) {
    shapes.push(list);
    return rendering.printer.type(list);
  }
  const held = data.includes(' ') ? `(${data})` : data;
  return answer && listOf(answer) ? `${held}[number]` : `${held}[${quote(property)}][number]`;
}

function listOf(shape: Shape | undefined): Shape | undefined {
  const items = shape?.type === 'array' ? shape.items : undefined;
  return items && 'type' in items ? items : undefined;
}

function propertyOf(shape: Shape, name: string, rendering: TypesRendering): Shape | undefined {
  const leaf = shape['x-leaf'];
  if (leaf?.is === 'named') {
    const target = rendering.types.all.get(rendering.types.nameOf(leaf));
    return target && propertyOf(target.shape, name, rendering);
  }
  const found = shape.type === 'object' ? shape.properties?.[name] : undefined;
  if (found && 'type' in found) return found;
  for (const part of shape.allOf ?? []) {
    const inherited = 'type' in part ? propertyOf(part, name, rendering) : undefined;
    if (inherited) return inherited;
  }
  return undefined;
}

/** The types of `components` that some shapes mention, by the module they stand in. */
export function mentionedBy(shapes: Iterable<Shape>, { types, moduleOf }: TypesRendering): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const shape of shapes) {
    for (const leaf of leavesOf(shape)) {
      if (leaf.is !== 'named') continue;
      const name = types.nameOf(leaf);
      const module = moduleOf.get(name) ?? '';
      found.set(module, (found.get(module) ?? new Set()).add(name));
    }
  }
  return found;
}

export function renderTag(operations: readonly RenderedOperation[], rendering: TypesRendering): string {
  const shapes = operations.flatMap((operation) => operation.shapes);
  const mentioned = [...mentionedBy(shapes, rendering)].sort();
  const values = new Set(operations.flatMap(({ model }) => [model.maker, ...runtimeNames(model.table)]));
  const types = runtimeTypes(shapes);
  if (operations.some(({ params }) => params === 'NoParams')) types.add('NoParams');
  const runtime = [...[...values].sort(), ...[...types].sort().map((name) => `type ${name}`)];
  return [
    HEADER,
    `import { ${runtime.join(', ')} } from '${rendering.runtime}';\n`,
    ...mentioned.map(([module, names]) => importTypes(names, `./types/${module}.js`)),
    '\n',
    ...mentioned.map(([module, names]) => importTypes(names, `./types/${module}.js`, 'export')),
    ...operations.map(({ source }) => `\n${source}`),
  ].join('');
}
