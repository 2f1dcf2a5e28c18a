/** Clients that ask their host for a token: one read, with the callback that gives it. */
import { createClient, tokenProvider } from '@digital-cq/sdk';
import { getArea } from '@digital-cq/sdk/areas';
import OpenAI from 'openai';
import { client as heyApiClient } from './hey-api/client.gen.js';
import * as heyApi from './hey-api/sdk.gen.js';

const BASE = 'http://localhost/api/v1';
const path = { code: '500153' };

export const TOKEN_CLIENTS = {
  ours: (token, fetch) => {
    const auth = tokenProvider(async () => ({ token: await token(), expiresIn: 600 }));
    const client = createClient({ baseUrl: BASE, auth, fetch });
    return async () => getArea(client, { path });
  },
  openai: (token, fetch) => {
    const client = new OpenAI({ apiKey: token, baseURL: BASE, fetch });
    return async () => client.get('/areas/500153');
  },
  '@hey-api/openapi-ts': (token, fetch) => {
    heyApiClient.setConfig({ baseUrl: BASE, auth: token, fetch });
    return async () => heyApi.getArea({ path, throwOnError: true });
  },
};
