import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { CommonLaterMessages } from '../../translations/zh-CN/common-later.js';
import type { LazyPart } from '../controllers/lazy.js';
import { small, type Photo, type PhotoUploads } from '../controllers/photo-uploads.js';
import { blankPicture, encodePhoto } from '../photo.js';
import { laterIcon } from '../templates/later-icons.js';
import { brushed, framed, gridFor, mosaic, type Cells, type Frame, type Grid, type Spot } from './mosaic.js';
import { styles } from './redaction.styles.js';

/** The brushes: what each is called, and its radius in cells. */
const BRUSHES = [
  ['redactFine', 1.5],
  ['redactMedium', 3],
  ['redactBroad', 5],
] as const;

/** A press of an arrow moves or sizes the frame by so many cells. */
const STEP = 2;
const ARROWS: Partial<Record<string, Spot>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/** A photo on the table. */
interface Work {
  readonly photo: Photo;
  readonly uploads: PhotoUploads;
  readonly bitmap: ImageBitmap;
  readonly preview: string;
  readonly grid: Grid;
  /** One pixel for each cell. */
  readonly colours: Uint8ClampedArray;
  /** What was covered after each step, the first before any. */
  readonly steps: readonly Cells[];
  /** The step that shows. */
  readonly at: number;
  readonly frame: Frame;
}

/** The dialog in which a person covers faces and plates, with a pointer, a finger or the keyboard. */
export class Redaction implements LazyPart {
  readonly styles = [styles];

