/**
 * `widgets.js`: one script for a page. It loads a widget's files when the first of its elements is seen, and runs
 * none whose bytes differ from those this script was built with.
 */
import { manifest, type CdnManifest } from './cdn-manifest.js';
import { VERSION } from './internal/version.js';
import { warnLeftOut, type Holder } from './internal/warn.js';

const { elements, chunks } = manifest;
const base = new URL('.', import.meta.url).href;
/** As scripts/lib/build-cdn.mjs names it. */
const LATER_CHUNKS = 'later-chunks';

/** The elements this script brings, each with its loading. The first script of a page that sees one brings it. */
const claims = new Map<string, Holder>();

function isFree(tag: string): boolean {
  const claim: Claim = { tag, holder: customElements.get(tag) };
  document.dispatchEvent(new CustomEvent('cq-claim', { detail: claim }));
  const { holder } = claim;
  if (holder) warnLeftOut(tag, holder);
  // What the other script could not load, this one perhaps can.
  if (holder instanceof Promise) holder.catch(() => discover(document));
  return !holder;
}

// Another `widgets.js` of this page asks before it brings an element.
document.addEventListener('cq-claim', ({ detail }) => {
  detail.holder ??= claims.get(detail.tag);
});

/** Brings a chunk and all that it imports into the browser's module map; rejects when bytes are not as expected. */
const check = once(async (name) => {
  const chunk = chunks[name] ?? (await laterChunks())[name];
  if (!chunk) throw new Error(`${name}.js is no file of ${base}.`);
  const [hash, ...imports] = chunk;
  await Promise.all([fetchChecked(addressOf(name), `sha256-${hash}`), ...imports.map(check)]);
});

function fetchChecked(href: string, integrity: string): Promise<unknown> {
  const link = document.createElement('link');
  // Resolves when all bytes are there and right, so not for what a server says in place of the file either.
  if (!link.relList.supports('modulepreload')) return fetch(href, { integrity });
  return new Promise((resolve, reject) => {
    const onerror = () => {
      link.remove();
      reject(new Error(`${href} could not be loaded, or is not the file this page expects.`));
    };
    Object.assign(link, { rel: 'modulepreload', crossOrigin: '', href, integrity, onload: resolve, onerror });
    document.head.append(link);
  });
}

/** What is imported on demand stands in a file of its own: every page pays for what this script holds. */
async function laterChunks(): Promise<CdnManifest['chunks']> {
  await check(LATER_CHUNKS);
  return (await import(addressOf(LATER_CHUNKS))).chunks;
}

const importChecked = once(async (name) => {
  await check(name);
  return import(addressOf(name));
});

// Chunks that import another one on demand ask for it by this, so that it is checked as well.
document.addEventListener('cq-import', ({ detail }) => {
  const name = detail.href.slice(base.length, -'.js'.length);
  // Another loader's files may lie in a folder below.
  if (detail.href === addressOf(name) && !name.includes('/')) detail.module ??= importChecked(name);
});

function addressOf(name: string): string {
  return `${base}${name}.js`;
}

/** Does `work` once for each key, and again only after it failed: a broken connection may heal. */
function once(work: (key: string) => Promise<unknown>): (key: string) => Promise<unknown> {
  const under = new Map<string, Promise<unknown>>();
  return (key) => {
    const known = under.get(key);
    if (known) return known;
    const done = work(key);
    under.set(key, done);
    done.catch(() => under.delete(key));
    return done;
  };
}

function discover(root: ParentNode): void {
  for (const [tag, name] of Object.entries(elements)) {
    const seen = (root instanceof Element && root.matches(tag)) || root.querySelector(tag);
    if (!seen || claims.has(tag) || !isFree(tag)) continue;
    const loading = Object.assign(importChecked(name), { version: VERSION });
    claims.set(tag, loading);
    if (claims.size === 1) openStorage();
    // Beside the widget's files: its words in another language are on that list. If this fails, who needs it asks again.
    check(LATER_CHUNKS).catch(() => undefined);
    loading.catch((error: unknown) => {
      claims.delete(tag);
      console.error(`<${tag}> could not be loaded.`, error);
    });
  }
}

/** A page's first look into its storage waits for the browser: better while files come than while widgets are drawn. */
function openStorage(): void {
  try {
    void (localStorage.length + sessionStorage.length);
  } catch {
    // It may be forbidden: then widgets keep nothing.
  }
}

new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) if (node instanceof Element) discover(node);
  }
}).observe(document, { childList: true, subtree: true });

discover(document);

interface Claim {
  readonly tag: string;
  /** Whoever has the element's name, or is about to. */
  holder: Holder | undefined;
}

declare global {
  interface DocumentEventMap {
    'cq-claim': CustomEvent<Claim>;
    'cq-import': CustomEvent<{ readonly href: string; module?: Promise<unknown> }>;
  }
}
