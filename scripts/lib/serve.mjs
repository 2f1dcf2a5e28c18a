/**
 * Composes the platform and the demo site: one origin that has both, and the same site once more as a foreign
 * origin, which is how every real district embeds the widgets.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { registerSite } from '@digital-cq/demo-site';
import { createPlatform, serverOptions } from '@digital-cq/sandbox';
import fastify from 'fastify';
import { CDN_ROOT, widgetsVersion } from './build-cdn.mjs';
import { registerStorybook } from './serve-storybook.mjs';

/**
 * Resolves to `{ platformUrl, foreignUrl, platform, violations, close }`; `violations` are the CSP reports so far.
 * A port of 0 takes any free one. `beside` may add pages of its own to the foreign origin; `origins` are
 * further sites that may use the demo's key.
 */
export async function serve({
  port,
  foreignPort = port === 0 ? 0 : port + 1,
  host,
  dataDir,
  databaseUrl,
  onProgress,
  origins = [],
  trustProxy,
  beside,
  ...rest
}) {
  const apps = [];
  const held = [];
  let platform;
  const close = async () => {
    await Promise.all([...held, ...apps].map((one) => one.close()));
    await platform?.close();
  };
  try {
    // Held from before anything long begins: a port in use is said at once, and nobody else takes it meanwhile.
    for (const wanted of [port, foreignPort]) held.push(await hold(wanted, host));
    const [first, second] = held;
    const platformUrl = `http://localhost:${first.port}`;
    const foreignUrl = `http://localhost:${second.port}`;
    platform = await createPlatform({
      dataDir,
      ...(databaseUrl && { databaseUrl }),
      publicUrl: platformUrl,
      demoOrigins: [platformUrl, foreignUrl, ...origins],
      cdnDir: CDN_ROOT,
      ...(onProgress && { onProgress }),
      ...rest,
    });

    const hashes = JSON.parse(readFileSync(join(CDN_ROOT, widgetsVersion(), 'sri.json'), 'utf8'));
    const violations = [];
    const site = {
      platformUrl,
      widgetsVersion: widgetsVersion(),
      integrity: {
        script: hashes['widgets.js'],
        style: hashes['widgets.css'],
        check: hashes['check.js'],
        frame: hashes['frame.js'],
      },
      publishableKey: platform.demo.publishableKey,
      secretKey: platform.demo.secretKey,
      sampleCodes: platform.demo.codes,
      onReport: (report) => violations.push(report),
    };
    const main = fastify({ ...serverOptions, ...(trustProxy && { trustProxy }), forceCloseConnections: true });
    const foreign = fastify({ forceCloseConnections: true });
    apps.push(main, foreign);
    await platform.register(main);
    await registerSite(main, { ...site, foreign: false });
    await registerStorybook(main);
    await registerSite(foreign, { ...site, foreign: true });
    await beside?.(foreign, site);
    await first.close();
    await main.listen({ port: first.port, host });
    await second.close();
    await foreign.listen({ port: second.port, host });
    return { platformUrl, foreignUrl, platform, violations, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * `{ port, close }`: the port if it is free, or a free one for 0, where nobody is answered and nobody else can listen
 * until `close()`. Throws EADDRINUSE otherwise.
 */
async function hold(wanted, host) {
  const server = createServer((socket) => socket.destroy());
  await once(server.listen(wanted, host), 'listening');
  const { port } = server.address();
  return { port, close: () => new Promise((resolve) => server.close(resolve)) };
}
