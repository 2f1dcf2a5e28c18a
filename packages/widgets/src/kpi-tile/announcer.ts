/** A tile that can speak for all. */
export interface Speaker {
  readonly isConnected: boolean;
  /** Puts this where a screen reader hears it. */
  speak(news: News): void;
}

/** What is new on the page: figures that moved, and reasons why some could not be read. */
export interface News {
  readonly moved: readonly string[];
  readonly failed: readonly string[];
}

/** Tiles that change together are told of together. */
const PAUSE_MS = 300;
const waiting = new Map<Speaker, { kind: keyof News; line: string }>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells what happened to a tile. However many there are, one of them speaks, once. */
export function announce(tile: Speaker, kind: keyof News, line: string): void {
  waiting.set(tile, { kind, line });
  timer ??= setTimeout(tell, PAUSE_MS);
}

function tell(): void {
  timer = undefined;
  const news = [...waiting].filter(([{ isConnected }]) => isConnected);
  waiting.clear();
  const of = (kind: keyof News) => [...new Set(news.flatMap(([, one]) => (one.kind === kind ? one.line : [])))];
  news[0]?.[0].speak({ moved: of('moved'), failed: of('failed') });
}
