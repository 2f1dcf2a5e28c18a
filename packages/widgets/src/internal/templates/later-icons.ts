import type { TemplateResult } from 'lit';
import { drawing } from './icon.js';

/** Drawings that only later parts use. */
const drawings = {
  up: 'M10 16V4.5M5 9.5l5-5 5 5',
  shield: 'm10 2.5 6.5 2.4v4.8c0 4-2.7 6.5-6.5 7.8-3.8-1.3-6.5-3.8-6.5-7.8V4.9zM7 9.8l2.2 2.2L13 8',
  pin: 'M10 18s6-5.5 6-10A6 6 0 0 0 4 8c0 4.5 6 10 6 10zM10 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4z',
  camera: 'M2.5 6.5h3.2L7 4.5h6l1.3 2h3.2V16h-15zM10 8a3 3 0 1 0 0 6a3 3 0 1 0 0-6z',
  retry: 'M16 10a6 6 0 1 1-2-4.5M14.5 2.5v3.4H11',
  undo: 'M7 4 3.5 7.5 7 11M3.5 7.5h8a4.5 4.5 0 0 1 0 9H8',
  redo: 'M13 4l3.5 3.5L13 11M16.5 7.5h-8a4.5 4.5 0 0 0 0 9H12',
  earlier: 'M16 10H4M9 5l-5 5 5 5',
  later: 'M4 10h12M11 5l5 5-5 5',
  cover: 'M3 3h14v14H3zM3 10h14M10 3v14M3 6.5h7M10 13.5h7',
  picture: 'M3 4h14v12H3zM3 13l4-4 4 4 2.5-2.5L17 14M12.5 7.5v.2',
  video: 'M2.5 6h10v8h-10zM12.5 9l5-2.5v7l-5-2.5',
  microphone:
    'M10 2.5a2.5 2.5 0 0 0-2.5 2.5v5a2.5 2.5 0 0 0 5 0V5A2.5 2.5 0 0 0 10 2.5zM4.5 9.5a5.5 5.5 0 0 0 11 0M10 15v2.5M7 17.5h6',
  stop: 'M5 5h10v10H5z',
  copy: 'M8.5 7h7a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-7a1.5 1.5 0 0 1-1.5-1.5v-7a1.5 1.5 0 0 1 1.5-1.5zM13 7V4.5A1.5 1.5 0 0 0 11.5 3h-7A1.5 1.5 0 0 0 3 4.5v7A1.5 1.5 0 0 0 4.5 13H7',
};

export function laterIcon(name: keyof typeof drawings): TemplateResult {
  return drawing(drawings[name]);
}
