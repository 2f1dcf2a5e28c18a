/** The files beside the loader; all names without `.js`. */
export interface CdnManifest {
  /** The chunk that defines each element. */
  elements: Record<string, string>;
  /** Of each chunk that a widget needs at first: its SHA-256 in base64, then the chunks it imports. */
  chunks: Record<string, readonly string[]>;
}

/** Empty here; the build of the CDN files puts the real one in its place. */
export const manifest: CdnManifest = { elements: {}, chunks: {} };
