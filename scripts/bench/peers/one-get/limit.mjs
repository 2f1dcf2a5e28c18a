export const connect =
  (baseUrl, fetch = globalThis.fetch) =>
  async () =>
    (await fetch(`${baseUrl}/areas/500153`)).json();
