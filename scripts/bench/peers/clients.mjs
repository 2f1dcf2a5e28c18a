/** Each client as it is out of the box: a read and a write, given the caller's signal where it takes one. */
import { createClient, publishableKey } from '@digital-cq/sdk';
import { getArea } from '@digital-cq/sdk/areas';
import { reportIncident } from '@digital-cq/sdk/incidents';
import axios from 'axios';
import ky from 'ky';
import OpenAI from 'openai';
import createOpenapiFetch from 'openapi-fetch';
import Stripe from 'stripe';
import { client as heyApiClient } from './hey-api/client.gen.js';
import * as heyApi from './hey-api/sdk.gen.js';

const CODE = '500153';
const REPORT = { categoryCode: '2101', description: '井盖破损', location: { areaCode: CODE } };

/** Clients that hand an error back throw it here, as the others do. */
async function orThrow(call) {
  const { data, error } = await call;
  if (error) throw error;
  return data;
}

export const CLIENTS = {
  limit: (baseUrl) => {
    const json = async (path, init) => {
      const response = await fetch(baseUrl + path, init);
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    };
    return {
      GET: (signal) => json(`/areas/${CODE}`, { signal }),
      POST: (signal) => json('/incidents', { method: 'POST', body: JSON.stringify(REPORT), signal }),
    };
  },
  ours: (baseUrl) => {
    const client = createClient({ baseUrl, auth: publishableKey('pk_bench') });
    return {
      GET: async (signal) => getArea(client, { path: { code: CODE } }, { signal }),
      POST: async (signal) => reportIncident(client, { body: REPORT }, { signal }),
    };
  },
  ky: (baseUrl) => ({
    GET: (signal) => ky.get(`${baseUrl}/areas/${CODE}`, { signal }).json(),
    POST: (signal) => ky.post(`${baseUrl}/incidents`, { json: REPORT, signal }).json(),
  }),
  'openapi-fetch': (baseUrl) => {
    const client = createOpenapiFetch({ baseUrl });
    return {
      GET: (signal) => orThrow(client.GET('/areas/{code}', { params: { path: { code: CODE } }, signal })),
      POST: (signal) => orThrow(client.POST('/incidents', { body: REPORT, signal })),
    };
  },
  '@hey-api/openapi-ts': (baseUrl) => {
    heyApiClient.setConfig({ baseUrl });
    return {
      GET: (signal) => heyApi.getArea({ path: { code: CODE }, throwOnError: true, signal }),
      POST: (signal) => heyApi.reportIncident({ body: REPORT, throwOnError: true, signal }),
    };
  },
  axios: (baseURL) => {
    const client = axios.create({ baseURL });
    return {
      GET: (signal) => client.get(`/areas/${CODE}`, { signal }),
      POST: (signal) => client.post('/incidents', REPORT, { signal }),
    };
  },
  openai: (baseURL) => {
    const client = new OpenAI({ apiKey: 'sk-bench', baseURL });
    return {
      GET: (signal) => client.get(`/areas/${CODE}`, { signal }),
      POST: (signal) => client.post('/incidents', { body: REPORT, signal }),
    };
  },
  stripe: (baseUrl) => {
    const { hostname: host, port } = new URL(baseUrl);
    const client = new Stripe('sk_test_bench', { host, port, protocol: 'http' });
    // It takes no signal.
    return {
      GET: () => client.customers.retrieve('cus_1'),
      POST: () => client.customers.create({ description: 'bench' }),
    };
  },
};
