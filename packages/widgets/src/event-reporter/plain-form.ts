import { areasIn } from './area-code.js';
import { UNSURE, type Draft } from './draft.js';
import type { ReportForm } from './report-form.js';

/** The parts of a draft, and what their fields are called in a plain form. */
const FIELDS = {
  categoryCode: 'category',
  description: 'description',
  address: 'address',
  contactName: 'name',
  contactPhone: 'phone',
} as const satisfies Partial<Record<keyof Draft, string>>;

/** The page's own form in the widget: it works without this code, which takes its place. */
export function plainForm(host: Element): HTMLFormElement | null {
  return host.querySelector<HTMLFormElement>(':scope > form');
}

/** What was filled in meanwhile becomes the draft's, and the form goes: no field is there twice. */
export function takeOver(plain: HTMLFormElement, form: ReportForm, fixedArea = ''): void {
  const filled = new FormData(plain);
  const read = (name: string) => (isTouched(plain.elements.namedItem(name)) ? String(filled.get(name) ?? '') : '');
  const area = read('area');
  const { district, township, community } = areasIn(area);
  if (district && area.startsWith(fixedArea)) {
    form.set('district', district);
    form.set('township', township || UNSURE);
    if (community) form.set('community', community);
  }
  for (const [part, name] of Object.entries(FIELDS) as [keyof typeof FIELDS, string][]) {
    if (read(name).trim()) form.set(part, read(name));
  }
  plain.remove();
}

/** Whether a field holds something else than the page put there: only that is somebody's own. */
function isTouched(field: Element | RadioNodeList | null): boolean {
  if (field instanceof HTMLSelectElement) {
    const options = [...field.options];
    return field.selectedOptions[0] !== (options.find(({ defaultSelected }) => defaultSelected) ?? options[0]);
  }
  const isText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return !isText || field.value !== field.defaultValue;
}
