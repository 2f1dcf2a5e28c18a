import type { Identifier, IdentifierKind, IdentifierProblem } from './identifier.js';
import { zhCN } from './words/zh-CN.js';

/** How a language names kinds and tells problems. Each language is a module of its own, so that pages load one. */
export interface IdentifierWords {
  readonly kinds: Readonly<Record<IdentifierKind, string>>;
  /** One or two whole sentences: what is wrong, where if that is known, what to do. `kind` is its name. */
  readonly problem: (problem: IdentifierProblem, kind: string) => string;
}

/** What there is to say about a code, in sentences for the person who scanned or typed it. */
export interface IdentifierExplanation {
  /** What it is, e.g. 食品经营许可证编号. */
  readonly kind: string;
  /** What is wrong with it, in sentences for whoever typed or scanned it. */
  readonly problems: string[];
}

/** Says what a code is and what is wrong with it. English: `en` from `@digital-cq/sdk/identifiers/en`. */
export function explainIdentifier(id: Identifier, words: IdentifierWords = zhCN): IdentifierExplanation {
  const kind = words.kinds[id.kind];
  return { kind, problems: id.problems.map((problem) => words.problem(problem, kind)) };
}
