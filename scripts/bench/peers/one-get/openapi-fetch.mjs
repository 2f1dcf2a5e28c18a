import createClient from 'openapi-fetch';

export const connect = (baseUrl, fetch) => {
  const client = createClient({ baseUrl, ...(fetch && { fetch }) });
  return async () => {
    const { data, error } = await client.GET('/areas/{code}', { params: { path: { code: '500153' } } });
    if (error) throw error;
    return data;
  };
};
