/** `widgets.css`: the tokens, and room for each widget until it is defined, so that the page does not jump. */
import { readFileSync } from 'node:fs';

/** From here on a page is wide. */
const WIDE = '48em';

export function renderWidgetsCss(elements) {
  const roomy = elements.filter(({ room }) => room);
  const keep = ({ tagName, room: [narrow] }) => `${tagName}:not(:defined) {
  display: block;
  min-block-size: ${narrow};
}`;
  const keepWide = ({ tagName, room: [, wide] }) => `  ${tagName}:not(:defined) {
    min-block-size: ${wide};
  }`;
  return `${readFileSync('packages/widgets/src/themes/tokens.css', 'utf8').trim()}

/* The height that a widget has when it first shows something. */
${roomy.map(keep).join('\n')}
@media (min-width: ${WIDE}) {
${roomy
  .filter(({ room }) => room.length > 1)
  .map(keepWide)
  .join('\n')}
}

/* What a widget shows in a place of its own waits for that, but for a form: that works without the widget. */
${roomy.map(({ tagName }) => `${tagName}:not(:defined) > [slot]:not(form)`).join(',\n')} {
  display: none;
}

cq-platform:not(:defined) {
  display: contents;
}
`;
}
