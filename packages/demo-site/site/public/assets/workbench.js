import { text } from './site.js';
import { fetchToken } from './token.js';

const notice = document.querySelector('#notice');

function tell(message) {
  notice.textContent = message;
  notice.hidden = message === '';
}

async function tokenProvider() {
  try {
    const token = await fetchToken();
    tell('');
    return token;
  } catch (error) {
    if (error.status === 401) tell(text('workbench.expired', '登录已过期。请退出后重新登录，未提交的内容不会保留。'));
    throw error;
  }
}

document.querySelector('#sign-out').addEventListener('click', async ({ currentTarget }) => {
  currentTarget.disabled = true;
  try {
    const response = await fetch('/session', { method: 'DELETE' });
    if (!response.ok) throw new Error(`Not signed out: ${response.status}`);
    location.reload();
  } catch {
    currentTarget.disabled = false;
    tell(text('workbench.signOutFailed', '没能退出，请检查网络后再试。'));
  }
});

// A property set on an element that is not yet defined would hide the element's own accessor.
await customElements.whenDefined('cq-platform');
document.querySelector('#platform').tokenProvider = tokenProvider;
