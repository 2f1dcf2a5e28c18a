import type { Decorator, Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../packages/widgets/custom-elements.json';
import '../packages/widgets/src/themes/tokens.css';
import '../packages/widgets/src/themes/elder.css';
import { stopClock } from '../stories/fixtures/clock.js';
import { forgetVisits, frame } from '../stories/fixtures/frame.js';
import './preview.css';

interface Member {
  kind: string;
  privacy?: string;
  static?: boolean;
  description?: string;
}

/** What a page may set: described, of an instance, and nobody's secret. */
function isPublic({ kind, privacy, static: ofClass, description }: Member): boolean {
  return kind === 'field' && privacy === undefined && !ofClass && Boolean(description);
}

setCustomElementsManifest({
  ...manifest,
  modules: manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations.map((declaration) =>
      'members' in declaration ? { ...declaration, members: declaration.members.filter(isPublic) } : declaration,
    ),
  })),
});
stopClock();

const WIDTHS = [320, 768, 1280];

const inFrame: Decorator = (story, { globals, parameters }) => {
  const width = Number(globals['width']);
  return frame(
    story(),
    {
      theme: globals['theme'] === 'dark' ? 'dark' : 'light',
      lang: globals['lang'] === 'en' ? 'en' : 'zh-CN',
      mode: globals['mode'] === 'elder' ? 'elder' : 'normal',
      width: WIDTHS.includes(width) ? width : 'full',
    },
    parameters,
  );
};

const preview: Preview = {
  decorators: [inFrame],
  beforeEach: forgetVisits,
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
    viewport: { disable: true },
    controls: {
      expanded: true,
      exclude: ['client', 'messages', 'empty', 'list', 'item', 'detail', 'loading', 'error'],
    },
    options: { storySort: { order: ['开始 Start', '设计变量 Tokens', '组件 Widgets', '嵌入 Embedding'] } },
  },
  initialGlobals: { theme: 'light', lang: 'zh-CN', mode: 'normal', width: 'full' },
  globalTypes: {
    theme: {
      description: '深浅 Light or dark',
      toolbar: {
        dynamicTitle: true,
        icon: 'mirror',
        items: [
          { value: 'light', title: '浅色 Light' },
          { value: 'dark', title: '深色 Dark' },
        ],
      },
    },
    lang: {
      description: '语言 Language',
      toolbar: {
        dynamicTitle: true,
        icon: 'globe',
        items: [
          { value: 'zh-CN', title: '中文' },
          { value: 'en', title: 'English' },
        ],
      },
    },
    mode: {
      description: '适老 Elder mode',
      toolbar: {
        dynamicTitle: true,
        icon: 'accessibility',
        items: [
          { value: 'normal', title: '标准 Normal' },
          { value: 'elder', title: '适老 Elder' },
        ],
      },
    },
    width: {
      description: '宽度 Width',
      toolbar: {
        dynamicTitle: true,
        icon: 'ruler',
        items: [
          { value: 'full', title: '全宽 Full width' },
          ...WIDTHS.map((width) => ({ value: String(width), title: `${width} px` })),
        ],
      },
    },
  },
};
export default preview;
