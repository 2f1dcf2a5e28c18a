import type { Plugin } from 'rollup';

export const kyInUse: Plugin;
