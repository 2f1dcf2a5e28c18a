import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { LazyPart } from '../../internal/controllers/lazy.js';
import { inSight } from '../../internal/in-sight.js';
import { notice } from '../../internal/templates/notice.js';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';
import { styles } from './camera-scan.styles.js';

/** The browser's camera and detector: shows what the camera sees until there is a code in it. */
export class CameraScan implements ReactiveController, LazyPart {
  readonly styles = [styles];

  readonly #host: ReactiveElement;
  #stream: MediaStream | undefined;
  #isRefused = false;
  #settle: ((text: string | undefined) => void) | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** A camera that nobody looks at any more is off. */
  hostUpdated(): void {
    if (this.#settle && !inSight(this.#host, '.scan')) this.close();
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Whether there is something to show. */
  get isOpen(): boolean {
    return this.#settle !== undefined || this.#isRefused;
  }

  /** Resolves to the first code that is seen; to nothing when somebody gives up, or the camera may not be used. */
  async scan(): Promise<string | undefined> {
    this.close();
    this.#isRefused = false;
    const result = new Promise<string | undefined>((resolve) => (this.#settle = resolve));
    const settle = this.#settle;
    this.#host.requestUpdate();
    try {
      await this.#host.updateComplete;
      if (this.#settle !== settle) return result;
      // Browsers play no picture that is out of sight.
      this.#host.renderRoot.querySelector('.scan')?.scrollIntoView({ block: 'nearest' });
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      // Meanwhile somebody may have given up, or begun again.
      if (this.#settle === settle) this.#stream = stream;
      else stop(stream);
    } catch {
      if (this.#settle !== settle) return result;
      this.#isRefused = true;
      this.close();
    }
    this.#host.requestUpdate();
    return result;
  }

  close(): void {
    this.#end(undefined);
  }

  view(t: EventReporterMessages): TemplateResult {
    if (this.#isRefused) return notice('caution', t.scanRefused);
    return html`<div class="scan" role="group" aria-label=${t.scanTitle}>
      <video
        muted
        playsinline
        autoplay
        aria-label=${t.scanPicture}
        .srcObject=${this.#stream ?? null}
        @playing=${({ target }: Event) => target instanceof HTMLVideoElement && void this.#watch(target)}
      ></video>
      <p role="status">${this.#stream ? t.scanHint : t.scanOpening}</p>
      <button type="button" class="button plain" @click=${() => this.close()}>${t.scanStop}</button>
    </div>`;
  }

  /** Looks at one picture after the other. */
  async #watch(video: HTMLVideoElement): Promise<void> {
    const Detector = globalThis.BarcodeDetector;
    if (!Detector) return this.close();
    const detector = new Detector();
    while (this.#stream && video.srcObject === this.#stream) {
      try {
        const [code] = await detector.detect(video);
        if (code) return this.#end(code.rawValue);
      } catch {
        // This picture could not be read; the next one may.
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }

  #end(text: string | undefined): void {
    if (this.#stream) stop(this.#stream);
    this.#stream = undefined;
    this.#settle?.(text);
    this.#settle = undefined;
    this.#host.requestUpdate();
  }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
