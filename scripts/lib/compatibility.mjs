/** What the oldest browsers that the widgets promise to run in know, by MDN's compatibility data. */
import { createRequire } from 'node:module';

const { api, javascript, css, html } = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** README and `npm run docs` say the same; test/e2e/floor.test.ts runs in the first of them. */
export const FLOOR = { chrome: 105, edge: 105, firefox: 110, safari: 16.4 };

/** For esbuild. */
export const TARGETS = Object.entries(FLOOR).map(([browser, version]) => `${browser}${version}`);

function isKnown({ support }) {
  return Object.entries(FLOOR).every(([browser, version]) =>
    [support[browser] ?? []].flat().some((entry) => {
      if (entry.flags || entry.prefix || entry.alternative_name) return false;
      // What came in part and then whole was there all the time.
      if (entry.version_removed && !entry.partial_implementation) return false;
      // Versions are texts such as `16.4`, or `≤79`.
      return parseFloat(String(entry.version_added).replace('≤', '')) <= version;
    }),
  );
}

const NAMES = {
  member: [api, javascript.builtins, javascript.builtins.Intl],
  property: [{ css: css.properties }],
  selector: [{ css: css.selectors }],
  rule: [{ css: css['at-rules'] }],
  function: [css.types, css.properties],
  attribute: [html.elements, { html: html.global_attributes }],
};
/** By kind and name, whether each feature of that name is known; one word may be many features. */
const features = Object.fromEntries(Object.entries(NAMES).map(([kind, roots]) => [kind, index(roots, kind)]));

function index(roots, kind) {
  const found = new Map();
  const add = (key, compat) => {
    const name = key.replace(/_static$/, '');
    found.set(name, [...(found.get(name) ?? []), isKnown(compat)]);
  };
  const visit = (node, depth) => {
    for (const [key, child] of Object.entries(node)) {
      if (key === '__compat') continue;
      if (child.__compat) add(key, child.__compat);
      // Below members stand their arguments; functions of CSS stand at any depth.
      if (depth < 2 || kind === 'function') visit(child, depth + 1);
    }
  };
  roots.forEach((root) => visit(root, 0));
  return found;
}

/** Whether there is a feature of this name, and none that is known to every browser of the floor. */
export function isBeyond(kind, name) {
  const known = features[kind].get(name);
  return known !== undefined && !known.includes(true);
}

/** The same of a member of one interface, such as `AbortSignal` and `any`; of any interface where that one has none. */
export function isMemberBeyond(owner, name) {
  const feature = api[owner] ?? javascript.builtins[owner] ?? javascript.builtins.Intl[owner];
  const { __compat: compat } = feature?.[`${name}_static`] ?? feature?.[name] ?? {};
  return compat ? !isKnown(compat) : isBeyond('member', name);
}

export const isInterface = (name) => api[name] !== undefined || javascript.builtins[name] !== undefined;
