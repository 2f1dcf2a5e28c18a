/** Which files an element needs, in order, and the hash of each. */
export interface CdnManifest {
  needs: Record<string, readonly string[]>;
  integrity: Record<string, string>;
}

/** Empty here; the build of the CDN files puts the real one in its place. */
export const manifest: CdnManifest = { needs: {}, integrity: {} };
