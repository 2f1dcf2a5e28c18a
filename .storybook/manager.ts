import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: '数字重庆 Digital Chongqing',
    brandUrl: '../',
    colorPrimary: '#1456c0',
    colorSecondary: '#1456c0',
  }),
});
