import type { Capabilities } from '../../internal/platform-context.js';

/** What browsers that read codes have; the types of the platform do not know it yet. */
export interface CodeDetector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

declare global {
  var BarcodeDetector: (new () => CodeDetector) | undefined;
}

/** Whether a code can be scanned here: by the host's bridge, or by the browser with a camera. */
export function canScan({ scan }: Capabilities): boolean {
  // Insecure pages have no media devices.
  return !!scan || (!!globalThis.BarcodeDetector && 'mediaDevices' in navigator);
}
