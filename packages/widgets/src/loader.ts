/**
 * `widgets.js`: one script for a page. It loads a widget's files when the first of its elements is seen, and runs
 * none whose bytes differ from those this script was built with.
 */
import { manifest } from './cdn-manifest.js';

/** Chunks reach this when they import another one on demand, so that it is checked as well. */
const IMPORT_HOOK = Symbol.for('digital-cq.import');

const base = new URL('.', import.meta.url);
const tags = Object.keys(manifest.needs);
const checks = new Map<string, Promise<void>>();
const loads = new Map<string, Promise<void>>();

/** Brings a file into the browser's module map under its hash; rejects when the bytes are others. */
function check(file: string): Promise<void> {
  let done = checks.get(file);
  if (!done) {
    done = fetchChecked(new URL(file, base).href, manifest.integrity[file] ?? '');
    checks.set(file, done);
    // A broken connection may heal: the next element that needs the file tries again.
    done.catch(() => checks.delete(file));
  }
  return done;
}

function fetchChecked(href: string, integrity: string): Promise<void> {
  const link = document.createElement('link');
  if (!link.relList.supports('modulepreload')) {
    return fetch(href, { integrity, mode: 'cors' }).then((response) => {
      if (!response.ok) throw new Error(`${href} answered ${response.status}`);
    });
  }
  return new Promise((resolve, reject) => {
    link.rel = 'modulepreload';
    link.href = href;
    link.integrity = integrity;
    link.crossOrigin = 'anonymous';
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(`${href} could not be loaded, or is not the file this page expects.`));
    };
    document.head.append(link);
  });
}

async function importChecked(href: string): Promise<unknown> {
  await check(href.slice(base.href.length));
  return import(href);
}

function load(tag: string): Promise<void> {
  let done = loads.get(tag);
  if (!done) {
    done = loadFiles(manifest.needs[tag] ?? []);
    loads.set(tag, done);
    done.catch((error: unknown) => {
      loads.delete(tag);
      console.error(`<${tag}> could not be loaded.`, error);
    });
  }
  return done;
}

async function loadFiles(files: readonly string[]): Promise<void> {
  await Promise.all(files.map(check));
  const entry = files.at(-1);
  if (entry) await import(new URL(entry, base).href);
}

function discover(root: Document | Element): void {
  const seen = tags.filter((tag) => (root instanceof Element && root.localName === tag) || root.querySelector(tag));
  for (const tag of seen) if (!customElements.get(tag)) void load(tag);
}

Object.defineProperty(globalThis, IMPORT_HOOK, { value: importChecked, configurable: true });

new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) if (node instanceof Element) discover(node);
  }
}).observe(document.documentElement, { childList: true, subtree: true });

discover(document);
