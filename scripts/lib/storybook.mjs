/** How Storybook is run: it asks nobody and tells nobody anything. */
import { bin } from './run.mjs';

/** Where the built Storybook lies. */
export const STORYBOOK_ROOT = '.storybook-static';

/** Command, arguments and environment. */
export function storybook(verb, ...args) {
  return [bin('storybook'), [verb, '--disable-telemetry', ...args], { STORYBOOK_DISABLE_TELEMETRY: '1' }];
}
