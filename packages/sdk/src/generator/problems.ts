/** What the generator has to say about a document: an error ends the run, warnings are gathered. */

/** An error with a message for the person who ran the generator; no stack is shown. */
export class GeneratorError extends Error {
  override readonly name = 'GeneratorError';
}

export interface Warning {
  /** What kind of thing it is; warnings of a kind are told together. */
  readonly kind: string;
  readonly pointer: string;
  readonly advice: string;
}

export type Warn = (kind: string, pointer: string, advice: string) => void;

/** How many places are named for each kind of warning. */
const SHOWN = 3;

/** Warnings as lines, those of a kind together: what, where, what to do. */
export function tellWarnings(warnings: readonly Warning[], all: boolean): string[] {
  const kinds = groupByKind(warnings);
  return [...kinds].map(([kind, some]) => {
    const shown = all ? some : some.slice(0, SHOWN);
    const more = some.length - shown.length;
    const places = shown.map(({ pointer }) => pointer).join(', ');
    return `Warning: ${kind} at ${places}${more > 0 ? ` and ${more} more (--verbose names them)` : ''}. ${some[0]?.advice ?? ''}`;
  });
}

function groupByKind(warnings: readonly Warning[]): Map<string, Warning[]> {
  const kinds = new Map<string, Warning[]>();
  for (const warning of warnings) {
    const group = kinds.get(warning.kind);
    if (group) group.push(warning);
    else kinds.set(warning.kind, [warning]);
  }
  return kinds;
}
