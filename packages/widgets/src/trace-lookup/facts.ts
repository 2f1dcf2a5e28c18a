import type { PremisesDetail, TraceItem, TraceParty } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, formatFull, formatNumber } from '../internal/format.js';
import { heading } from '../internal/templates/heading.js';
import type { FindingsView } from './findings-view.js';

/** Longer codes would break into pieces in a column. */
const LONG_CODE = 20;

export function quantityOf({ t, language }: FindingsView, { value, unit }: NonNullable<TraceItem['quantity']>): string {
  return `${formatNumber(language, value)} ${t.units[unit] ?? unit}`;
}

/** Who, and as what: a name alone says little to a shopper. */
export function partyOf({ t }: FindingsView, { name, role }: TraceParty): string {
  const word = t.roles[role];
  return !word || name.includes(word) ? name : `${name} · ${word}`;
}

export function foodFacts(view: FindingsView, item: TraceItem): TemplateResult {
  const { t, language } = view;
  const { kind, quantity, holder, areaName, disposition, codes, asOf } = item;
  return facts(view, t.about, [
    [t.kind, t.kinds[kind] ?? kind],
    [t.quantity, quantity && quantityOf(view, quantity)],
    [t.disposition, t.dispositions[disposition] ?? disposition],
    [t.holder, holder && partyOf(view, holder)],
    [t.area, areaName],
    ...codes.map(
      ({ scheme, value }) =>
        [t.schemes[scheme] ?? t.codes, numbers(value), value.length > LONG_CODE ? 'wide' : undefined] as const,
    ),
    [t.dataAt, numbers(formatFull(language, asOf))],
  ]);
}

export function shopFacts(view: FindingsView, premises: PremisesDetail): TemplateResult {
  const { t, language } = view;
  const { code, types, operator, areaName, address, grade, risk, safetyOfficer, asOf } = premises;
  const { lastInspectedAt, lastSelfCheckAt } = premises;
  const day = (date: string | undefined) => date && numbers(formatDay(language, date));
  return facts(view, t.aboutShop, [
    [t.grade, grade && html`<b class="grade">${t.grades[grade] ?? grade}</b>`],
    [t.risk, risk && (t.risks[risk] ?? risk)],
    [t.shopKind, types.map((type) => t.shopKinds[type] ?? type).join(' · ')],
    [t.operator, operator],
    [t.address, address, 'wide'],
    [t.area, areaName],
    [t.safetyOfficer, safetyOfficer],
    [t.lastInspected, day(lastInspectedAt)],
    [t.lastSelfCheck, day(lastSelfCheckAt)],
    [t.schemes.premises, numbers(code)],
    [t.dataAt, numbers(formatFull(language, asOf))],
  ]);
}

/** `wide` for what needs a line of its own. */
type Fact = readonly [name: string, value: unknown, room?: 'wide' | undefined];

function facts({ headingLevel }: FindingsView, title: string, pairs: readonly Fact[]): TemplateResult {
  return html`${heading(headingLevel + 2, title, { id: 'facts-heading' })}
    <dl class="facts">
      ${pairs.map(([name, value, room = '']) =>
        value
          ? html`<div class=${room}>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`
          : nothing,
      )}
    </dl>`;
}

function numbers(text: string): TemplateResult {
  return html`<span class="numbers">${text}</span>`;
}
