/**
 * The check digit by ISO 7064 MOD 11,10 (GB/T 17710), which food licences and our own numbers end with.
 * It shows every single wrong digit, and 44 of 45 swaps of neighbours.
 */
export function checkDigitMod11_10(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** GB 32100 leaves out I, O, S, V and Z, which are easily taken for digits and for each other. */
export const CREDIT_CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * The check character of a unified social credit code by GB 32100: a weighted sum modulo 31, weights 3^i, over the
 * 17 characters before it. It shows every single wrong character and every swap of neighbours.
 */
export function creditCodeCheck(characters: string): string {
  let [sum, weight] = [0, 1];
  for (const character of characters) {
    sum += CREDIT_CODE_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_CODE_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * The check digit of a GTIN by the GS1 General Specifications: modulo 10, weights 3 and 1 from the right. It shows
 * every single wrong digit; a swap of neighbours that differ by 5 escapes it.
 */
export function gtinCheck(digits: string): string {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    sum += Number(digits.charAt(digits.length - 1 - index)) * (index % 2 === 0 ? 3 : 1);
  }
  return String((10 - (sum % 10)) % 10);
}

/** The check character of a resident id by GB 11643 (ISO 7064 MOD 11-2), to recognise what must not be entered. */
export function residentIdCheck(digits: string): string {
  let rest = 0;
  for (const digit of digits) rest = ((rest + Number(digit)) * 2) % 11;
  return '0123456789X'.charAt((12 - rest) % 11);
}
