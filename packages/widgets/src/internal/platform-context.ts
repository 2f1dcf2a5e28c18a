import { createContext } from '@lit/context';
import type { Client } from '@digital-cq/sdk';
import type { Point } from '@digital-cq/sdk/types';

/** What a host's bridge (WeChat, 渝快办, 渝快政) may do in place of the browser. */
export interface Capabilities {
  /** Resolves to where the person is; rejects when that cannot be known. */
  locate?: () => Promise<Point>;
  /** Resolves to the pictures that the person took or chose, none when they gave up. */
  pickMedia?: (options: { max: number }) => Promise<Blob[]>;
}

/** What `<cq-platform>` gives to everything inside it. */
export interface PlatformContext {
  readonly client: Client | undefined;
  readonly area: string | undefined;
  readonly capabilities: Capabilities;
}

export const platformContext = createContext<PlatformContext | undefined>(Symbol.for('digital-cq.platform.1'));
