/**
 * A rollup plugin that makes each operation of the SDK a module of its own. A chunk holds whole modules: otherwise the
 * first one that lists tasks would have everything that can be done to them as well.
 */
import { readFileSync } from 'node:fs';
import MagicString from 'magic-string';

/** The SDK's modules of operations, as others import them; `types` is the one beside them that has none. */
const TAG =
  /^(?:@digital-cq\/sdk|\.\.\/generated)\/(?!types\b|live\b|identifiers\b|coordinates\b|outbox\b|uploads\b)[\w-]+(?:\.js)?$/;
const ONLY = /\?only=(\w+)$/;

export const singleOperations = {
  name: 'single-operations',
  transform(code, id) {
    if (!/\/(?:sdk|widgets)\/dist\//.test(id)) return undefined;
    const text = new MagicString(code);
    for (const { type, specifiers, source, start, end } of this.parse(code).body) {
      if (type !== 'ImportDeclaration' || !TAG.test(source.value)) continue;
      const imports = specifiers.map(
        ({ imported, local }) =>
          `import { ${imported.name} as ${local.name} } from '${source.value}?only=${imported.name}';`,
      );
      text.update(start, end, imports.join(''));
    }
    return text.hasChanged() ? { code: text.toString(), map: null } : undefined;
  },
  async resolveId(source, importer) {
    if (!ONLY.test(source)) return undefined;
    const found = await this.resolve(source.replace(ONLY, ''), importer);
    return found && { ...found, id: found.id + ONLY.exec(source)[0] };
  },
  load(id) {
    const name = ONLY.exec(id)?.[1];
    if (!name) return undefined;
    const code = readFileSync(id.replace(ONLY, ''), 'utf8');
    const { body } = this.parse(code);
    const made = body.find(({ declaration }) => declaration?.declarations?.some((one) => one.id.name === name));
    if (!made) this.error(`${id}: no such operation`);
    const own = code.slice(made.start, made.end);
    const uses = (local) => new RegExp(`\\b${local}\\b`).test(own);
    const imports = body.flatMap(({ type, specifiers, source }) =>
      (type === 'ImportDeclaration' ? specifiers : [])
        .filter(({ local }) => uses(local.name))
        .map(({ imported, local }) => `import { ${imported.name} as ${local.name} } from '${source.value}';`),
    );
    return [...imports, own].join('\n');
  },
};
