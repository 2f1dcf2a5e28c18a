/** What a person does with a widget and sees of it, for tests and for stories. */
import type { LitElement } from 'lit';

/** Waits until something is true, drawing by drawing; fails with what it waited for. */
export async function until<Value>(what: string, condition: () => Value, limit = 8_000): Promise<NonNullable<Value>> {
  const end = performance.now() + limit;
  for (;;) {
    const value = condition();
    if (value !== null && value !== undefined && value !== false) return value;
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

function root(widget: LitElement): ShadowRoot {
  if (!widget.shadowRoot) throw new Error('The widget has not been drawn.');
  return widget.shadowRoot;
}

export function find<Found extends Element = HTMLElement>(widget: LitElement, selector: string): Found | null {
  return root(widget).querySelector<Found>(selector);
}

export function findAll(widget: LitElement, selector: string): HTMLElement[] {
  return [...root(widget).querySelectorAll<HTMLElement>(selector)];
}

const visible = (element: HTMLElement) => element.checkVisibility();

function nameOf(element: HTMLElement): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Words on the screen, whole or in part; in two languages as a pattern. */
type Words = string | RegExp;

const says = (text: string, words: Words) => (typeof words === 'string' ? text.includes(words) : words.test(text));

/** The visible button, link or tab with this in its name. */
export function button(widget: LitElement, name: Words): HTMLElement | undefined {
  return findAll(widget, 'button, a[href]').find((element) => visible(element) && says(nameOf(element), name));
}

/** Presses a button as soon as it is there and ready. */
export async function press(widget: LitElement, name: Words): Promise<void> {
  const ready = () => {
    const found = button(widget, name);
    return found?.ariaDisabled === 'true' ? undefined : found;
  };
  (await until(`there is a button “${name}” to press`, ready)).click();
  await widget.updateComplete;
}

/** Fills in the field with this id. */
export async function fill(widget: LitElement, id: string, value: string): Promise<void> {
  const field = await until(`there is a field ${id}`, () =>
    find<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(widget, `#${id}`),
  );
  if (field instanceof HTMLSelectElement) {
    await until(`${id} offers ${value}`, () => [...field.options].some((option) => option.value === value));
  }
  field.value = value;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  await widget.updateComplete;
}

/** What a person can read now. */
export function text(widget: LitElement): string {
  return root(widget).querySelector<HTMLElement>('.cq')?.innerText.replace(/\s+/g, ' ') ?? '';
}

/** Whether a list to choose from has this. Not every browser counts that as text that is read. */
export function offers(widget: LitElement, option: string): boolean {
  return findAll(widget, 'select').some(
    (list) =>
      visible(list) && list instanceof HTMLSelectElement && [...list.options].some(({ text }) => text === option),
  );
}

/** Waits until a person can read this. */
export async function reads(widget: LitElement, words: Words): Promise<void> {
  await until(`it reads “${words}”, not: ${text(widget).slice(0, 600)}`, () => says(text(widget), words));
}

/** A small photo that a browser can decode. */
export async function photo(): Promise<File> {
  const canvas = new OffscreenCanvas(8, 6);
  canvas.getContext('2d')?.fillRect(0, 0, 8, 6);
  return new File([await canvas.convertToBlob({ type: 'image/png' })], 'photo.png', { type: 'image/png' });
}

/** Gives files to a file field as a person would, and goes on to the next field where there is one. */
export async function choose(widget: LitElement, files: File[], id = 'photo-add'): Promise<void> {
  const field = await until('photos can be added', () => find<HTMLInputElement>(widget, `#${id}`));
  const transfer = new DataTransfer();
  files.forEach((file) => transfer.items.add(file));
  field.files = transfer.files;
  field.dispatchEvent(new Event('change'));
  await goOn(widget);
}

/** Goes on from the photos to another field of the form, where there is one; step by step, to the next and back. */
export async function goOn(widget: LitElement): Promise<void> {
  const other = find(widget, '#description');
  if (!other) return;
  find(widget, '.photos')?.focus();
  if (visible(other)) return other.focus();
  await press(widget, /^(下一步|Next)/);
  await press(widget, /^(上一步|Back)$/);
}
