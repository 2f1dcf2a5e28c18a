/** Asks this site's own back end for a guest token. What it says on failure is for `cq-error` and the console. */
export async function fetchToken() {
  const response = await fetch('/session/cq-token', { method: 'POST', headers: { accept: 'application/json' } });
  if (response.ok) return response.json();
  const { message } = await response.json().catch(() => ({}));
  throw Object.assign(new Error(message ?? `No token: ${response.status}`), { status: response.status });
}
