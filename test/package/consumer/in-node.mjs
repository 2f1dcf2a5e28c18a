/** Run by the Node under test with the address of a platform and names of entries; prints what it found as JSON. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { oneCall } from './one-call.mjs';

if (isMainThread) {
  const [baseUrl, ...entries] = process.argv.slice(2);
  const exported = {};
  for (const entry of entries) exported[entry] = Object.keys(await import(entry));
  const worker = new Worker(new URL(import.meta.url), { workerData: baseUrl });
  const inWorker = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  console.log(JSON.stringify({ node: process.version, exported, inMain: await oneCall(baseUrl), inWorker }));
} else {
  parentPort.postMessage(await oneCall(workerData));
}
