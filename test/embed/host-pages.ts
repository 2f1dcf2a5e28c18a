/** Puts the pages of hosts on the foreign origin, each under a path of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Site } from '../../scripts/lib/serve.mjs';

export interface HostPages {
  readonly path: string;
  /** The folder with its `index.html`. */
  readonly pages: string;
  /** Hashes of the CDN files, as the package has them. */
  readonly hashes: Readonly<Record<string, string>>;
  /** Its content security policy, if it has one. */
  readonly policy?: ((platformUrl: string) => string) | undefined;
}

export async function serveHost(foreign: FastifyInstance, site: Site, host: HostPages): Promise<void> {
  const { path, pages, hashes, policy } = host;
  const values: Readonly<Record<string, string | undefined>> = {
    baseUrl: `${site.platformUrl}/api/v1`,
    publishableKey: site.publishableKey,
    cdn: `${site.platformUrl}/cdn/${site.widgetsVersion}`,
    scriptIntegrity: hashes['widgets.js'],
    styleIntegrity: hashes['widgets.css'],
  };
  const page = readFileSync(join(pages, 'index.html'), 'utf8').replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    return values[name] ?? whole;
  });
  const headers = policy && { 'content-security-policy': policy(site.platformUrl) };
  await foreign.register(
    async (scope) => {
      scope.addHook('onRequest', async (_request, reply) => {
        if (headers) reply.headers(headers);
      });
      scope.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
      await scope.register(fastifyStatic, { root: pages, index: false, decorateReply: false });
    },
    { prefix: path },
  );
}
