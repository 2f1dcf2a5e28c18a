import type { Platform, PlatformOptions } from '@digital-cq/sandbox';

export interface ServeOptions extends Omit<PlatformOptions, 'publicUrl' | 'cdnDir'> {
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
