import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { installApart } from '../../scripts/lib/install-apart.mjs';

/** A Chromium of one version above the oldest that the widgets run in, unpacked once. It is there for Linux on x64. */
export function oldestChromium(): { executablePath: string; args: string[] } {
  if (`${process.platform} ${process.arch}` !== 'linux x64') {
    throw new Error('Chromium 106 is to be had for Linux on x64 only; run this test there.');
  }
  const folder = installApart('test/e2e/oldest-browser', 'oldest-browser');
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) {
    const packed = readFileSync(join(folder, 'node_modules/@sparticuz/chromium/bin/chromium.br'));
    writeFileSync(`${executablePath}.part`, brotliDecompressSync(packed), { mode: 0o755 });
    renameSync(`${executablePath}.part`, executablePath);
  }
  return { executablePath, args: ['--no-sandbox', '--disable-gpu'] };
}