  readonly #host: LitElement;
  #work: Work | undefined;
  #brush: number = BRUSHES[1][1];
  /** A stroke that is being drawn: where it is, and what it has covered so far. */
  #stroke: { spot: Spot; cells: Set<number> } | undefined;
  #said: ((t: CommonLaterMessages) => string) | undefined;
  #saving = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  async open(photo: Photo, uploads: PhotoUploads): Promise<void> {
    const file = await small(photo);
    if (!file || this.#work) return;
    const bitmap = await createImageBitmap(file);
    const grid = gridFor(bitmap.width, bitmap.height);
    const side = Math.round(Math.min(grid.columns, grid.rows) / 4);
    this.#work = {
      ...{ photo, uploads, bitmap, grid, preview: URL.createObjectURL(file) },
      colours: shrink(bitmap, grid),
      steps: [new Set()],
      at: 0,
      frame: {
        x: Math.round((grid.columns - side) / 2),
        y: Math.round((grid.rows - side) / 2),
        width: side,
        height: side,
      },
    };
    this.#said = undefined;
    await this.#draw();
    this.#dialog?.showModal();
    this.#dialog?.querySelector<HTMLElement>('.stage')?.focus();
  }

  dialog(t: CommonLaterMessages): unknown {
    const work = this.#work;
    if (!work) return nothing;
    const { steps, at, photo, bitmap } = work;
    const name = t.photoName(photo.number);
    return html`<dialog class="redaction" aria-labelledby="redaction-title" @close=${() => this.#close()}>
      <h2 class="heading h3" id="redaction-title">${t.redactTitle(name)}</h2>
      <p class="small">${t.redactWhy}</p>
      <div
        class="stage"
        dir="ltr"
        role="application"
        tabindex="0"
        aria-label=${t.redactStage}
        aria-describedby="redaction-how"
        .style=${`--_cq-ratio: ${bitmap.width / bitmap.height}`}
        @pointerdown=${this.#onPointerDown}
        @pointermove=${this.#onPointerMove}
        @pointerup=${this.#onPointerUp}
        @pointercancel=${this.#onPointerUp}
        @keydown=${this.#onKeyDown}
      >
        <img src=${work.preview} alt=${name} draggable="false" />
        <canvas width=${work.grid.columns} height=${work.grid.rows}></canvas>
        <div class="frame" .style=${place(work)}></div>
      </div>
      <p class="small quiet" id="redaction-how">${t.redactHow}</p>
      <p class="small" role="status">${this.#said?.(t)}</p>
      <div class="row">
        <fieldset class="brushes row">
          <legend class="small quiet">${t.redactBrush}</legend>
          ${BRUSHES.map(
            ([word, radius]) =>
              html`<label class="row"
                ><input
                  type="radio"
                  name="brush"
                  .checked=${this.#brush === radius}
                  @change=${() => (this.#brush = radius)}
                />${t[word]}</label
              >`,
          )}
        </fieldset>
        ${this.#tool(t.undo, 'undo', at > 0, () => this.#go(at - 1))}
        ${this.#tool(t.redo, 'redo', at < steps.length - 1, () => this.#go(at + 1))}
        ${this.#tool(t.redactClear, 'retry', (steps[at]?.size ?? 0) > 0, () => this.#cover(new Set()))}
      </div>
      <div class="row end">
        <button type="button" class="button" aria-disabled=${this.#saving} @click=${() => void this.#save()}>
          ${this.#saving ? t.redactSaving : t.redactSave}
        </button>
        <button type="button" class="button plain" @click=${() => this.#dialog?.close()}>${t.redactCancel}</button>
      </div>
    </dialog>`;
  }

  #tool(name: string, drawing: 'undo' | 'redo' | 'retry', enabled: boolean, act: () => void): TemplateResult {
    return html`<button
      type="button"
      class="button soft"
      aria-disabled=${!enabled}
      @click=${() => {
        if (enabled) act();
      }}
    >
      ${laterIcon(drawing)}${name}
    </button>`;
  }

  readonly #onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const spot = this.#spot(event);
    if (!spot) return;
    this.#stroke = { spot, cells: new Set() };
    this.#brushTo(spot);
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    const spot = this.#stroke && this.#spot(event);
    if (spot) this.#brushTo(spot);
  };

  readonly #onPointerUp = (): void => {
    const cells = this.#stroke?.cells;
    this.#stroke = undefined;
    if (cells) this.#cover(new Set([...this.#covered, ...cells]));
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const work = this.#work;
    if (!work) return;
    const { key, shiftKey, ctrlKey, metaKey } = event;
    const arrow = ARROWS[key];
    const isUndo = (ctrlKey || metaKey) && key.toLowerCase() === 'z';
    if (arrow) this.#moveFrame(arrow, shiftKey);
    else if (key === 'Enter' || key === ' ') {
      this.#cover(new Set([...this.#covered, ...framed(work.grid, work.frame)]));
    } else if (isUndo) this.#go(work.at + (shiftKey ? 1 : -1));
    else return;
    event.preventDefault();
  };

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog.redaction');
  }

  get #covered(): Cells {
    return this.#work?.steps[this.#work.at] ?? new Set();
  }

  /** Where a pointer is, in cells. */
  #spot({ clientX, clientY, currentTarget }: PointerEvent): Spot | undefined {
    if (!(currentTarget instanceof HTMLElement) || !this.#work) return undefined;
    const { columns, rows } = this.#work.grid;
    const { x, y, width, height } = currentTarget.getBoundingClientRect();
    return { x: ((clientX - x) / width) * columns, y: ((clientY - y) / height) * rows };
  }

  #brushTo(spot: Spot): void {
    if (!this.#work || !this.#stroke) return;
    for (const cell of brushed(this.#work.grid, this.#stroke.spot, spot, this.#brush)) this.#stroke.cells.add(cell);
    this.#stroke.spot = spot;
    this.#paint();
  }

  #moveFrame({ x, y }: Spot, resizes: boolean): void {
    const work = this.#work;
    if (!work) return;
    const { grid, frame } = work;
    const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
    const moved = resizes
      ? {
          ...frame,
          width: within(frame.width + x, STEP, grid.columns - frame.x),
          height: within(frame.height + y, STEP, grid.rows - frame.y),
        }
      : {
          ...frame,
          x: within(frame.x + x, 0, grid.columns - frame.width),
          y: within(frame.y + y, 0, grid.rows - frame.height),
        };
    this.#work = { ...work, frame: moved };
    const percent = (value: number, of: number) => Math.round((value / of) * 100);
    this.#said = (t) =>
      t.redactFrame(
        percent(moved.x, grid.columns),
        percent(moved.y, grid.rows),
        percent(moved.width, grid.columns),
        percent(moved.height, grid.rows),
      );
    void this.#draw();
  }

  /** Takes a step; what had been taken back is gone. */
  #cover(cells: Cells): void {
    const work = this.#work;
    if (!work) return;
    const steps = [...work.steps.slice(0, work.at + 1), cells];
    this.#work = { ...work, steps, at: steps.length - 1 };
    this.#said = (t) => t.redactCovered(cells.size / (work.grid.columns * work.grid.rows));
    void this.#draw();
  }

  #go(to: number): void {
    const work = this.#work;
    const cells = work?.steps[to];
    if (!work || !cells) return;
    this.#work = { ...work, at: to };
    this.#said = (t) => t.redactCovered(cells.size / (work.grid.columns * work.grid.rows));
    void this.#draw();
  }

  async #save(): Promise<void> {
    const work = this.#work;
    if (!work || this.#saving) return;
    if (this.#covered.size === 0) {
      this.#said = (t) => t.redactNothing;
      this.#host.requestUpdate();
      return;
    }
    this.#saving = true;
    this.#host.requestUpdate();
    const { photo, uploads } = work;
    try {
      const file = await encodePhoto(covered(work, this.#covered));
      // The person may have gone back meanwhile.
      if (this.#work?.photo === photo) uploads.replace(photo, file);
      this.#dialog?.close();
    } catch {
      this.#said = (t) => t.redactUnsaved;
    }
    this.#saving = false;
    this.#host.requestUpdate();
  }

  #close(): void {
    const work = this.#work;
    if (!work) return;
    work.bitmap.close();
    URL.revokeObjectURL(work.preview);
    this.#work = undefined;
    this.#stroke = undefined;
    this.#host.requestUpdate();
  }

  async #draw(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#paint();
  }

  #paint(): void {
    const canvas = this.#dialog?.querySelector('canvas');
    if (!canvas || !this.#work) return;
    const { grid, colours } = this.#work;
    const cells = new Set([...this.#covered, ...(this.#stroke?.cells ?? [])]);
    canvas.getContext('2d')?.putImageData(mosaic(grid, cells, colours), 0, 0);
  }
}

/** The frame of the keyboard, over the picture. As a property: a page may allow no `style` attributes. */
function place({ frame, grid }: Work): string {
  const { x, y, width, height } = frame;
  const percent = (value: number, of: number) => `${(value / of) * 100}%`;
  return `
    inset-inline-start: ${percent(x, grid.columns)};
    inset-block-start: ${percent(y, grid.rows)};
    inline-size: ${percent(width, grid.columns)};
    block-size: ${percent(height, grid.rows)};
  `;
}

/** A picture with some of its cells made unrecognisable. */
function covered({ bitmap, grid, colours }: Work, cells: Cells): OffscreenCanvas {
  const { canvas, context } = blankPicture(bitmap.width, bitmap.height);
  context.drawImage(bitmap, 0, 0);
  const cover = new OffscreenCanvas(grid.columns, grid.rows);
  cover.getContext('2d')?.putImageData(mosaic(grid, cells, colours), 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(cover, 0, 0, bitmap.width, bitmap.height);
  return canvas;
}

/** The colours of a picture with one pixel for each cell. */
function shrink(bitmap: ImageBitmap, { columns, rows }: Grid): Uint8ClampedArray {
  const { context } = blankPicture(columns, rows);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, columns, rows);
  return context.getImageData(0, 0, columns, rows).data;
}
