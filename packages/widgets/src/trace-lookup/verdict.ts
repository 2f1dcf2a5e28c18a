import type { Certificate, CertificateType, PremisesDetail, TraceItem, TraceVerdict } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../internal/format.js';
import { heading } from '../internal/templates/heading.js';
import type { TraceLookupMessages } from '../translations/zh-CN/trace-lookup.js';
import type { FindingsView } from './findings-view.js';
import { quantityOf } from './facts.js';
import { paperLine } from './papers.js';
import { severity } from './severity.js';
import { verdictIcon, type Verdict } from './verdict-icon.js';

interface Banner {
  readonly verdict: Verdict;
  readonly subject: unknown;
  readonly word: string;
  readonly line: string;
  readonly source?: unknown;
  readonly reasons?: readonly unknown[];
  readonly advice?: string | undefined;
}

/** More reasons than this would bury what to do. */
const MANY_REASONS = 3;

/** The answer, before anything else. */
function banner(view: FindingsView, about: Banner): TemplateResult {
  const { t, headingLevel, isOpen, toggle } = view;
  const { verdict, subject, word, line, source, reasons = [], advice } = about;
  const rest = reasons.length > MANY_REASONS ? reasons.length - MANY_REASONS : 0;
  const open = isOpen('reasons');
  return html`<div class="verdict ${verdict}" part="verdict">
    ${verdictIcon(verdict)}
    <div class="grow">
      ${heading(headingLevel + 1, subject, { id: 'answer-heading', focusable: true })}
      <p class="big">${word}</p>
      <p class="line">${line}</p>
      ${
        reasons.length > 0
          ? html`<ul class="reasons" aria-label=${t.reasons}>
              ${reasons.map(
                (reason, index) => html`<li class=${index >= MANY_REASONS && !open ? 'folded' : ''}>${reason}</li>`,
              )}
            </ul>`
          : nothing
      }
      ${
        rest > 0
          ? html`<button type="button" class="link fold" aria-expanded=${open} @click=${() => toggle('reasons')}>
              ${open ? t.fewerReasons : t.moreReasons(rest)}
            </button>`
          : nothing
      }
      ${advice ? html`<p class="advice"><b>${t.advice}</b> ${advice}</p>` : nothing}
      ${source ? html`<p class="small source">${source}</p>` : nothing}
    </div>
  </div>`;
}

/** What a verdict comes to: how to look, what to say under the word, and the reasons that are left. */
export function toWords(t: TraceLookupMessages, { state, reasons }: TraceVerdict) {
  // A newer platform may know states that this version does not: then it is safer not to say.
  const verdict = state in t.verdictLines ? state : 'unknown';
  const [first, ...others] = reasons;
  // Where nothing speaks against it, or too little for it, the reason is the whole sentence already.
  return first && (verdict === 'safe' || verdict === 'unknown')
    ? { verdict, line: first.text, reasons: others }
    : { verdict, line: t.verdictLines[verdict], reasons };
}

export function verdictBanner(view: FindingsView, item: TraceItem): TemplateResult {
  const { t, language } = view;
  const { since, by = '', advice } = item.verdict;
  const { verdict, line, reasons } = toWords(t, item.verdict);
  return banner(view, {
    verdict,
    subject: html`${item.product}
    ${item.quantity ? html`<span class="amount numbers">${quantityOf(view, item.quantity)}</span>` : nothing}`,
    word: t.verdicts[verdict],
    line,
    source: since ? t.since(formatMoment(language, since, t), by) : by,
    reasons: reasons.map((reason) => (reason.severity ? severity(view, reason.severity, reason.text) : reason.text)),
    advice,
  });
}

/** How the licences of a place stand, the worst first. */
const SHOP_STATES = ['revoked', 'expired', 'unverified', 'expiring', 'valid'] as const;
type ShopState = (typeof SHOP_STATES)[number] | 'none';

const LOOKS: Record<ShopState, Verdict> = {
  revoked: 'recalled',
  expired: 'recalled',
  unverified: 'unknown',
  expiring: 'watch',
  valid: 'safe',
  none: 'unknown',
};

/** What a place must have to do business; agreements and test reports are not among it. */
const LICENCES: readonly CertificateType[] = [
  'food_business_licence',
  'food_production_licence',
  'farm_filing',
  'vehicle_filing',
];

const licencesOf = ({ certificates }: PremisesDetail) => certificates.filter(({ type }) => LICENCES.includes(type));

export function shopState(premises: PremisesDetail): ShopState {
  const licences = licencesOf(premises);
  return SHOP_STATES.find((state) => licences.some(({ status }) => status === state)) ?? 'none';
}

export function shopBanner(view: FindingsView, premises: PremisesDetail): TemplateResult {
  const { t } = view;
  const state = shopState(premises);
  const why = (paper: Certificate) => html`${paper.name} <span class="small">${paperLine(view, paper)}</span>`;
  return banner(view, {
    verdict: LOOKS[state],
    subject: premises.name,
    word: t.shopStates[state],
    line: t.shopLines[state],
    reasons:
      state === 'valid' || state === 'none'
        ? []
        : licencesOf(premises)
            .filter(({ status }) => status === state)
            .map(why),
  });
}
