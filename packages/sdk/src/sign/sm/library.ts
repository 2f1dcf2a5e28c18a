import type * as SmCrypto from 'sm-crypto-v2';
import { UsageError } from '../../core/errors.js';

let library: Promise<typeof SmCrypto> | undefined;

/** What computes SM2 and SM3, loaded when it is first needed: only programs that sign so have it installed. */
export function loadLibrary(): Promise<typeof SmCrypto> {
  library ??= import('sm-crypto-v2').catch((cause: unknown) => {
    library = undefined;
    throw new UsageError('SM2 and SM3 need a package that could not be loaded: npm install sm-crypto-v2', { cause });
  });
  return library;
}
