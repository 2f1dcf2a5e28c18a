/** Stories as Storybook draws them, for tests. */
import { render } from 'lit';
import { frame, type Setting } from '../../stories/fixtures/frame.js';
import type { Story, StoryFile, StoryMeta } from '../../stories/fixtures/story.js';

export function storiesOf(file: StoryFile): [string, Story][] {
  return Object.entries(file).flatMap(([name, story]): [string, Story][] =>
    'component' in story || 'title' in story ? [] : [[name, story]],
  );
}

/** Draws a story. */
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
