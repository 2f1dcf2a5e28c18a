/** The packages that validation works with; whoever does not use it does not need them. */
import { UsageError } from '../core/errors.js';

/** Loaded when first used, so that a page which imports this entry pays for them only then. */
export async function loadAjv() {
  try {
    const [{ Ajv2020 }, formats] = await Promise.all([import('ajv/dist/2020.js'), import('ajv-formats')]);
    return { Ajv2020, addFormats: formats.default.default };
  } catch (cause) {
    throw new UsageError(
      'validation() works with ajv and ajv-formats; install with: npm install --save-dev ajv@8 ajv-formats@3',
      { cause },
    );
  }
}
