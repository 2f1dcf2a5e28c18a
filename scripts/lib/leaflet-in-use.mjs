/**
 * A rollup plugin that lets Leaflet load where Trusted Types are enforced: it tries at import what HTML from a string
 * comes to, which such pages refuse, to find out about browsers that are none of ours. The npm package imports Leaflet
 * as it is.
 *
 * It holds for this very file of Leaflet; where that is another, building fails.
 */
const FILE = '/node_modules/leaflet/dist/leaflet-src.esm.js';
const ANSWERS = [
  [/var inlineSvg = !!svg\$1 && \(function \(\) \{[\s\S]*?\}\)\(\);/, 'var inlineSvg = true;'],
  [/var vml = !svg\$1 && \(function \(\) \{[\s\S]*?\}\(\)\);/, 'var vml = false;'],
];

export const leafletInUse = {
  name: 'leaflet-in-use',
  transform(code, id) {
    if (!id.endsWith(FILE)) return undefined;
    return {
      code: ANSWERS.reduce((text, [question, answer]) => {
        if (!question.test(text)) this.error(`${FILE} is not the one that this knows; see what it holds now.`);
        return text.replace(question, answer);
      }, code),
      map: null,
    };
  },
};
