import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { AreaIndex } from '../../domain/areas.js';
import type { Queryable } from '../../store/database.js';
import { insertText, withoutIndexes } from '../../store/sql.js';
import { tellIncidents, type TellOptions } from './tell-incidents.js';
import { partText, type PartText } from './part-text.js';

/** Fewer are told sooner than a thread has started. */
const WORTH_A_THREAD = 2_000;
/** Parts that wait while the database is at work. */
const AHEAD = 3;

/** Seeds the years of incidents with their tasks, notes and timelines. */
export async function seedIncidents(
  tx: Queryable,
  areas: AreaIndex,
  options: TellOptions & { readonly progress: (message: string) => void },
): Promise<void> {
  const { years, number, now, progress } = options;
  const total = years.reduce((sum, { incidents }) => sum + incidents, 0);
  const parts = total < WORTH_A_THREAD ? toldHere(areas, options) : toldInThread({ years, number, now });
  let done = 0;
  await withoutIndexes(tx, ['incidents', 'tasks', 'notes'], async () => {
    for await (const part of parts) {
      for (const [table, text] of Object.entries(part)) await insertText(tx, table, text);
      const before = done;
      done += part['incidents']?.rows ?? 0;
      const tenth = Math.floor((done * 10) / total);
      if (tenth > Math.floor((before * 10) / total)) progress(`${tenth * 10}% · ${done} / ${total}`);
    }
  });
}

async function* toldHere(areas: AreaIndex, options: TellOptions): AsyncGenerator<PartText> {
  for (const part of tellIncidents(areas, options)) yield partText(part);
}

async function* toldInThread(options: TellOptions): AsyncGenerator<PartText> {
  const worker = new Worker(new URL('./tell-worker.js', import.meta.url), { workerData: options });
  try {
    const answers = on(worker, 'message');
    for (let count = 0; count < AHEAD; count += 1) worker.postMessage('next');
    for await (const message of answers) {
      const part: PartText | undefined = message[0];
      if (!part) return;
      worker.postMessage('next');
      yield part;
    }
  } finally {
    await worker.terminate();
  }
}
