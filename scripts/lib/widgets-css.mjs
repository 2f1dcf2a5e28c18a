/** `widgets.css`: the tokens, room for each widget until it is defined, so that the page does not jump, and plain forms. */
import { readFileSync } from 'node:fs';

/** Any rule of the page's weighs more than these. */
const PLAIN_FORM = `:where(cq-event-reporter > form) {
  display: grid;
  gap: 1em;
}
:where(cq-event-reporter > form :is(label, fieldset)) {
  display: grid;
  gap: 0.25em;
}
:where(cq-event-reporter > form :is(input, select, textarea):not([type='checkbox'], [type='radio'])) {
  inline-size: 100%;
}
:where(cq-event-reporter > form :is(input, select, textarea, button):not([type='checkbox'], [type='radio'])) {
  box-sizing: border-box;
  min-block-size: 2.75em;
  padding: 0.5em 0.75em;
  font: inherit;
}`;

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

/* A plain form: its fields under their names, in the page's own type and colours. */
${PLAIN_FORM}

cq-platform:not(:defined) {
  display: contents;
}
`;
}
