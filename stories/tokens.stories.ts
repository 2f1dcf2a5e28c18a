import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { styleMap } from 'lit/directives/style-map.js';
import { until } from '../test/widgets/support/person.js';
import type { Story, StoryMeta } from './fixtures/story.js';
import { COLOURS, contrast, LIMITS, MEASURES, PAIRS, type ColourName } from './fixtures/tokens.js';

const meta: StoryMeta = {
  id: 'tokens',
  title: '设计变量 Tokens',
  tags: ['!dev'],
  parameters: { controls: { disable: true } },
  render: () => html``,
};
export { meta as default };

/** What follows the accent where nobody gives it, as the widgets do it. */
const FOLLOWERS: Partial<Record<ColourName, string>> = {
  'color-accent-strong': 'color-mix(in oklab, var(--cq-color-accent) 78%, var(--cq-color-text))',
  'color-accent-tint': 'color-mix(in oklab, var(--cq-color-accent) 10%, var(--cq-color-surface))',
};
const colour = (name: ColourName) => `var(--cq-${name}${name in FOLLOWERS ? `, ${FOLLOWERS[name]}` : ''})`;

/** Runs when the element stands in the page, at each drawing. */
const whenShown = (act: (element: HTMLElement) => void) =>
  ref((element) => {
    if (element instanceof HTMLElement) requestAnimationFrame(() => act(element));
  });

function say(element: Element | null, text: string): void {
  if (element) element.textContent = text;
}

export const Colours: Story = {
  name: '颜色 Colours',
  render: () =>
    html`<ul class="tokens">
      ${COLOURS.map(
        ([name, chinese, english]) =>
          html`<li
            ${whenShown((item) => {
              const sample = item.querySelector('.sample');
              if (sample) say(item.querySelector('.value'), getComputedStyle(sample).backgroundColor);
            })}
          >
            <span class="sample" style=${styleMap({ background: colour(name) })}></span>
            <span class="use"><code>--cq-${name}</code><br />${chinese}<br /><span lang="en">${english}</span></span>
            <code class="value"></code>
          </li>`,
      )}
    </ul>`,
};

export const Pairs: Story = {
  name: '对比度 Contrast',
  render: () =>
    html`<ul class="tokens">
      ${PAIRS.map(
        ([front, back, use]) =>
          html`<li
            data-limit=${LIMITS[use]}
            ${whenShown((item) => {
              const sample = item.querySelector('.sample');
              if (!sample) return;
              const { color, backgroundColor } = getComputedStyle(sample);
              const ratio = contrast(color, backgroundColor);
              item.dataset['ratio'] = String(ratio);
              say(
                item.querySelector('.value'),
                `${ratio < LIMITS[use] ? '✘' : '✔'} ${ratio.toFixed(2)} ≥ ${LIMITS[use]}`,
              );
            })}
          >
            <span class="sample" style=${styleMap({ color: colour(front), background: colour(back) })}
              >${use === 'text' ? '重庆 Aa 12' : html`<i></i>`}</span
            >
            <span class="use"><code>${front}</code><br /><code>${back}</code></span>
            <code class="value"></code>
          </li>`,
      )}
    </ul>`,
  play: async ({ canvasElement }) => {
    const items = [...canvasElement.querySelectorAll<HTMLElement>('[data-limit]')];
    await until('every pair is measured', () => items.length > 0 && items.every(({ dataset }) => dataset['ratio']));
    const weak = items.filter(({ dataset }) => Number(dataset['ratio']) < Number(dataset['limit']));
    if (weak.length > 0) throw new Error(`Too little contrast: ${weak.map(({ innerText }) => innerText).join('; ')}`);
  },
};

export const Measures: Story = {
  name: '字号与间距 Measures',
  render: () =>
    html`<ul class="tokens">
      ${MEASURES.map(
        ([name, chinese, english]) =>
          html`<li
            ${whenShown((item) =>
              say(item.querySelector('.value'), getComputedStyle(item).getPropertyValue(`--cq-${name}`).trim()),
            )}
          >
            <span class="use"><code>--cq-${name}</code><br />${chinese}<br /><span lang="en">${english}</span></span>
            <code class="value"></code>
          </li>`,
      )}
    </ul>`,
};
