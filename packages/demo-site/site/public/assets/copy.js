// The buttons that copy a snippet: `data-copy` names it, `#copied` says that it is done.
import { text } from './site.js';

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
