import type { Platform, PlatformOptions } from '@digital-cq/sandbox';

export interface ServeOptions extends Omit<PlatformOptions, 'publicUrl' | 'demoOrigins' | 'cdnDir'> {
  /** Where the widgets' files lie, each version in a folder; where they are built if absent. */
  cdnDir?: string;
  port: number;
  foreignPort?: number;
  host: string;
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
