import { isZone } from '../domain/areas.js';
import type { Context } from '../http/call.js';
import { problemDocument, type Problem } from '../http/problems.js';
import { inLanguage, type Language, type Schemas } from '../types.js';
import type { ReportWords } from './report-words.js';

/** What a person fills in, in the order of the page. */
export const FIELDS = ['category', 'description', 'area', 'address', 'name', 'phone', 'answer'] as const;
export type FieldName = (typeof FIELDS)[number];
export type FieldErrors = Readonly<Partial<Record<FieldName, string>>>;

/**
 * What the site's page adds: its key, the language, the way back, and which purpose stood beside the contact; a field
 * that no person sees; and the question that was asked here.
 */
const HIDDEN = ['key', 'lang', 'back', 'consent', 'website', 'challenge'] as const;
export type ReportForm = Readonly<Record<FieldName | (typeof HIDDEN)[number], string>>;

export function readReportForm(sent: URLSearchParams): ReportForm {
  // Browsers send line ends as CR LF, the API is given them as LF.
  const read = (name: string) => (sent.get(name) ?? '').replace(/\r\n?/g, '\n');
  const names: (keyof ReportForm)[] = [...FIELDS, ...HIDDEN];
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<keyof ReportForm, string>;
}

const MAX_WEBSITE = 200;

/** The same as an input of `reportIncident`, yet to be checked; what was left empty is left out. */
export function toInput(form: ReportForm, now: Date): Record<string, unknown> {
  const { category, description, area, address, name, phone, consent, website, challenge, answer } = form;
  const filled = (values: Record<string, string>) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
  // Full-width digits of Chinese keyboards are made plain, as the widget does.
  const contact = filled({ name, phone: phone.normalize('NFKC').trim() });
  const isNamed = Object.keys(contact).length > 0;
  return {
    ...filled({ categoryCode: category, description }),
    location: filled({ areaCode: area, address }),
    ...(isNamed && { contact }),
    ...(isNamed && consent && { consent: { version: consent, at: now.toISOString() } }),
    ...filled({ website: website.slice(0, MAX_WEBSITE) }),
    ...(challenge && { challenge: { id: challenge, answer: answer.trim() } }),
  };
}

const FIELD_BY_POINTER: readonly [prefix: string, field: FieldName][] = [
  ['/body/categoryCode', 'category'],
  ['/body/description', 'description'],
  ['/body/location/address', 'address'],
  ['/body/location', 'area'],
  ['/body/contact/phone', 'phone'],
  ['/body/contact', 'name'],
  ['/body/challenge', 'answer'],
];

/** What is wrong with each field, in words: the page's own where nothing was filled in, the platform's otherwise. */
export function fieldErrors(problem: Problem, form: ReportForm, t: ReportWords, language: Language): FieldErrors {
  const missing: FieldErrors = { category: t.categoryMissing, description: t.descriptionMissing, area: t.areaMissing };
  const found: Partial<Record<FieldName, string>> = {};
  for (const { pointer, message } of problemDocument(problem, language, '').errors ?? []) {
    const field = FIELD_BY_POINTER.find(([prefix]) => pointer.startsWith(prefix))?.[1];
    if (field) found[field] ??= form[field].trim() ? message : (missing[field] ?? message);
  }
  // Whoever was not asked yet has made no mistake, and still has to be led there.
  if (questionOf(problem)) found.answer ??= t.answerMissing;
  return found;
}

/** The question that has to be answered before anything else. */
export function questionOf({ options }: Problem): Schemas['Challenge'] | undefined {
  return options.challenge;
}

export interface Choices {
  readonly label: string;
  readonly options: readonly { readonly code: string; readonly name: string }[];
}

export function categoryChoices({ categories }: Context, language: Language): Choices[] {
  const all = [...categories.values()];
  const nameOf = ({ name, nameEn = name }: (typeof all)[number]) => inLanguage([name, nameEn], language);
  return all
    .filter(({ parent }) => parent === undefined)
    .map((group) => ({
      label: nameOf(group),
      options: all
        .filter(({ parent }) => parent === group.code)
        .map((category) => ({ code: category.code, name: nameOf(category) })),
    }));
}

/** Where a site's visitors may report: the townships of its districts, or what else lies directly in its areas. */
export function areaChoices({ areas }: Context, served: readonly string[], t: ReportWords): Choices[] {
  const districts = served.flatMap((code) =>
    code.length > 2 ? [code] : areas.children(code).flatMap((area) => (isZone(area.code) ? [] : [area.code])),
  );
  return districts.map((code) => ({
    label: areas.fullName(code),
    options: [
      ...areas.children(code).map((area) => ({ code: area.code, name: area.name })),
      { code, name: t.unsure(areas.fullName(code)) },
    ],
  }));
}
