import type { TraceEvent } from '@digital-cq/sdk/types';
import type { Language } from '../internal/controllers/locale.js';
import type { Standing } from '../internal/templates/trouble.js';
import type { TraceLookupMessages } from '../translations/zh-CN/trace-lookup.js';
import type { Answer } from './load-answer.js';

/** What the widget hands over to be drawn. */
export interface FindingsPage {
  readonly headingLevel: number;
  readonly answer: Answer;
  /** When it was asked for. */
  readonly asOf: Date | undefined;
  readonly path: Standing & { readonly data: readonly TraceEvent[] | undefined };
  readonly reportHref: string | undefined;
  reloadPath: () => void;
  startOver: () => void;
}

/** What the parts of an answer draw from. */
export interface FindingsView extends FindingsPage {
  readonly t: TraceLookupMessages;
  readonly language: Language;
  /** What was copied last, and whether the browser allowed it. */
  readonly copied: { id: string; done: boolean } | undefined;
  isOpen: (leg: string) => boolean;
  toggle: (leg: string) => void;
  copy: (id: string, text: string, source: Element | null) => void;
  /** Somebody follows the link to report a problem. */
  report: (event: Event) => void;
}
