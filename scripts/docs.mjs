/** `npm run docs`: the SDK's reference into packages/sdk/reference. Ends with 1 when anything is left to document. */
import { REFERENCE, writeReference } from './lib/reference.mjs';

const warnings = await writeReference();
if (warnings === 0) console.log(`The reference is in ${REFERENCE}.`);
process.exitCode = warnings === 0 ? 0 : 1;
