export const BROWSER_FLAGS: string[];
export function ensureBrowser(): string;
export function browserVersion(path: string): string;
