/** The custom elements manifest of packages/widgets, read from its source. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';

const SOURCE = 'packages/widgets/src';

export async function createManifest() {
  const modules = sourceFiles(SOURCE).map((file) =>
    ts.createSourceFile(
      file.replaceAll('\\', '/').replace('packages/widgets/', ''),
      readFileSync(file, 'utf8'),
      ts.ScriptTarget.ES2022,
      true,
    ),
  );
  const manifest = await create({ modules, plugins: litPlugin(), dev: false });
  return { ...manifest, modules: manifest.modules.filter(isPublic) };
}

/** Elements, their events and what the package exports; the rest is nobody's business but ours. */
function isPublic({ path, declarations }) {
  return /\.events\.ts$|^src\/index\.ts$|define\.ts$/.test(path) || declarations?.some(({ tagName }) => tagName);
}

/** Each element's declaration. */
export async function analyzeElements() {
  const { modules } = await createManifest();
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? sourceFiles(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((file) => file.endsWith('.ts'))
    .sort();
}
