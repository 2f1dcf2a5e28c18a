const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup in which everything that was filled in has been escaped. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may be filled in: text, markup made here, a list of either; nothing for `undefined` and `false`. */
export type Part = Html | string | number | false | undefined | readonly Part[];

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  // How the source is laid out is nobody's business; what is filled in stays as it is.
  const texts = strings.map((string) => string.replace(/\s+/g, ' '));
  return new Html(texts.reduce((text, string, index) => text + render(parts[index - 1]) + string));
}

function render(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(render).join('');
  return String(part).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
