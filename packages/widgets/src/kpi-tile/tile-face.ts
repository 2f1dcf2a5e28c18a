import { html, nothing, svg, type TemplateResult } from 'lit';
import { drawing, icon, type IconName } from '../internal/templates/icon.js';
import type { ChangeText } from './change-text.js';
import type { FigureText } from './figure-text.js';
import type { Direction, Judgement } from './judgement.js';
import { SPARK, type Spark } from './spark-points.js';
import type { PartText, TargetText, TextTone, TileText } from './tile-text.js';

const ARROWS: Record<Direction, string> = {
  up: 'M10 16V4.5M5 9.5l5-5 5 5',
  down: 'M10 4v11.5M5 10.5l5 5 5-5',
  flat: 'M4 10h12',
  unknown: '',
};
const JUDGED: Record<Judgement, string> = { better: 'positive', worse: 'danger', same: '', open: '' };
const TONE_ICONS: Record<TextTone, IconName> = { positive: 'check', caution: 'alert', danger: 'alert', quiet: 'clock' };

export interface FaceOptions {
  readonly text: TileText;
  readonly spark: Spark | undefined;
  readonly seriesLabel: string;
  /** Whether the figure has just changed. */
  readonly moved: boolean;
}

/** A tile as the eye takes it in. Hidden from screen readers, for whom the same stands in one sentence. */
export function tileFace({ text, spark, seriesLabel, moved }: FaceOptions): TemplateResult {
  const { figure, absent, columns, ratio, parts, changes, lead, streak, target, rank, alert } = text;
  return html`<div class="face ${spark ? 'with-spark' : ''}" aria-hidden="true">
    <div class="main">
      ${
        figure
          ? html`<p
              class="figure ${size(figure.digits)} ${absent ? 'quiet' : ''}"
              part=${moved ? 'value moved' : 'value'}
            >
              ${figureOf(figure)}
            </p>`
          : nothing
      }
      ${
        absent
          ? html`<p class="absent" part="value">${absent.word}</p>
              <p class="small quiet">${absent.why}</p>`
          : nothing
      }
      ${columns.length > 0 ? columnsOf(columns, moved) : nothing}
      ${alert ? html`<p class="alert ${alert.severity}">${icon('alert')}<span>${alert.text}</span></p>` : nothing}
      ${rank ? html`<p class="rank">${rank}</p>` : nothing} ${lead ? changeLine(lead, true) : nothing}
      ${changes.map((change) => changeLine(change))}
      ${
        streak
          ? html`<p class="said ${streak.tone}">${icon(TONE_ICONS[streak.tone])}<span>${streak.text}</span></p>
              <p class="small quiet">${streak.last}</p>`
          : nothing
      }
      ${ratio ? html`<p class="strong">${ratio}</p>` : nothing}
      ${
        parts.length > 0
          ? html`<p class="parts small quiet numbers">
              ${parts.map((part) => html`<span>${part.label} ${figureOf(part)}</span>`)}
            </p>`
          : nothing
      }
      ${target ? targetLines(target) : nothing}
    </div>
    ${spark ? sparkLine(spark, seriesLabel) : nothing}
  </div>`;
}

function figureOf({ before, digits, unit }: FigureText): TemplateResult {
  return html`${before ? html`<span class="before">${before}</span>` : nothing}<span class="digits">${digits}</span
    >${unit ? html`<span class="unit">${unit}</span>` : nothing}`;
}

/** Long figures stand smaller, so that they stay on one line. */
function size(digits: string): string {
  return digits.length > 8 ? 'long' : digits.length > 5 ? 'middle' : '';
}

function columnsOf(columns: readonly PartText[], moved: boolean): TemplateResult {
  const longest = columns.reduce((most, { digits }) => (digits.length > most.length ? digits : most), '');
  return html`<dl
    class="columns ${columns.length > 2 ? 'three' : ''} ${size(longest)}"
    part=${moved ? 'value moved' : 'value'}
  >
    ${columns.map(
      (part) =>
        html`<div>
          <dt>${part.label}</dt>
          <dd class="figure">${figureOf(part)}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Which way, how much, and whether that is good; `plain` under a change that is the figure itself. */
function changeLine(change: ChangeText, plain = false): TemplateResult {
  const { phrase, direction, judgement, verdict, aside } = change;
  return html`<p class="change" part="change">
    <span class="said ${JUDGED[judgement]}"
      >${ARROWS[direction] ? drawing(ARROWS[direction]) : nothing}<span
        >${plain ? change.plain : phrase}${verdict ? html`&nbsp;· <b>${verdict}</b>` : nothing}</span
      ></span
    >
    ${aside ? html`<span class="small quiet">${aside}</span>` : nothing}
  </p>`;
}

function targetLines({ tone, state, goal, way, progress, elapsed }: TargetText): TemplateResult {
  return html`<div class="target" part="target">
    <p class="change">
      <span class="said ${tone}">${icon(TONE_ICONS[tone])}<span>${state}</span></span>
      ${goal ? html`<span class="quiet">${goal}</span>` : nothing}
    </p>
    ${progress === undefined || state === '' ? nothing : bar(tone, progress, elapsed)}
    ${way.length > 0 ? html`<p class="small quiet numbers">${way.join(' · ')}</p>` : nothing}
  </div>`;
}

/** How much is done, and a mark at how much time has passed. */
function bar(tone: TextTone, progress: number, elapsed: number | undefined): TemplateResult {
  return html`<svg class="bar ${tone}" part="progress">
    <rect class="track" width="100%" height="100%" rx="4" />
    <rect class="done" width="${Math.min(100, progress * 100)}%" height="100%" rx="4" />
    ${elapsed === undefined ? nothing : svg`<rect class="now" x="${elapsed * 100}%" width="3" height="100%" />`}
  </svg>`;
}

function sparkLine({ line, end }: Spark, label: string): TemplateResult {
  return html`<div class="trend">
    <svg class="spark" part="spark" viewBox="0 0 ${SPARK.width} ${SPARK.height}" preserveAspectRatio="none">
      <path class="line" d=${line} />
      ${end ? svg`<path class="end" d="M${end.x} ${end.y}h0" />` : nothing}
    </svg>
    ${label ? html`<p class="small quiet">${label}</p>` : nothing}
  </div>`;
}
