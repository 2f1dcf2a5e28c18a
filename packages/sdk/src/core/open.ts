/** One of the values known today, or another one that a newer server sends. */
export type Open<Known extends string> = Known | (string & {});

/**
 * The tag of a member of a union that this version does not know. It stands for any text but the known tags; TypeScript
 * has no such type, so it is one that no known tag matches: comparing with a known tag leaves the unknown member out.
 */
export type UnknownTag = `(unknown) ${string}`;
