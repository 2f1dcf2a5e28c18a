import type { TemplateResult } from 'lit';
import { drawing } from './icon.js';

/** Drawings that only later parts use. */
const drawings = {
  up: 'M10 16V4.5M5 9.5l5-5 5 5',
  shield: 'm10 2.5 6.5 2.4v4.8c0 4-2.7 6.5-6.5 7.8-3.8-1.3-6.5-3.8-6.5-7.8V4.9zM7 9.8l2.2 2.2L13 8',
  pin: 'M10 18s6-5.5 6-10A6 6 0 0 0 4 8c0 4.5 6 10 6 10zM10 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4z',
  camera: 'M2.5 6.5h3.2L7 4.5h6l1.3 2h3.2V16h-15zM10 8a3 3 0 1 0 0 6a3 3 0 1 0 0-6z',
  retry: 'M16 10a6 6 0 1 1-2-4.5M14.5 2.5v3.4H11',
  copy: 'M8.5 7h7a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-7a1.5 1.5 0 0 1-1.5-1.5v-7a1.5 1.5 0 0 1 1.5-1.5zM13 7V4.5A1.5 1.5 0 0 0 11.5 3h-7A1.5 1.5 0 0 0 3 4.5v7A1.5 1.5 0 0 0 4.5 13H7',
};

export function laterIcon(name: keyof typeof drawings): TemplateResult {
  return drawing(drawings[name]);
}
