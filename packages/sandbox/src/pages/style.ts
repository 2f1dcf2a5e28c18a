/** How the platform's own pages look; it stands in each of them, and their policy knows its hash. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #eaeef4; --surface: #fff; --raised: #f4f6fa; --text: #16202e; --quiet: #566274; --line: #d5dce6;
  --edge: #6f7c90; --accent: #1456c0; --on-accent: #fff; --danger: #b3261e;
  font-family: system-ui, -apple-system, 'PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
  line-height: 1.6;
  color: var(--text);
  background: var(--page);
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0c1118; --surface: #141a23; --raised: #1c2430; --text: #e9eef6; --quiet: #a3b0c3; --line: #2e3a4a;
    --edge: #7b8aa2; --accent: #7fb0ff; --on-accent: #06183a; --danger: #ff8a80;
  }
}
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; overflow-wrap: anywhere; }
main {
  max-inline-size: 40em; margin-inline: auto; min-block-size: 100vh;
  padding: clamp(1.25em, 5vw, 2.5em); background: var(--surface);
}
h1 { margin: 0; font-size: clamp(1.4em, 1.1em + 2vw, 2em); line-height: 1.3; text-wrap: balance; }
h2 { margin: 0; font-size: 1.15em; line-height: 1.4; }
p, ol, ul, dl, dd { margin: 0; padding: 0; }
main > * + *, form > * + *, fieldset > * + * { margin-block: 1.25em 0; }
ol { padding-inline-start: 1.5em; }
li + li { margin-block-start: 0.5em; }
a { color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.quiet { color: var(--quiet); }
.numbers { display: grid; gap: 1em; padding: 1em 1.25em; background: var(--raised); border-radius: 0.5em; }
.numbers dt { color: var(--quiet); }
.numbers dd { font-size: 1.4em; font-weight: 650; letter-spacing: 0.04em; font-variant-numeric: tabular-nums; line-height: 1.3; }
.numbers dd span + span { margin-inline-start: 0.3em; }
.facts { display: grid; gap: 0.5em; }
.facts dt { color: var(--quiet); }
.errors, .notice { padding: 1em 1.25em; border: 2px solid var(--danger); border-radius: 0.5em; }
.errors:focus { outline-color: var(--danger); }
.errors ul { margin-block-start: 0.5em; padding-inline-start: 1.25em; }
.errors a { color: var(--danger); }
label, legend { display: block; padding: 0; font-weight: 600; }
label span, legend span { font-weight: 400; color: var(--quiet); }
fieldset { margin-inline: 0; padding: 0; border: 0; }
.error { color: var(--danger); font-weight: 600; }
input, select, textarea {
  display: block; inline-size: 100%; margin-block-start: 0.35em; min-block-size: 2.75em; padding: 0.5em 0.75em;
  font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--edge); border-radius: 0.5em;
}
textarea { resize: vertical; }
[aria-invalid] { border: 2px solid var(--danger); }
button {
  inline-size: 100%; min-block-size: 3em; padding: 0.5em 1.5em; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 0.5em;
}
.visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (min-width: 36em) { button { inline-size: auto; } }
@media print { main { min-block-size: 0; } }
`;
