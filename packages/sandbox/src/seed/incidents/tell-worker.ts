/** A thread that tells incidents while the database takes in those told before: a part each time it is asked. */
import { parentPort, workerData } from 'node:worker_threads';
import { createAreaIndex } from '../../domain/areas.js';
import { readSeedAreas } from '../areas.js';
import { tellIncidents, type TellOptions } from './tell-incidents.js';
import { partText, type PartText } from './part-text.js';

const options: TellOptions = workerData;
const parts = tellIncidents(createAreaIndex(readSeedAreas()), options);

parentPort?.on('message', () => {
  const { value, done } = parts.next();
  // Nothing after the last.
  const text: PartText | undefined = done ? undefined : partText(value);
  parentPort?.postMessage(text);
  if (done) parentPort?.close();
});
