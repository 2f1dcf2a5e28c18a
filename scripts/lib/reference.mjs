/** The SDK's reference as Markdown, from the sources' own comments. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Application, LogLevel } from 'typedoc';

const SDK = 'packages/sdk';
export const REFERENCE = `${SDK}/reference`;

/** What a program imports, by the sources of the package's entries. */
const ENTRIES = [
  'index.ts',
  'dev/index.ts',
  'runtime.ts',
  'live/subscribe.ts',
  'identifiers/index.ts',
  'sign/index.ts',
  'sign/sm/index.ts',
  'middleware/logging.ts',
  'middleware/tracing.ts',
  'etag.ts',
  'coordinates.ts',
  'outbox/index.ts',
  'uploads/index.ts',
];

/** What must have a comment. Properties may do without where their name says it all. */
const DOCUMENTED = ['Variable', 'Function', 'Class', 'Interface', 'Method', 'TypeAlias'];

/** Types of the contract: every operation and type of it stands in `src/generated/api.md`. */
const OF_THE_CONTRACT = ['Problem', 'LiveEvent', 'Point', 'Attachment'];

/** Writes the reference; resolves to how many warnings and errors there were, each of which it prints. */
export async function writeReference() {
  const app = await Application.bootstrapWithPlugins({
    entryPoints: ENTRIES.map((entry) => join(SDK, 'src', entry)).filter((path) => existsSync(path)),
    tsconfig: join(SDK, 'tsconfig.json'),
    plugin: ['typedoc-plugin-markdown'],
    out: REFERENCE,
    name: '@digital-cq/sdk',
    readme: 'none',
    logLevel: LogLevel.Warn,
    // The same wherever the sources are, and at whatever commit.
    disableSources: true,
    excludePrivate: true,
    excludeExternals: true,
    requiredToBeDocumented: DOCUMENTED,
    validation: { notExported: true, invalidLink: true, notDocumented: true },
    intentionallyNotExported: OF_THE_CONTRACT,
  });
  const project = await app.convert();
  if (project) {
    app.validate(project);
    if (!app.logger.hasErrors()) await app.generateOutputs(project);
  }
  return app.logger.errorCount + app.logger.warningCount;
}
