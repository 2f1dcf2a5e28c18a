/** What each client does after a failure: how often it sends, under which key and after what wait; and whether that is right. */
import { isRight, RETRY_CASES, tryOut } from './retry-cases.mjs';
import { row, table } from './rows.mjs';

export async function measureRetries({ load, named }, progress) {
  const { CLIENTS } = await load('clients.mjs');
  const names = Object.keys(CLIENTS);
  const rows = [];
  const lines = [['first answer', ...names.map(named)]];
  const right = Object.fromEntries(names.map((name) => [name, 0]));
  for (const one of RETRY_CASES) {
    const line = [one.name];
    for (const name of names) {
      const tried = await tryOut(one, CLIENTS[name]);
      const ok = isRight(one, tried);
      right[name] += Number(ok);
      line.push(`${ok ? '✔' : '✘'} ${inWords(tried)}`);
      const about = { case: `after ${one.name}` };
      rows.push(
        row({ ...about, metric: 'requests', unit: 'requests' }, named(name), tried.requests),
        row({ ...about, metric: 'wait asked for', unit: 'ms' }, named(name), tried.waitMs),
        row({ ...about, metric: 'right', unit: '', better: 'higher' }, named(name), Number(ok)),
      );
    }
    lines.push(line);
  }
  for (const name of names) {
    const about = {
      case: 'after any failure',
      metric: `right of ${RETRY_CASES.length}`,
      unit: 'cases',
      better: 'higher',
    };
    rows.push(row(about, named(name), right[name]));
  }
  table(progress, [...lines, ['right', ...names.map((name) => `${right[name]} of ${RETRY_CASES.length}`)]]);
  return rows;
}

/** Such as `2 after 300 ms, same key`. */
function inWords({ requests, key, waitMs, ended }) {
  const wait = requests > 1 || waitMs > 0 ? ` after ${Math.round(waitMs)} ms` : '';
  return `${requests}${wait}${requests > 1 && key !== 'none' ? `, ${key} key` : ''}${ended === 'aborted' ? ', aborted' : ''}`;
}
