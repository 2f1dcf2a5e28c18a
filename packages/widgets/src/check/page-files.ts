/** A file of the widgets that the page loads. */
export interface PageFile {
  readonly name: string;
  readonly href: string;
  /** The hashes that the page expects, none where it says nothing. */
  readonly integrity: string;
}

/** Names that say by themselves that a file is one of the widgets', wherever it is. */
const NAMED = /^(?:widgets\.(?:js|css)|elder\.css|[a-z-]+\.standalone\.js)$/;

/** The files of the widgets that the page loads, from `folder` or from elsewhere. */
export function pageFiles(folder: string): readonly PageFile[] {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')];
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet"][href]')];
  return [
    ...scripts.map(({ src, integrity }) => ({ href: src, integrity })),
    ...sheets.map(({ href, integrity }) => ({ href, integrity })),
  ]
    .map(({ href, integrity }) => ({ name: href.replace(/[?#].*/, '').replace(/.*\//, ''), href, integrity }))
    .filter(({ name, href }) => NAMED.test(name) || (href.startsWith(folder) && name !== 'check.js'));
}
