import { text, translateAll } from './site.js';
import { fetchToken } from './token.js';

// Copying

const copied = document.querySelector('#copied');

async function copy(button) {
  const code = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(code.textContent);
    copied.textContent = text('copied', '已复制');
  } catch {
    // Pages without TLS have no clipboard: select the text, so that one key copies it.
    getSelection().selectAllChildren(code);
    copied.textContent = text('selected', '已选中，请按 Ctrl+C 复制');
  }
  button.textContent = copied.textContent;
  setTimeout(() => {
    button.textContent = text('copy', '复制');
    copied.textContent = '';
  }, 2000);
}

for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', () => copy(button));
}

// Look and language of the live widgets

const previews = document.querySelectorAll('.preview');
const accent = document.querySelector('#accent');
const language = document.querySelector('#preview-language');
const elder = document.querySelector('#elder');
const lookCode = document.querySelector('#look-code');

function applyLook() {
  for (const preview of previews) {
    preview.style.setProperty('--cq-accent', accent.value);
    preview.classList.toggle('cq-elder', elder.checked);
    if (language.value) preview.lang = language.value;
    else preview.removeAttribute('lang');
  }
  lookCode.textContent = `cq-platform {\n  --cq-accent: ${accent.value};\n}`;
}

for (const control of [accent, language, elder]) control.addEventListener('input', applyLook);

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
