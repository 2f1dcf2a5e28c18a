/** A module worker of a page. */
import { oneCall } from './one-call.mjs';

postMessage(await oneCall(new URL('/api/v1', location.href).href));
