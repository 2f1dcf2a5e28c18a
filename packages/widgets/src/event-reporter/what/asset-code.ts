/** What the platform takes for a code. */
const CODE = /^[0-9A-Z][0-9A-Z.-]{2,39}$/;

/**
 * The code in what was typed or scanned: a bare code, or an address whose last part is one. Nothing where there is none.
 */
export function assetCodeIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const code = (/^https?:/i.test(plain) ? lastPart(plain) : plain).replace(/\s+/g, '').toUpperCase();
  return CODE.test(code) ? code : undefined;
}

function lastPart(address: string): string {
  try {
    return decodeURIComponent(new URL(address).pathname.split('/').findLast(Boolean) ?? '');
  } catch {
    return '';
  }
}
