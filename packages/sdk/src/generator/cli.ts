#!/usr/bin/env node
/** `npx @digital-cq/sdk generate`: makes a typed client from an OpenAPI document. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { changesIn, readNames, writeChanges } from './output.js';
import { requirePeers } from './peers.js';
import { GeneratorError, tellWarnings } from './problems.js';

const HELP = `Usage: npx @digital-cq/sdk generate --spec FILE --out DIR [options]

Writes a typed client for the OpenAPI 3.0 or 3.1 document FILE (JSON or YAML, one file or many) into DIR.

  --spec FILE       the document
  --out DIR         where the client goes; files of others in it are left alone
  --runtime NAME    what the client imports the runtime from (default: @digital-cq/sdk/runtime)
  --closed-enums    enums and unions of answers as closed as the document has them
  --with-spec       also the document itself, as spec.ts, for validation in development
  --check           write nothing; exit with 1 when DIR is not what would be written
  --verbose         name every place that a warning is about
  --help            this text
  --version         the version of the generator
`;

const OPTIONS = {
  spec: { type: 'string' },
  out: { type: 'string' },
  runtime: { type: 'string', default: '@digital-cq/sdk/runtime' },
  'closed-enums': { type: 'boolean', default: false },
  'with-spec': { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** Stages of a run are told once it takes longer than this. */
const PATIENCE = 1000;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof GeneratorError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const { name, version } = ownPackage();
  if (values.help) return say(HELP.trimEnd());
  if (values.version) return say(version);
  const [command, ...others] = positionals;
  if (command !== 'generate' || others.length > 0) {
    const said = positionals.length === 0 ? 'There is no command.' : `There is no command ${positionals.join(' ')}.`;
    throw new GeneratorError(`${said} The one there is: generate --spec FILE --out DIR; --help tells more.`);
  }
  const { spec, out } = values;
  if (!spec || !out) throw new GeneratorError(`${spec ? '--out DIR' : '--spec FILE'} is missing; --help tells more.`);

  requirePeers();
  const { generate } = await import('./generate.js');
  const generated = await generate({
    spec,
    runtime: values.runtime,
    closedEnums: values['closed-enums'],
    withSpec: values['with-spec'],
    names: readNames(out),
    generator: `${name}@${version}`,
    progress(stage) {
      if (performance.now() > PATIENCE) console.error(`${seconds()}: ${stage}`);
    },
  });
  for (const line of tellWarnings(generated.warnings, values.verbose)) console.error(line);

  const changes = changesIn(out, generated.files);
  const { operations, types, tags, freeForm } = generated.counts;
  const made = `${operations} operations in ${tags} modules, ${types} types${freeForm > 0 ? `; ${freeForm} places allow anything and are unknown` : ''}`;
  if (changes.length === 0) return say(`${out} is up to date: ${made}.`);
  if (values.check) {
    console.error(`Out of date, generate again:\n  ${changes.join('\n  ')}`);
    return 1;
  }
  writeChanges(out, generated.files, changes);
  return say(`${out}: ${changes.length} files written in ${seconds()}: ${made}.`);
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new GeneratorError(`${message.split('. ')[0] ?? message}; --help lists the options.`);
  }
}

/** Since the command was started. */
function seconds(): string {
  return `${(performance.now() / 1000).toFixed(1)} s`;
}

function say(text: string): number {
  console.log(text);
  return 0;
}

function ownPackage(): { name: string; version: string } {
  const found: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  if (typeof found === 'object' && found !== null && 'name' in found && 'version' in found) {
    return { name: String(found.name), version: String(found.version) };
  }
  throw new Error('The package of the generator has no name.');
}
