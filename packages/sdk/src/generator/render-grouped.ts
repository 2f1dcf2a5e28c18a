/** The grouped client: the same functions by tag, with the client bound. A module of its own, so that nobody else carries it. */
import { camelCase, groupNames, pascalCase, type Names } from './names.js';
import type { RenderedOperation } from './render-operations.js';
import { docComment, HEADER } from './text.js';

export interface Group {
  readonly tag: string;
  readonly file: string;
  readonly operations: readonly RenderedOperation[];
}

export function renderGrouped(groups: readonly Group[], runtime: string, names: Names): string {
  const keys = new Set<string>();
  const parts = groups.map(({ tag, file, operations }) => {
    let key = camelCase(tag) || 'default';
    while (keys.has(key)) key += '_';
    keys.add(key);
    const short = groupNames(
      tag,
      operations.map(({ model }) => model.name),
    );
    const methods = operations.map((operation) => ({
      ...operation,
      method: short.get(operation.model.name) ?? operation.model.name,
    }));
    return { key, file, methods, type: names.type(`group ${tag}`, `${pascalCase(tag)}Group`) };
  });
  const noParams = groups.some(({ operations }) => operations.some(({ params }) => params === 'NoParams'));
  return [
    HEADER,
    `import type { CallOptions, Client${noParams ? ', NoParams' : ''} } from '${runtime}';\n`,
    ...parts.map(({ file, methods }) => {
      const params = methods.flatMap(({ params: name }) => (name === 'NoParams' ? [] : [`type ${name}`]));
      return `import { ${[...methods.map(({ model }) => model.name), ...params].join(', ')} } from './${file}.js';\n`;
    }),
    ...parts.map(
      ({ type, methods }) =>
        `\nexport interface ${type} {\n${methods
          .map(
            ({ model, method, params, optional }) =>
              indent(docComment([model.summary, model.deprecated && '@deprecated'])) +
              `  ${method}(params${optional ? '?' : ''}: ${params}, options?: CallOptions): ReturnType<typeof ${model.name}>;\n`,
          )
          .join('')}}\n`,
    ),
    `\n/** Every operation, by tag. */\nexport interface Grouped {\n${parts.map(({ key, type }) => `  readonly ${key}: ${type};\n`).join('')}}\n`,
    `\n/** The operations with \`client\` bound to each. */\nexport function grouped(client: Client): Grouped {\n  return {\n`,
    ...parts.map(
      ({ key, methods }) =>
        `    ${key}: {\n${methods.map(({ model, method }) => `      ${method}: (params, options) => ${model.name}(client, params, options),\n`).join('')}    },\n`,
    ),
    '  };\n}\n',
  ].join('');
}

const indent = (text: string) => text.replace(/^(?=.)/gm, '  ');
