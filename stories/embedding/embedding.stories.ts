import '@digital-cq/widgets/define';
import { html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { find, reads, until } from '../../test/widgets/support/person.js';
import { reportAnswers } from '../fixtures/categories.js';
import type { Story, StoryMeta } from '../fixtures/story.js';
import { taskAnswers } from '../fixtures/tasks.js';

const widgets = () => html`<cq-event-reporter></cq-event-reporter><br /><cq-task-list></cq-task-list>`;

const meta: StoryMeta = {
  id: 'embedding',
  title: '嵌入 Embedding/各种页面 Pages',
  parameters: { answers: { ...reportAnswers, ...taskAnswers }, controls: { disable: true } },
  render: widgets,
};
export { meta as default };

/** A page that was there long before us: a root of 62.5 %, upper case, and rules for everything. */
const HOSTILE = `
  html { font-size: 62.5%; }
  .hostile { font: 14px/1 SimSun, serif; text-transform: uppercase; letter-spacing: 0.2em; text-align: center; text-indent: 2em; }
  .hostile * { margin: 0; padding: 0; box-sizing: content-box; line-height: 1; float: none; color: inherit; }
  .hostile button, .hostile input, .hostile select { all: unset; border: 3px solid lime; font-size: 8px; }
  .hostile ul { list-style: square inside; }
  .hostile svg { display: none; }
  .hostile [hidden] { display: block; }
  .hostile p, .hostile h2, .hostile h3 { font-size: 40px; color: red; }
`;

export const HostilePage: Story = {
  name: '样式很乱的页面 A hostile page',
  render: () =>
    html`<style>
        ${HOSTILE}
      </style>
      <div class="hostile">
        <p>old portal</p>
        ${widgets()}
      </div>`,
  play: async ({ canvasElement }) => {
    const reporter = await until('there is a form', () => canvasElement.querySelector('cq-event-reporter'));
    const control = await until('it has a field', () => find(reporter, 'input[type=search]'));
    const heading = await until('it has a heading', () => find(reporter, '#heading'));
    const { borderTopColor } = getComputedStyle(control);
    if (borderTopColor === 'rgb(0, 255, 0)') throw new Error('Rules of the page reach into the widget.');
    const { textTransform, letterSpacing, textIndent, color } = getComputedStyle(heading);
    const inherited = [textTransform, letterSpacing, textIndent].join();
    if (inherited !== 'none,normal,0px') throw new Error(`The page's text reaches into the widget: ${inherited}.`);
    if (color === 'rgb(255, 0, 0)') throw new Error('Colours of the page reach into the widget.');
  },
};

export const RightToLeft: Story = {
  name: '从右到左 Right to left',
  render: () => html`<div dir="rtl">${widgets()}</div>`,
};

export const Dark: Story = {
  name: '深色区域 A dark part of a page',
  render: () => html`<div style=${styleMap({ colorScheme: 'dark' })}>${widgets()}</div>`,
};

export const Elder: Story = {
  name: '适老模式 Elder mode',
  render: () => html`<div class="cq-elder">${widgets()}</div>`,
  play: async ({ canvasElement }) => {
    const list = await until('there is a list', () => canvasElement.querySelector('cq-task-list'));
    await reads(list, '井盖');
    const small = [...(list.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])].filter(
      (button) => button.checkVisibility() && parseFloat(getComputedStyle(button).fontSize) < 18,
    );
    if (small.length > 0) throw new Error(`Too small for older people: ${small[0]?.textContent?.trim()}`);
  },
};

/** Only the system can force colours, so there is something to switch on first. */
export const ForcedColours: Story = {
  name: '强制颜色 Forced colours',
  render: () =>
    html`${
      matchMedia('(forced-colors: active)').matches
        ? nothing
        : html`<p>
            请在系统里打开高对比度，或在开发者工具的“渲染”里模拟 forced-colors。<br /><span lang="en"
              >Switch on high contrast in your system, or emulate forced-colors under Rendering in the developer
              tools.</span
            >
          </p>`
    }
    ${widgets()}`,
};

/** The narrowest place: a sidebar of 280 px. */
export const Sidebar: Story = {
  name: '窄边栏 A sidebar of 280 px',
  parameters: { widths: [320] },
  render: () => html`<div style=${styleMap({ inlineSize: '280px' })}>${widgets()}</div>`,
};
