import ky from 'ky';

export const connect = (baseUrl, fetch) => {
  const url = `${baseUrl}/areas/500153`;
  const client = fetch ? ky.create({ fetch }) : ky;
  return () => client.get(url).json();
};
