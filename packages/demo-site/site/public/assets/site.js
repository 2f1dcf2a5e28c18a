// The page's language: Chinese stands in the HTML, English in en.js. The widgets follow the lang of the document.
import { en } from './en.js';

const root = document.documentElement;
const storageKey = 'site-language';
const chinese = new WeakMap();

function remembered() {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null; // The browser keeps nothing for this site.
  }
}

function remember(language) {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Then only this page knows.
  }
}

/** The text in the page's language: `source` is Chinese, `key` names it in en.js. */
export function text(key, source) {
  return root.lang === 'en' ? (en[key] ?? source) : source;
}

function translate(element, key, read, write) {
  let source = chinese.get(element);
  if (source === undefined) {
    source = read();
    chinese.set(element, source);
  }
  const target = text(key, source);
  if (read() !== target) write(target);
}

/** Brings the texts under `scope` into the page's language. */
export function translateAll(scope = document) {
  for (const element of scope.querySelectorAll('[data-i18n]')) {
    translate(
      element,
      element.dataset.i18n,
      () => element.textContent,
      (value) => (element.textContent = value),
    );
  }
  for (const element of scope.querySelectorAll('[data-i18n-label]')) {
    translate(
      element,
      element.dataset.i18nLabel,
      () => element.getAttribute('aria-label'),
      (value) => element.setAttribute('aria-label', value),
    );
  }
}

const button = document.querySelector('#language');

function setLanguage(language) {
  root.lang = language;
  translateAll();
  const english = language === 'en';
  button.textContent = english ? '中文' : 'English';
  button.lang = english ? 'zh-CN' : 'en';
}

button.addEventListener('click', () => {
  const language = root.lang === 'en' ? 'zh-CN' : 'en';
  remember(language);
  setLanguage(language);
});

if (remembered() === 'en') setLanguage('en');
