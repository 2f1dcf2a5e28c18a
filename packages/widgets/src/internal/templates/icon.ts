import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** 20 × 20 line drawings; they take the colour of the text and mean nothing to a screen reader. */
const drawings = {
  check: svg`<path d="m4 10.5 4 4 8-9"/>`,
  alert: svg`<path d="M10 3 18 17H2z"/><path d="M10 8v4M10 14.4v.2"/>`,
  info: svg`<circle cx="10" cy="10" r="7.5"/><path d="M10 9v5M10 6.2v.2"/>`,
  offline: svg`<path d="M2.5 8a11 11 0 0 1 4-2.4M17.5 8a11 11 0 0 0-6-2.8M5.5 11.4a7 7 0 0 1 3-1.7M14.5 11.4a7 7 0 0 0-1-.8M10 15.4v.2M3 3l14 14"/>`,
  lock: svg`<rect x="4" y="9" width="12" height="8" rx="1.5"/><path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9"/>`,
  shield: svg`<path d="m10 2.5 6.5 2.4v4.8c0 4-2.7 6.5-6.5 7.8-3.8-1.3-6.5-3.8-6.5-7.8V4.9z"/><path d="m7 9.8 2.2 2.2L13 8"/>`,
  clock: svg`<circle cx="10" cy="10" r="7.5"/><path d="M10 5.5V10l3 2"/>`,
  pause: svg`<circle cx="10" cy="10" r="7.5"/><path d="M8 7v6M12 7v6"/>`,
  pin: svg`<path d="M10 18s6-5.5 6-10A6 6 0 0 0 4 8c0 4.5 6 10 6 10z"/><circle cx="10" cy="8" r="2"/>`,
  camera: svg`<path d="M2.5 6.5h3.2L7 4.5h6l1.3 2h3.2v9.5h-15z"/><circle cx="10" cy="11" r="3"/>`,
  phone: svg`<path d="M4 3h3l1.5 4-2 1.5a11 11 0 0 0 5 5l1.5-2 4 1.5v3a1 1 0 0 1-1 1A14 14 0 0 1 3 4a1 1 0 0 1 1-1z"/>`,
  close: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
  retry: svg`<path d="M16 10a6 6 0 1 1-2-4.5M14.5 2.5v3.4H11"/>`,
  copy: svg`<rect x="7" y="7" width="10" height="10" rx="1.5"/><path d="M13 7V4.5A1.5 1.5 0 0 0 11.5 3h-7A1.5 1.5 0 0 0 3 4.5v7A1.5 1.5 0 0 0 4.5 13H7"/>`,
  search: svg`<circle cx="9" cy="9" r="5.5"/><path d="m13 13 4.5 4.5"/>`,
  back: svg`<path d="M12.5 4.5 7 10l5.5 5.5"/>`,
  chevron: svg`<path d="m5.5 8 4.5 4.5L14.5 8"/>`,
  dot: svg`<circle cx="10" cy="10" r="4"/>`,
  dotFull: svg`<circle cx="10" cy="10" r="4" fill="currentColor"/>`,
  up: svg`<path d="M10 16V4.5M5 9.5l5-5 5 5"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof drawings;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${drawings[name]}</svg>`;
}
