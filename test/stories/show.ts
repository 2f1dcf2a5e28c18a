import { render } from 'lit';
import { frame, type Setting } from '../../stories/fixtures/frame.js';
import type { Story, StoryFile, StoryMeta } from '../../stories/fixtures/story.js';

/** The stories of a file, by the names of their exports. */
export function storiesOf(file: StoryFile): [string, Story][] {
  return Object.entries(file).flatMap(([name, story]): [string, Story][] =>
    'component' in story || 'title' in story ? [] : [[name, story]],
  );
}

/** Loads a stylesheet into the page. */
export async function load(href: string): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  await new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', () => reject(new Error(`${href} cannot be loaded.`)));
    document.head.append(link);
  });
}

/** Draws a story as Storybook does. */
export async function show(meta: StoryMeta, story: Story, setting: Setting): Promise<HTMLElement> {
  const canvas = document.createElement('div');
  document.body.append(canvas);
  const parameters = {
    ...meta.parameters,
    ...story.parameters,
    answers: { ...meta.parameters?.answers, ...story.parameters?.answers },
  };
  const draw = story.render ?? meta.render;
  render(frame(draw({ ...meta.args, ...story.args }), setting, parameters), canvas);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return canvas;
}

/** Until nothing moves any more: contrast is measured on colours that have arrived. */
export async function settle(canvas: HTMLElement): Promise<void> {
  const roots = [...canvas.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const moving = [document, ...roots].flatMap((root) => root.getAnimations());
  await Promise.all(moving.filter(isEnding).map(({ finished }) => finished.catch(() => undefined)));
}

const isEnding = ({ effect }: Animation) => effect?.getComputedTiming().endTime !== Infinity;
