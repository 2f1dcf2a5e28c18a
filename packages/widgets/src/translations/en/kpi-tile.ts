import type { KpiTileMessages } from '../zh-CN/kpi-tile.js';
import { common } from './common.js';

const days = (count: string) => (count === '1' ? '1 day' : `${count} days`);

/** Words of `<cq-kpi-tile>`. */
export const kpiTile: KpiTileMessages = {
  ...common,
  qualifiers: { exact: '', approx: 'about', ge: 'at least', gt: 'over', le: 'at most', provisional: 'provisional' },
  andMore: '',
  title: (area, name) => `${area} · ${name}`,
  unnamed: (id) => `Indicator ${id}`,
  details: 'Details',
  detailsMissing: 'The details did not open',
  detailsOf: (name) => `Details: ${name}`,
  missingTitle: 'No such indicator',
  missingDetail: (id, area) => `The platform has no indicator “${id}” for area ${area}.`,
  noArea: '(none given)',

  absent: { suppressed: 'Withheld', no_data: 'No data', not_published: 'Not published' },
  absentWhy: {
    suppressed: 'Too few cases: withheld to protect people’s privacy.',
    no_data: 'Nothing was counted in this period.',
    not_published: 'The source did not publish this figure.',
  },

  points: 'pp',
  basis: { previous: 'on previous period', last_year: 'on last year', before: 'on before' },
  direction: { up: 'Up', down: 'Down', flat: 'No change', unknown: '—' },
  judgement: { better: 'improving', worse: 'worsening', same: '', open: '' },
  beforeWasZero: 'was 0 before, so no percentage',
  beforeUnknown: 'nothing to compare with',
  phrase: (basis, verb, amount) => [verb, amount, basis].filter(Boolean).join(' '),
  aside: (text) => ` (${text})`,

  zero: 'None',
  streak: (count) => `${days(count)} in a row without one`,
  streakAfter: (count) => `${days(count)} since the last one`,
  happened: 'Has occurred',
  lastAt: (day) => `last on ${day}`,
  neverBefore: 'none on record',

  outOf: (total) => `/ ${total}`,
  // Units come in the plural.
  each: (unit, amount) => `${amount} per ${unit.replace(/s$/, '')}`,
  ratio: (amount) => `ratio ${amount}`,
  rank: (scope, position, of) => `No. ${position}${of === undefined ? '' : ` of ${of}`}${scope && ` · ${scope}`}`,

  goal: (op, figure) => ['Target', op, figure].filter(Boolean).join(' '),
  targetOps: { ge: 'at least', gt: 'over', le: 'at most', eq: '' },
  notReached: 'Not reached',
  targetStates: {
    met: 'Reached',
    on_pace: 'On pace',
    behind: 'Behind',
    missed: 'Missed',
    open: 'Progress not published yet',
  },
  done: (share) => `${share} done`,
  elapsed: (share) => `${share} of the time gone`,
  short: (gap) => `${gap} to go`,
  over: (gap) => `${gap} over`,
  dueBy: (day, isPast) => `${isPast ? 'was ' : ''}due ${day}`,

  severities: { red: 'Red alert', orange: 'Orange alert', yellow: 'Yellow alert', blue: 'Blue alert' },
  sources: { published: 'Published', computed: 'Computed here', sample: 'Sample data' },
  asOf: (time) => `as of ${time}`,
  source: (name) => `Source: ${name}`,
  staleShort: (time) => `Could not update; as of ${time}`,
  offlineShort: (time) => `No connection; as of ${time}`,

  sentence: (parts) => `${parts.join('. ')}.`.replace(/([.!?])\./g, '$1'),
  clauses: (parts) => parts.join(', '),
  part: (label, figure) => `${label} ${figure}`,
  moved: (name, figure) => `${name} is now ${figure}`,
  severalMoved: (count) => `${count} indicators changed`,

  views: { about: 'About', table: 'Table', areas: 'By area' },
  viewsLabel: 'What to see',

  definition: 'What it means',
  exact: 'In full',
  whyNone: 'Why there is no figure',
  period: 'Period',
  dataAsOf: 'As of',
  comparison: 'Change',
  before: (figure) => `before: ${figure}`,
  goalLabel: 'Target',
  goalSource: (name) => `from ${name}`,
  rankLabel: 'Rank',
  streakLabel: 'Without an occurrence',
  since: (day) => `since ${day}`,
  alertLabel: 'Alert',
  thresholds: 'Alert lines',
  polarity: 'Good or bad',
  polarities: {
    higher: 'Higher is better',
    lower: 'Lower is better',
    target: 'The nearer to the target the better',
    zero: 'Should not happen at all',
    none: '',
  },
  from: 'Source',
  published: (name) => `${name} (published)`,
  computed: (name) => `${name} (computed from the platform’s records)`,
  sample: (name) => `${name} (sample data, made up to show how it looks)`,
  note: 'Note',
  follows: 'Follows the platform’s work by itself',

  when: 'Time',
  figure: 'Figure',
  noSeries: 'No earlier figures.',

  place: 'Area',
  path: 'Areas',
  sortBy: (column) => `Sort by ${column}`,
  noAreas: 'No figures for smaller areas.',
  areasAsOf: (time) => `As of ${time}`,
};
