import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../internal/format.js';
import { laterIcon } from '../../internal/templates/later-icons.js';
import { notice } from '../../internal/templates/notice.js';
import { problemPanel } from '../../internal/templates/problem.js';
import { skeleton } from '../../internal/templates/skeleton.js';
import type { LaterView } from '../later-view.js';

/** A position, from the device or from the map: what there is of it, and the ways to it. */
export function positionField(view: LaterView): TemplateResult {
  const { t, form, whereabouts, capabilities, map } = view;
  const { locating } = whereabouts;
  return html`
    <div class="field">
      <span class="strong">${t.position} <span class="mark">${t.optional}</span></span>
      <p class="hint" id="position-hint">${t.positionHint}</p>
      <div role="status" class="position">${outcome(view)}</div>
      <div class="row">
        <button
          type="button"
          class="button soft"
          id="position"
          aria-describedby="position-hint"
          aria-disabled=${locating}
          @click=${() => void whereabouts.find(capabilities)}
        >
          ${laterIcon('pin')}${locating ? t.positionFinding : t.positionUse}
        </button>
        ${
          map
            ? html`<button
                type="button"
                class="button soft"
                aria-expanded=${map.isOpen}
                aria-controls="map-place"
                @click=${() => map.toggle()}
              >
                ${map.isOpen ? t.mapClose : t.mapOpen}
              </button>`
            : nothing
        }
        ${
          form.draft.point
            ? html`<button type="button" class="link" @click=${() => view.removePosition()}>
                ${t.positionRemove}
              </button>`
            : nothing
        }
      </div>
      <div id="map-place" class="map-place" ?hidden=${!map?.isOpen}>${map?.isOpen ? openMap(view, map) : nothing}</div>
    </div>
  `;
}

function openMap({ t }: LaterView, map: NonNullable<LaterView['map']>): unknown {
  if (map.part) return map.part.render();
  return map.error ? problemPanel(map.error, t, () => map.load()) : skeleton(4, t.loading);
}

function outcome({ t, form, whereabouts, language }: LaterView): unknown {
  const { failure, text, isOutside, isIdentified, located } = whereabouts;
  const failures = {
    denied: t.positionDenied,
    timeout: t.positionTimeout,
    unavailable: t.positionUnavailable,
  };
  const { point } = form.draft;
  if (failure) return notice('caution', failures[failure]);
  if (!point) return nothing;
  const isKnown = (located?.area?.code.length ?? 0) > 6;
  const where = isKnown ? `${t.positionIn(text)} ${t.positionFilled}` : isIdentified ? t.positionUnknown : '';
  return html`<p class="found">${laterIcon('pin')}${positionText(t, point, language)}</p>
    ${isOutside ? notice('caution', t.positionOutside(text)) : html`<p>${where}</p>`}`;
}

/** A position in a few words. */
export function positionText(
  t: LaterView['t'],
  { lng, lat, accuracyM }: NonNullable<LaterView['form']['draft']['point']>,
  language: LaterView['language'],
): string {
  if (accuracyM !== undefined) return t.positionFound(formatNumber(language, Math.round(accuracyM)));
  return `${t.positionMarked} (${t.mapPosition(lng.toFixed(5), lat.toFixed(5))})`;
}
