import type { SiteOptions } from '@digital-cq/demo-site';
import type { Platform, PlatformOptions } from '@digital-cq/sandbox';
import type { FastifyInstance } from 'fastify';

/** What the demo site is made with, but for the origin that it is served from. */
export type Site = Omit<SiteOptions, 'foreign'>;

export interface ServeOptions extends Omit<PlatformOptions, 'publicUrl' | 'cdnDir'> {
  /** Where the widgets' files lie, each version in a folder; where they are built if absent. */
  cdnDir?: string;
  /** Further sites that may use the demo's key. */
  origins?: readonly string[];
  port: number;
  foreignPort?: number;
  host: string;
  /** Adds pages of its own to the foreign origin, which has the demo site's back end. */
  beside?: ((foreign: FastifyInstance, site: Site) => Promise<void>) | undefined;
}

export interface Served {
  platformUrl: string;
  foreignUrl: string;
  platform: Platform;
  /** CSP reports so far. */
  violations: unknown[];
  close: () => Promise<void>;
}

export function serve(options: ServeOptions): Promise<Served>;
