import { css } from 'lit';

/** Of Leaflet 1.9.4's own styles (BSD-2-Clause), what layers, tiles and marks take; it lays them out from the left. */
const leaflet = css`
  .leaflet-pane,
  .leaflet-tile,
  .leaflet-marker-icon,
  .leaflet-tile-container,
  .leaflet-pane > svg,
  .leaflet-layer {
    position: absolute;
    inset: 0 auto auto 0;
  }
  .leaflet-container {
    direction: ltr;
    overflow: hidden;
    -webkit-tap-highlight-color: transparent;
  }
  .leaflet-tile,
  .leaflet-marker-icon {
    -webkit-user-select: none;
    user-select: none;
  }
  .leaflet-overlay-pane svg {
    max-inline-size: none;
    max-block-size: none;
  }
  .leaflet-container .leaflet-tile {
    max-inline-size: none;
    max-block-size: none;
    padding: 0;
  }
  .leaflet-container.leaflet-touch-zoom {
    touch-action: pan-x pan-y;
  }
  .leaflet-container.leaflet-touch-drag {
    touch-action: pinch-zoom;
  }
  .leaflet-container.leaflet-touch-drag.leaflet-touch-zoom {
    touch-action: none;
  }
  .leaflet-tile {
    visibility: hidden;
  }
  .leaflet-tile-loaded {
    visibility: inherit;
  }
  .leaflet-pane {
    z-index: 400;
  }
  .leaflet-tile-pane {
    z-index: 200;
  }
  .leaflet-marker-pane {
    z-index: 600;
  }
  .leaflet-grab {
    cursor: crosshair;
  }
  .leaflet-dragging .leaflet-grab,
  .leaflet-drag-target {
    cursor: grabbing;
  }
`;

const own = css`
  .map-frame {
    position: relative;
    /* Its layers stay below what the page lays over the widget. */
    isolation: isolate;
    inline-size: 100%;
    border: 1.5px solid var(--_cq-edge);
    border-radius: var(--_cq-radius);
    overflow: hidden;
  }
  #map {
    position: relative;
    /* Leaflet counts its layers in hundreds. */
    z-index: 0;
    block-size: 18em;
    background: var(--_cq-surface-raised);
    color: var(--_cq-accent);
  }
  #map:focus-visible {
    outline-offset: -3px;
  }
  .blank {
    border: solid var(--_cq-line);
    border-width: 1px 0 0 1px;
    box-sizing: border-box;
  }
  .pin svg {
    display: block;
    inline-size: 1.8em;
    block-size: 2.7em;
    margin-block-start: -2.7em;
    margin-inline-start: -0.9em;
    fill: var(--_cq-accent);
    stroke: var(--_cq-surface);
    stroke-width: 1.5;
  }
  .pin circle {
    fill: var(--_cq-surface);
  }
  .cross {
    position: absolute;
    z-index: 2;
    inset: calc(50% - 0.75em) auto auto calc(50% - 0.75em);
    inline-size: 1.5em;
    block-size: 1.5em;
    pointer-events: none;
    background:
      linear-gradient(var(--_cq-text) 0 0) center / 2px 100% no-repeat,
      linear-gradient(var(--_cq-text) 0 0) center / 100% 2px no-repeat;
  }
  .map-zoom {
    position: absolute;
    z-index: 2;
    inset-block-start: 0.5em;
    inset-inline-end: 0.5em;
    display: grid;
    gap: 0.25em;
  }
  .map-zoom button {
    inline-size: var(--_cq-target);
    block-size: var(--_cq-target);
    border: 1.5px solid var(--_cq-edge);
    border-radius: var(--_cq-radius);
    background: var(--_cq-surface);
    color: var(--_cq-text);
    font-size: 1.25em;
    line-height: 1;
    cursor: pointer;
  }
  .map-scale {
    position: absolute;
    z-index: 2;
    inset-block-end: 0.5em;
    inset-inline-start: 0.5em;
    display: grid;
    justify-items: center;
    padding: 0.1em 0.3em 0.3em;
    border-radius: calc(var(--_cq-radius) / 2);
    background: var(--_cq-surface);
    color: var(--_cq-text);
    white-space: nowrap;
    line-height: 1.3;
    pointer-events: none;
  }
  .map-scale svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .map-source {
    text-align: end;
  }
  @media (forced-colors: active) {
    .cross,
    .pin {
      forced-color-adjust: none;
    }
  }
`;

export const styles = [leaflet, own];
