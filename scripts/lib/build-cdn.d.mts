/** Where the CDN files are built, each version in a folder of its own. */
export const CDN_ROOT: string;
/** The version that is built. */
export function widgetsVersion(): string;
