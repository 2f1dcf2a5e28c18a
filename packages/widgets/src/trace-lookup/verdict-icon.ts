import type { TraceVerdict } from '@digital-cq/sdk/types';
import type { TemplateResult } from 'lit';
import { drawing } from '../internal/templates/icon.js';

/** What an answer says in one word. `shop` stands for a place of business, which has licences instead of a verdict. */
export type Verdict = TraceVerdict['state'] | 'shop';

const CIRCLE = 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15z';

/** Each has an outline of its own, to be told apart without colour. */
const drawings: Record<Verdict, string> = {
  safe: `${CIRCLE}M6.5 10.2l2.5 2.5 4.6-5`,
  watch: 'M10 3 18 17H2zM10 8v4M10 14.4v.2',
  recalled: 'M7 2.5h6L17.5 7v6L13 17.5H7L2.5 13V7zM7.2 7.2l5.6 5.6M12.8 7.2l-5.6 5.6',
  unknown: `${CIRCLE}M7.9 8a2.2 2.2 0 1 1 3.3 1.9c-.8.5-1.2.9-1.2 1.7M10 14v.2`,
  shop: 'M3 8l1.5-4.5h11L17 8M3 8h14M4 8v8.5h12V8M8 16.5V12h4v4.5',
};

export function verdictIcon(verdict: Verdict): TemplateResult {
  return drawing(drawings[verdict] ?? drawings.unknown);
}
