/** The version of this package; two different ones on a page are told apart by it. */
export const VERSION = '1.0.0';
