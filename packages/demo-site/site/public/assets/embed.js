import { translateAll } from './site.js';
import { fetchToken } from './token.js';

// Look and language of the live widgets

const previews = document.querySelectorAll('.preview');
const accent = document.querySelector('#accent');
const language = document.querySelector('#preview-language');
const elder = document.querySelector('#elder');
const lookCode = document.querySelector('#look-code');

const tooLight = document.querySelector('#too-light');

/** How well white text stands on a colour, as WCAG counts it. */
function contrastWithWhite(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function applyLook() {
  const colour = `light-dark(${accent.value}, color-mix(in oklab, ${accent.value} 50%, white))`;
  for (const preview of previews) {
    preview.style.setProperty('--cq-color-accent', colour);
    preview.classList.toggle('cq-elder', elder.checked);
    if (language.value) preview.lang = language.value;
    else preview.removeAttribute('lang');
  }
  tooLight.hidden = contrastWithWhite(accent.value) >= 4.5;
  lookCode.textContent = `cq-platform {\n  --cq-color-accent: light-dark(${accent.value},\n    color-mix(in oklab, ${accent.value} 50%, white));\n}`;
}

for (const control of [accent, language, elder]) control.addEventListener('input', applyLook);

// The frame: a page of the platform, told its language by its address

const frame = document.querySelector('#frame-live');

function showFrame() {
  const address = new URL(frame.src);
  const { lang } = document.documentElement;
  if (address.searchParams.get('lang') === lang) return;
  address.searchParams.set('lang', lang);
  // Another address while it is on the page would be a step of the visitor's history.
  const section = frame.parentElement;
  frame.remove();
  frame.src = address.href;
  section.append(frame);
}

new MutationObserver(showFrame).observe(document.documentElement, { attributeFilter: ['lang'] });
showFrame();

// The task list, for whoever is signed in

async function showTasks() {
  const response = await fetch('/session');
  if (!response.ok) return;
  const { identity } = await response.json();
  if (!identity) return;
  const content = document.querySelector('#tasks-template').content.cloneNode(true);
  const platform = content.querySelector('cq-platform');
  platform.setAttribute('area', identity.areas[0]);
  document.querySelector('#tasks-live').replaceChildren(content);
  translateAll();
  await customElements.whenDefined('cq-platform');
  platform.tokenProvider = fetchToken;
}

await showTasks();
