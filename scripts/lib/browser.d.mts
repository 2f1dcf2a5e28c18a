export const BROWSER_FLAGS: string[];
export function ensurePrograms(name: 'chromium' | 'firefox' | 'webkit'): { browser: string; [program: string]: string };
export function ensureBrowser(name?: 'chromium' | 'firefox' | 'webkit'): string;
export function browserVersion(path: string): string;
