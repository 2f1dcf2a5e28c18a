import { html, type TemplateResult } from 'lit';

/** 20 × 20 line drawings, one path each. */
const drawings = {
  check: 'm4 10.5 4 4 8-9',
  alert: 'M10 3 18 17H2zM10 8v4M10 14.4v.2',
  info: 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15zM10 9v5M10 6.2v.2',
  offline:
    'M2.5 8a11 11 0 0 1 4-2.4M17.5 8a11 11 0 0 0-6-2.8M5.5 11.4a7 7 0 0 1 3-1.7M14.5 11.4a7 7 0 0 0-1-.8M10 15.4v.2M3 3l14 14',
  lock: 'M5.5 9h9a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5h-9a1.5 1.5 0 0 1-1.5-1.5v-5a1.5 1.5 0 0 1 1.5-1.5zM6.5 9V6.5a3.5 3.5 0 0 1 7 0V9',
  clock: 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15zM10 5.5V10l3 2',
  pause: 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15zM8 7v6M12 7v6',
  phone: 'M4 3h3l1.5 4-2 1.5a11 11 0 0 0 5 5l1.5-2 4 1.5v3a1 1 0 0 1-1 1A14 14 0 0 1 3 4a1 1 0 0 1 1-1z',
  close: 'm5 5 10 10M15 5 5 15',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11zM13 13l4.5 4.5',
  back: 'M12.5 4.5 7 10l5.5 5.5',
  chevron: 'm5.5 8 4.5 4.5L14.5 8',
  dot: 'M10 6a4 4 0 1 0 0 8a4 4 0 1 0 0-8z',
  dotFull:
    'M10 6a4 4 0 1 0 0 8a4 4 0 1 0 0-8zM10 7.6a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 1 0 0-4.8zM10 9.2a0.8 0.8 0 1 0 0 1.6a0.8 0.8 0 1 0 0-1.6z',
};

export type IconName = keyof typeof drawings;

/** A drawing in the colour of the text; it means nothing to a screen reader. */
export function icon(name: IconName): TemplateResult {
  return drawing(drawings[name]);
}

export function drawing(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>`;
}
