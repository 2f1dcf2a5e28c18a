/** `张三丰` → `张*`; a compound or foreign name keeps its first character only. */
export function maskName(name: string): string {
  return `${[...name.trim()][0] ?? ''}*`;
}

/** `13812341234` → `138****1234`; short numbers keep their last two digits. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (digits.length < 8) return `****${digits.slice(-2)}`;
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
}
