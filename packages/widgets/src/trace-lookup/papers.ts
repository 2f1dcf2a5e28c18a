import type { Certificate } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../internal/format.js';
import { heading } from '../internal/templates/heading.js';
import { icon, type IconName } from '../internal/templates/icon.js';
import type { FindingsView } from './findings-view.js';
import { verdictIcon } from './verdict-icon.js';

interface Status {
  readonly tone: 'positive' | 'caution' | 'danger';
  readonly icon: IconName;
}

const STATUS: Partial<Record<string, Status>> = {
  valid: { tone: 'positive', icon: 'check' },
  expiring: { tone: 'caution', icon: 'clock' },
  expired: { tone: 'danger', icon: 'alert' },
  revoked: { tone: 'danger', icon: 'alert' },
  unverified: { tone: 'caution', icon: 'info' },
};

/** A paper's status in a word. Papers of food counted on the day they were used; those of a place count today. */
function paperStatus({ t, answer }: FindingsView, { status }: Certificate): TemplateResult {
  const word = (answer.premises ? t.paperStates[status] : t.paperStatesThen[status]) ?? status;
  const { tone, icon: drawing } = STATUS[status] ?? { tone: 'quiet', icon: 'info' };
  return html`<span class="status ${tone}"
    >${status === 'revoked' ? verdictIcon('recalled') : icon(drawing)}${word}</span
  >`;
}

/** `编号 5001530087342 · 荣昌区动物卫生监督机构 · 有效期到 2026年11月22日` */
export function paperLine({ t, language }: FindingsView, paper: Certificate, { issued = false } = {}): string {
  const { number, issuer, issuedAt, validTo, result } = paper;
  return [
    number && t.paperNumber(number),
    issuer,
    issued && issuedAt && t.paperIssued(formatDay(language, issuedAt)),
    validTo && t.paperValid(formatDay(language, validTo)),
    result && t.paperResult(result),
  ]
    .filter(Boolean)
    .join(' · ');
}

export function paperList(view: FindingsView, papers: readonly Certificate[], { issued = false } = {}): unknown {
  if (papers.length === 0) return nothing;
  return html`<ul class="papers">
    ${papers.map(
      (paper) =>
        html`<li>
          <p class="paper"><span class="grow">${paper.name}</span> ${paperStatus(view, paper)}</p>
          <p class="small quiet numbers">${paperLine(view, paper, { issued })}</p>
        </li>`,
    )}
  </ul>`;
}

/** All papers under their heading. */
export function papers(
  view: FindingsView,
  all: readonly Certificate[],
  { title, none }: { title: string; none: string },
): TemplateResult {
  return html`${heading(view.headingLevel + 2, title, { id: 'papers-heading' })}
  ${all.length > 0 ? paperList(view, all, { issued: true }) : html`<p class="quiet">${none}</p>`}`;
}
