/** Rows of this suite, as `npm run bench` prints and writes them. */

/** One row for all measured values of a contender. */
export function row({ case: name, metric, unit, better = 'lower' }, contender, values) {
  const sorted = [values].flat().sort((a, b) => a - b);
  return {
    suite: 'sdk',
    case: name,
    metric,
    unit,
    better,
    contender,
    median: sorted[sorted.length >> 1],
    min: sorted[0],
    max: sorted.at(-1),
    runs: sorted.length,
  };
}

/** Says lines with their cells below each other. */
export function table(progress, lines) {
  const texts = lines.map((line) => line.map(String));
  const widths = texts[0].map((_, column) => Math.max(...texts.map((line) => line[column].length)));
  for (const line of texts) {
    progress(
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
  }
}
