import type { StorybookConfig } from '@storybook/web-components-vite';
import { storyModules } from '../scripts/lib/story-modules.mjs';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // It talks to nobody: no usage data, no news, no check for updates.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (vite) => ({ ...vite, plugins: [...(vite.plugins ?? []), storyModules()] }),
};
export default config;
