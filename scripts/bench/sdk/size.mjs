/** What a page loads for one read with each client, and for more operations with ours. Bundled by rollup, minified by terser, gzip -9. */
import { bundleSize, sdkSizes } from '../../lib/sdk-size.mjs';
import { ONE_GET } from './peers.mjs';
import { row } from './rows.mjs';

export async function measureSize({ directory, named }) {
  const rows = [];
  for (const [name, file] of Object.entries(ONE_GET)) {
    const page = `import { connect } from './${file}'; connect('https://a.example/api/v1')().then(console.log);`;
    const { min, gzip } = await bundleSize(page, directory);
    const about = { case: 'a page with one read', unit: 'B' };
    rows.push(
      row({ ...about, metric: 'gzip' }, named(name), gzip),
      row({ ...about, metric: 'minified' }, named(name), min),
    );
  }
  const { all, count, further } = await sdkSizes();
  const more = (name, value) => row({ case: name, metric: 'gzip', unit: 'B' }, 'ours', value);
  return [
    ...rows,
    more('a further operation', further),
    more(`a page with all ${count} operations`, all.gzip),
    more(`of that, for each operation`, all.gzip / count),
  ];
}
