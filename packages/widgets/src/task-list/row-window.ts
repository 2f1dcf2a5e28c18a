import type { ReactiveController } from 'lit';
import type { PageLoader } from './page-loader.js';
import { placeOf, rowAt, topOf, type Span } from './row-pages.js';
import { ScrollScale } from './scroll-scale.js';
import { countRows, type TaskRows } from './task-rows.js';
import type { DrawnRows, TaskDesk } from './task-view.js';

/** Rows that are drawn above and below those in view. */
const AROUND = 2;
const SETTLED_MS = 250;

const NEXT: Partial<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/**
 * The part of a long list that is drawn: as many rows as fit, in a frame whose scroll bar stands for all of them, or
 * one page. The same elements show other rows when the list is moved, so it never grows. Focus stays with its row; while
 * that is not drawn, the list itself holds it.
 */
export class RowWindow implements ReactiveController {
  readonly #desk: TaskDesk;
  readonly #loader: PageLoader;
  readonly #scale = new ScrollScale();
  readonly #sizes = new ResizeObserver((entries) => this.#measure(entries));
  #list: HTMLElement | null = null;
  #row: Element | null = null;
  #listening: AbortController | undefined;
  #rowHeight = 0;
  #height = 0;
  /** Whether the list may have lost its place, as what is not displayed does. */
  #hidden = false;
  #page = 0;
  /** The first place that is drawn. */
  #from = 0;
  #active: number | undefined;
  /** What has focus within its row, while the list has it. */
  #held: '.open' | '.act .button' | undefined;
  #drawing = false;
  /** Where the bar stood when the list was moved from here, so that it must follow. */
  #movedAt: number | undefined;
  /** Whether the row with focus must be brought into the page's view too. */
  #shown = true;
  #settled: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: TaskDesk, loader: PageLoader) {
    this.#desk = desk;
    this.#loader = loader;
    desk.host.addController(this);
  }

  hostUpdate(): void {
    this.#drawing = true;
  }

  hostUpdated(): void {
    this.#drawing = false;
    const list = this.#desk.host.renderRoot.querySelector<HTMLElement>('.rows');
    if (list !== this.#list) this.#attach(list);
    const rows = this.#desk.rows();
    if (!list || !rows?.long) return this.#rest(list);
    this.#stretch(list, rows);
    this.#keepFocus(list);
    this.#loader.look(this.view(rows));
  }

  hostDisconnected(): void {
    this.#attach(null);
    this.#loader.stop();
  }

  /** What to draw. */
  drawn(rows: TaskRows): DrawnRows {
    const top = topOf(rows);
    const count = countRows(rows);
    const { first, last } = this.#range(rows);
    const items = Array.from({ length: last - first + 1 }, (_, at) => rowAt(rows, first + at));
    this.#from = first;
    const active = (this.#active ?? top) - first;
    const stop = items[active] ? active : items.findIndex((task, at) => task && first + at >= this.view(rows).first);
    return { items, active: stop, position: first - top + 1, count };
  }

  /** The places in view. */
  view(rows: TaskRows): Span {
    if (this.#isPaged || !this.#rowHeight) return this.#range(rows);
    const top = topOf(rows);
    // A row counts when the better part of it can be seen.
    const at = (y: number) => top + Math.floor(y / this.#rowHeight + 0.5);
    const first = at(this.#scale.top);
    return { first, last: Math.min(rows.end - 1, Math.max(first, at(this.#scale.top + this.#height) - 1)) };
  }

  /** Which page is shown, and how many there are. */
  pageOf({ size, end }: TaskRows): { page: number; pages: number } {
    const pages = Math.max(1, Math.ceil(end / size));
    return { page: Math.min(this.#page, pages - 1), pages };
  }

  /** Keys that move through the list. */
  press(event: KeyboardEvent, rows: TaskRows): void {
    const { first, last } = this.view(rows);
    const screen = Math.max(1, this.#isPaged ? rows.size : last - first);
    const steps: typeof NEXT = { ...NEXT, PageDown: screen, PageUp: -screen, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.focus((this.#active ?? first) + step, rows);
  }

  /** Brings a row into view and focus to it, as soon as it is there. */
  focus(place: number, rows: TaskRows): void {
    this.#active = Math.max(topOf(rows), Math.min(rows.end - 1, place));
    this.#held ??= '.open';
    this.#shown = false;
    this.show(this.#active, rows, false);
  }

  focusTask(id: string, rows: TaskRows): void {
    const place = placeOf(rows, id);
    if (place !== undefined) this.focus(place, rows);
  }

  /** Gives focus back to the row of a task; the list stays where it is. */
  focusAgain(id: string, rows: TaskRows): void {
    this.#active = placeOf(rows, id) ?? this.#active;
    this.#held = '.open';
    this.#desk.host.requestUpdate();
  }

  /** Moves the list so that a row is in view: at its top, or by no more than needed. */
  show(place: number, rows: TaskRows, atTop = true): void {
    this.#page = Math.max(0, Math.floor(place / rows.size));
    const y = (place - topOf(rows)) * this.#rowHeight;
    const { top } = this.#scale;
    const above = Math.min(top, y);
    const to = atTop ? y : Math.max(above, y + this.#rowHeight - this.#height);
    if (to !== top) {
      this.#scale.moveTo(to);
      this.#pullBar();
    }
    this.#desk.host.requestUpdate();
  }

  turnTo(page: number, rows: TaskRows): void {
    this.focus(page === 0 ? topOf(rows) : page * rows.size, rows);
  }

  #pullBar(): void {
    this.#movedAt ??= this.#list?.scrollTop;
  }

  get #isPaged(): boolean {
    return this.#desk.isPaged();
  }

  /** The places to draw. */
  #range(rows: TaskRows): Span {
    const top = topOf(rows);
    if (this.#isPaged) {
      const { page } = this.pageOf(rows);
      return { first: page === 0 ? top : page * rows.size, last: Math.min(rows.end, (page + 1) * rows.size) - 1 };
    }
    const height = this.#rowHeight;
    if (!height) return { first: top, last: Math.min(rows.end, rows.size) - 1 };
    this.#resize(rows);
    const count = Math.min(countRows(rows), Math.ceil(this.#height / height) + 1 + 2 * AROUND);
    const first = Math.max(top, Math.min(rows.end - count, top + Math.floor(this.#scale.top / height) - AROUND));
    return { first, last: first + count - 1 };
  }

  #resize(rows: TaskRows): void {
    if (this.#scale.resize(countRows(rows) * this.#rowHeight, this.#height)) this.#pullBar();
  }

  /** Nothing is long: the next long list begins at its top. */
  #rest(list: HTMLElement | null): void {
    this.#loader.stop();
    this.#scale.moveTo(0);
    this.#movedAt = undefined;
    this.#page = 0;
    this.#active = undefined;
    this.#held = undefined;
    list?.firstElementChild?.removeAttribute('style');
  }

  #attach(list: HTMLElement | null): void {
    this.#listening?.abort();
    this.#sizes.disconnect();
    clearTimeout(this.#settled);
    this.#list = list;
    this.#row = null;
    this.#hidden = true;
    if (!list) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    list.addEventListener('scroll', () => this.#onScroll(list), { signal, passive: true });
    list.addEventListener('focusin', ({ target }) => this.#onFocus(list, target), { signal });
    list.addEventListener('focusout', ({ relatedTarget }) => this.#onBlur(list, relatedTarget), { signal });
    this.#sizes.observe(list);
    const focused = this.#focused;
    if (focused && list.contains(focused)) this.#onFocus(list, focused);
  }

  /** Gives the list the height of all rows and puts the drawn ones where they belong. */
  #stretch(list: HTMLElement, rows: TaskRows): void {
    const rack = list.firstElementChild;
    const row = rack?.firstElementChild ?? null;
    if (!(rack instanceof HTMLElement)) return;
    if (row !== this.#row) {
      if (this.#row) this.#sizes.unobserve(this.#row);
      if (row) this.#sizes.observe(row);
      this.#row = row;
    }
    const height = this.#isPaged ? 0 : this.#rowHeight;
    const { drawn, bar, top } = this.#scale;
    rack.style.blockSize = height ? `${drawn}px` : '';
    rack.style.paddingBlockStart = height ? `${bar - top + (this.#from - topOf(rows)) * height}px` : '';
    if (this.#movedAt === undefined || !height || list.clientHeight === 0) return;
    // Somebody who scrolls at the same moment has their way.
    if (list.scrollTop === this.#movedAt) list.scrollTop = bar;
    this.#movedAt = undefined;
  }

  #measure(entries: ResizeObserverEntry[]): void {
    const before = this.#rowHeight;
    const height = this.#height;
    const wasHidden = this.#hidden;
    for (const { target, borderBoxSize } of entries) {
      const size = borderBoxSize[0]?.blockSize ?? 0;
      if (target === this.#list) this.#hidden = size === 0;
      // While an opened task takes the place of the list, there is nothing to measure.
      if (size === 0) continue;
      if (target === this.#list) this.#height = size;
      else this.#rowHeight = size;
    }
    const rows = this.#desk.rows();
    if (!rows?.long || this.#isPaged || !this.#rowHeight) return;
    if (before === this.#rowHeight && height === this.#height && this.#hidden === wasHidden) return;
    // The row at the top stays there when all become higher or lower.
    const top = before ? (this.#scale.top / before) * this.#rowHeight : (this.#list?.scrollTop ?? 0);
    this.#resize(rows);
    this.#scale.moveTo(top);
    this.#pullBar();
    // Drawn here, it could change what is being measured, which browsers report to the page as an error.
    requestAnimationFrame(() => this.#desk.host.requestUpdate());
  }

  #onScroll(list: HTMLElement): void {
    const rows = this.#desk.rows();
    if (!rows?.long || this.#isPaged || !this.#rowHeight || list.clientHeight === 0) return;
    const bar = list.scrollTop;
    if (bar === this.#scale.bar) return;
    this.#scale.follow(bar);
    this.#desk.host.requestUpdate();
    clearTimeout(this.#settled);
    // What was scrolled by hand leaves the bar of a list that is higher than browsers can draw a little behind.
    this.#settled = setTimeout(() => {
      // On its way again.
      if (list.scrollTop !== bar) return;
      this.#scale.moveTo(this.#scale.top);
      if (Math.abs(this.#scale.bar - bar) < 1) return;
      this.#pullBar();
      this.#desk.host.requestUpdate();
    }, SETTLED_MS);
  }

  #onFocus(list: HTMLElement, target: EventTarget | null): void {
    if (!(target instanceof Element) || this.#drawing) return;
    const row = target.closest('li');
    const at = [...(list.firstElementChild?.children ?? [])].findIndex((child) => child === row);
    this.#held = target.closest('.act') ? '.act .button' : '.open';
    if (at < 0 || this.#active === this.#from + at) return;
    this.#active = this.#from + at;
    this.#desk.host.requestUpdate();
  }

  #onBlur(list: HTMLElement, next: EventTarget | null): void {
    // What is drawn over loses focus without anybody having moved it.
    if (!this.#drawing && !(next instanceof Node && list.contains(next))) this.#held = undefined;
  }

  #keepFocus(list: HTMLElement): void {
    if (!this.#held) return;
    const focused = this.#focused;
    if (focused && !list.contains(focused)) {
      this.#held = undefined;
      return;
    }
    const row = list.firstElementChild?.children[(this.#active ?? this.#from) - this.#from];
    const target = row?.querySelector<HTMLElement>(this.#held) ?? row?.querySelector<HTMLElement>('.open') ?? list;
    if (focused !== target) target.focus({ preventScroll: true });
    if (this.#shown) return;
    this.#shown = target !== list;
    target.scrollIntoView({ block: 'nearest' });
  }

  get #focused(): Element | null {
    const { renderRoot } = this.#desk.host;
    return renderRoot instanceof ShadowRoot ? renderRoot.activeElement : null;
  }
}
