import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** `site/` stands beside `src/` and `dist/`, so the same address works from both. */
export const siteFolder = fileURLToPath(new URL('../site/', import.meta.url));

export type PageName = 'home' | 'trace' | 'dashboard' | 'sign-in' | 'workbench' | 'embed' | 'check' | 'not-found';

const paths: Record<PageName, string> = {
  home: '/',
  trace: '/trace.html',
  dashboard: '/dashboard.html',
  'sign-in': '/workbench.html',
  workbench: '/workbench.html',
  embed: '/embed.html',
  check: '/check.html',
  'not-found': '',
};

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** Puts values, escaped, in place of `{{name}}`. A name nobody gave a value is a mistake in the page, so it throws. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The page asks for {{${name}}}, which has no value.`);
    return escapeHtml(value);
  });
}

async function readPage(name: PageName): Promise<string> {
  const page = await readFile(new URL(`../site/pages/${name}.html`, import.meta.url), 'utf8');
  const parts = await Promise.all(
    [...page.matchAll(/<!-- part: (\w+) -->/g)].map(async ([comment, part]) => {
      const text = await readFile(new URL(`../site/parts/${part}.html`, import.meta.url), 'utf8');
      return [comment, text.trim()] as const;
    }),
  );
  const whole = parts.reduce((text, [comment, part]) => text.replace(comment, () => part), page);
  return whole.replace(`<a href="${paths[name]}"`, (link) => `${link} aria-current="page"`);
}

/** Reads every page once; what differs from visitor to visitor is filled in when it is asked for. */
export async function readPages(): Promise<Record<PageName, string>> {
  const names = Object.keys(paths) as PageName[];
  const pages = await Promise.all(names.map(async (name) => [name, await readPage(name)] as const));
  return Object.fromEntries(pages) as Record<PageName, string>;
}
