/** An event's lines with the blank one that ends it, and the id it sets. */
export interface EventBlock {
  text: string;
  id: string | undefined;
}

const IDS = /(?:^|\n)id(?:: ?([^\0\n]*))?(?=\n)/g;

/**
 * Cuts the text of a stream into events, as it comes, with every line end as LF. `eventsource-parser` would hold back
 * a CR until it knows what follows, so that the last event of a stream in CR came late or never; and it forgets an id
 * that comes without data.
 */
export function eventBlocks(): (text: string) => EventBlock[] {
  let rest = '';
  let afterCr = false;
  return (text) => {
    const blocks: EventBlock[] = [];
    // The blank line may have begun with what came before.
    let from = Math.max(0, rest.length - 1);
    rest += (afterCr && text.startsWith('\n') ? text.slice(1) : text).replace(/\r\n?/g, '\n');
    if (text) afterCr = text.endsWith('\r');
    for (;;) {
      const end = rest.indexOf('\n\n', from) + 2;
      if (end < 2) return blocks;
      const block = rest.slice(0, end);
      const last = [...block.matchAll(IDS)].at(-1);
      blocks.push({ text: block, id: last && (last[1] ?? '') });
      rest = rest.slice(end);
      from = 0;
    }
  };
}
