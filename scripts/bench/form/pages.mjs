/** The pages that are measured: the same few fields, each as its library would have them. */
import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { CDN_ROOT, widgetsVersion } from '../../lib/build-cdn.mjs';
import { installApart } from '../../lib/install-apart.mjs';

const HASHES = JSON.parse(readFileSync(join(CDN_ROOT, widgetsVersion(), 'sri.json'), 'utf8'));

const FIELDS = `
  <label>问题类别 <input type="search" placeholder="搜索"></label>
  <label>类别 <select><option value="2101">井盖破损或缺失</option></select></label>
  <label>发生了什么？ <textarea rows="4"></textarea></label>
  <label>照片 <input type="file" multiple></label>
  <button>下一步</button>`;

const REPORTER = (inside = '') => `<cq-platform base-url="/api/v1" publishable-key="pk_bench" area="500153">
  <cq-event-reporter>${inside}</cq-event-reporter></cq-platform>`;

/** The files that a page of one widget needs at first, asked for by the page itself instead of one after the other. */
const preload = (names) =>
  names
    .map((name) => `<link rel="modulepreload" href="/cdn/${name}.js" integrity="${HASHES[`${name}.js`]}" crossorigin>`)
    .join('\n');
const STYLES = '<link rel="stylesheet" href="/cdn/widgets.css">';
const LOADER = '<script type="module" src="/cdn/widgets.js"></script>';

const withTags = (prefix, file) => `<form>
  <${prefix}-input label="问题类别" placeholder="搜索"></${prefix}-input>
  <${prefix}-select label="类别"><${prefix}-option value="2101">井盖破损或缺失</${prefix}-option></${prefix}-select>
  <${prefix}-textarea label="发生了什么？" rows="4"></${prefix}-textarea>
  ${file}
  <${prefix}-button type="submit">下一步</${prefix}-button></form>`;
const NATIVE_FILE = '<label>照片 <input type="file" multiple></label>';

/** Peers by their package: the script to bundle and the page's body. Where a library has no file input, a native one stands in. */
const PEERS = {
  '@shoelace-style/shoelace': { file: 'shoelace.js', body: withTags('sl', NATIVE_FILE) },
  '@awesome.me/webawesome': { file: 'webawesome.js', body: withTags('wa', NATIVE_FILE) },
  '@govtechsg/sgds-web-component': {
    file: 'sgds.js',
    body: `<form>
      <sgds-input label="问题类别" placeholder="搜索"></sgds-input>
      <sgds-select label="类别"><sgds-select-option value="2101">井盖破损或缺失</sgds-select-option></sgds-select>
      <sgds-textarea label="发生了什么？" rows="4"></sgds-textarea>
      <sgds-file-upload>添加照片</sgds-file-upload>
      <sgds-button type="submit">下一步</sgds-button></form>`,
  },
  antd: { file: 'antd.js', body: '<div id="root"></div>' },
};

/** Resolves to pages by contender, `{ html, files }`; `needs` are the CDN files of the reporter's first view. */
export async function makePages(needs) {
  const own = {
    limit: { html: page(FIELDS_ALONE), files: {} },
    ours: { html: page(REPORTER(), STYLES + preload(needs) + LOADER), files: {} },
    'ours, loader only': { html: page(REPORTER(), STYLES + LOADER), files: {} },
    'ours, plain form first': {
      html: page(REPORTER(`<form slot="form">${FIELDS}</form>`) + STYLES, LOADER),
      files: {},
    },
  };
  const lit = await bundle('scripts/bench/form/lit.js');
  own[`lit ${versionIn('.', 'lit')}`] = { html: page('<bare-form></bare-form>', script(lit)), files: lit };
  const directory = installApart('scripts/bench/form/peers', 'bench-form-peers');
  // From there, so that each finds its own libraries and none of ours.
  cpSync('scripts/bench/form/peers', directory, { recursive: true });
  for (const [name, { file, body }] of Object.entries(PEERS)) {
    const files = await bundle(join(directory, file));
    own[`${name} ${versionIn(directory, name)}`] = { html: page(body, script(files)), files };
  }
  return own;
}

const FIELDS_ALONE = `<form>${FIELDS}</form>`;

function page(body, head = '') {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>上报</title><style>label { display: block; margin-block: 1em }</style>
${head}
<h1>荣昌区</h1>${body}</html>`;
}

function script(files) {
  const style = '/file.css' in files ? '<link rel="stylesheet" href="file.css">' : '';
  return `${style}<script type="module" src="file.js"></script>`;
}

async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: { file: resolve(entry) },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: '/',
    write: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    conditions: ['production'],
  });
  return Object.fromEntries(outputFiles.map(({ path, contents }) => [path, Buffer.from(contents)]));
}

function versionIn(directory, name) {
  return JSON.parse(readFileSync(resolve(directory, 'node_modules', name, 'package.json'), 'utf8')).version;
}
