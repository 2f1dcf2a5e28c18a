// Generated from specs/ by `npm run generate`. Never edited by hand.

/** The version of the contract that this SDK was made from; its major one says what fits. */
export const API_VERSION = '1.0.0';
