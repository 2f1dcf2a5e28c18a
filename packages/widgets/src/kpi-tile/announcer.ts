import type { KpiTileMessages } from '../translations/zh-CN/kpi-tile.js';

/** A tile that can speak for all. */
export interface Speaker {
  readonly isConnected: boolean;
  /** Puts this where a screen reader hears it. */
  speak(words: string): void;
}

/** What is new on the page: figures that moved, and reasons why some could not be read. */
export type News = 'moved' | 'failed';

/** Tiles that change together are told of together. */
const PAUSE_MS = 300;
/** More than this many changes are counted, not read out. */
const READ_OUT = 3;
const waiting = new Map<Speaker, { t: KpiTileMessages; kind: News; line: string }>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells what happened to a tile. However many there are, one of them speaks, once. */
export function announce(tile: Speaker, t: KpiTileMessages, kind: News, line: string): void {
  waiting.set(tile, { t, kind, line });
  timer ??= setTimeout(tell, PAUSE_MS);
}

function tell(): void {
  timer = undefined;
  const news = [...waiting].filter(([{ isConnected }]) => isConnected);
  waiting.clear();
  const [first] = news;
  if (!first) return;
  const [speaker, { t }] = first;
  const of = (kind: News) => [...new Set(news.flatMap(([, one]) => (one.kind === kind ? one.line : [])))];
  const moved = of('moved');
  speaker.speak(t.clauses([...(moved.length > READ_OUT ? [t.severalMoved(moved.length)] : moved), ...of('failed')]));
}
