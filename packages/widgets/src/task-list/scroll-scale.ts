/** Browsers stop at some height (Firefox first, near 17.8 million px); beyond this, scrolling stands for more. */
const MAX_HEIGHT = 15_000_000;

/**
 * Where a list stands against where its scroll bar stands. They are the same up to the height that browsers can draw.
 * Beyond it, dragging the bar goes by share, while steps that a hand makes (a wheel, a key) stay as long as they are.
 */
export class ScrollScale {
  /** How far down the list is. */
  top = 0;
  /** Where the bar stands for that. */
  bar = 0;

  #height = 0;
  #view = 0;

  /** How high the list is drawn. */
  get drawn(): number {
    return Math.min(this.#height, MAX_HEIGHT);
  }

  /** Whether that was anything new. */
  resize(height: number, view: number): boolean {
    if (height === this.#height && view === this.#view) return false;
    this.#height = height;
    this.#view = view;
    this.moveTo(this.top);
    return true;
  }

  /** The bar was moved, by whatever means. */
  follow(bar: number): void {
    if (this.#ratio === 1) this.moveTo(bar);
    else if (Math.abs(bar - this.bar) > 2 * this.#view || bar === 0 || bar >= this.drawn - this.#view - 1) {
      this.top = this.#clamp(bar * this.#ratio);
    } else {
      this.top = this.#clamp(this.top + bar - this.bar);
    }
    this.bar = bar;
  }

  /** The list shall stand here; `bar` then says where that is. */
  moveTo(top: number): void {
    this.top = this.#clamp(top);
    this.bar = this.top / this.#ratio;
  }

  /** How many px of the list one px of the bar stands for. */
  get #ratio(): number {
    return this.#height > MAX_HEIGHT ? (this.#height - this.#view) / (MAX_HEIGHT - this.#view) : 1;
  }

  #clamp(top: number): number {
    return Math.max(0, Math.min(top, this.#height - this.#view));
  }
}
