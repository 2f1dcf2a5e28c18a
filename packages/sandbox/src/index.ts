/** A platform that implements the contract in `specs/`: real HTTP, a real database, real files, live events. */
export { serverOptions } from './http/failures.js';
export { assertUnlocked } from './lock.js';
export { createPlatform, VERSION, type Platform, type PlatformOptions } from './platform.js';
