/** A thread that tells incidents while the database takes in those told before: a part each time it is asked. */
import { parentPort, workerData } from 'node:worker_threads';
import { createAreaIndex } from '../domain/areas.js';
import { rowText, type RowText } from '../store/sql.js';
import { readSeedAreas } from './areas.js';
import { tellIncidents, type TellOptions } from './incidents.js';

/** A part as text, by table; undefined after the last. */
export type PartText = Readonly<Record<string, RowText>> | undefined;

const options: TellOptions = workerData;
const parts = tellIncidents(createAreaIndex(readSeedAreas()), options);

parentPort?.on('message', () => {
  const { value, done } = parts.next();
  const text: PartText = done
    ? undefined
    : Object.fromEntries(Object.entries(value).map(([table, rows]) => [table, rowText(rows)]));
  parentPort?.postMessage(text);
  if (done) parentPort?.close();
});
