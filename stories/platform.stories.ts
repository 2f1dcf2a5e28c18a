import '@digital-cq/widgets/define';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { reads, until } from '../test/widgets/support/person.js';
import { reportAnswers } from './fixtures/categories.js';
import type { Story, StoryMeta } from './fixtures/story.js';
import { taskAnswers } from './fixtures/tasks.js';

const meta: StoryMeta = {
  id: 'platform',
  title: '组件 Widgets/平台 cq-platform',
  component: 'cq-platform',
  tags: ['autodocs'],
  parameters: { answers: { ...reportAnswers, ...taskAnswers }, controls: { disable: true } },
  render: () => html`<cq-event-reporter></cq-event-reporter><br /><cq-task-list></cq-task-list>`,
};
export { meta as default };

/** One client, one area and one live stream for everything inside. */
export const TwoWidgets: Story = {
  name: '两个组件 Two widgets',
  play: async ({ canvasElement }) => {
    const list = await until('there is a list', () => canvasElement.querySelector('cq-task-list'));
    await reads(list, '井盖');
  },
};

/** A district sets one colour; hover, focus and tint follow it. */
export const DistrictColour: Story = {
  name: '区县的颜色 A district’s colour',
  render: () =>
    html`<div style=${styleMap({ '--cq-color-accent': 'light-dark(#9c1f2e, #ffa3ab)', '--cq-radius': '0.125em' })}>
      <cq-event-reporter></cq-event-reporter>
    </div>`,
};

/** A part of the page for older people. */
export const ElderPart: Story = {
  name: '适老区域 A part for older people',
  render: () => html`<div class="cq-elder"><cq-event-reporter></cq-event-reporter></div>`,
};

/** Each part of a page may speak its own language. */
export const TwoLanguages: Story = {
  name: '两种语言 Two languages',
  render: () =>
    html`<div lang="zh-CN"><cq-event-reporter></cq-event-reporter></div>
      <br />
      <div lang="en"><cq-event-reporter></cq-event-reporter></div>`,
};
