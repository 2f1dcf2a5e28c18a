import type { Client } from '@digital-cq/sdk';
import type { Outbox, QueuedAction } from '@digital-cq/sdk/outbox';
import type { ReactiveController } from 'lit';
import { outboxOf } from '../outbox.js';
import type { WidgetElement } from '../widget-element.js';

export interface OutboxWatchOptions {
  /** What is in the outbox by now. */
  see: (actions: readonly QueuedAction[], box: Outbox) => void;
  /** What was seen is no longer the host's: it left the page, or works through another client. */
  forget: () => void;
  /** Another client is about to take over; nothing has been forgotten yet, unless the host was away. */
  changeClient?: () => void;
  /** Stored files that nothing stored names. */
  orphans: (actions: readonly QueuedAction[]) => readonly QueuedAction[];
}

const HOUR_MS = 3_600_000;

/** Follows the outbox of its host's client while the host is in the page, and tidies it up whenever it begins to. */
export class OutboxWatch implements ReactiveController {
  /** Whose outbox it is, or was before the host left the page. */
  client: Client | undefined;
  /** None where nothing can be kept, or nobody is there to see it. */
  box: Outbox | undefined;
  /** Whether what is kept outlives this page. */
  durable = true;

  readonly #host: WidgetElement;
  readonly #options: OutboxWatchOptions;
  #end: (() => void) | undefined;

  constructor(host: WidgetElement, options: OutboxWatchOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  #follow(): void {
    const { activeClient: client, isConnected } = this.#host;
    if (!isConnected || (this.box && client === this.client)) return;
    if (client !== this.client) this.#options.changeClient?.();
    this.#leave();
    this.client = client;
    const box = client && outboxOf(client);
    if (!box) return;
    this.box = box;
    this.#end = box.subscribe((actions) => {
      if (box === this.box) this.#options.see(actions, box);
    });
    void box.durable().then((durable) => {
      if (box === this.box) this.durable = durable;
    });
    box.actions().then((actions) => sweep(box, this.#options.orphans(actions)), ignore);
  }

  #leave(): void {
    this.#end?.();
    this.#end = undefined;
    this.box = undefined;
    this.#options.forget();
  }
}

async function sweep(box: Outbox, orphans: readonly QueuedAction[]): Promise<void> {
  // What would name a younger one may be about to be stored by another tab.
  const old = orphans.filter(({ queuedAt }) => Date.now() - queuedAt > HOUR_MS);
  await discard(
    box,
    old.map(({ id }) => id),
  ).catch(ignore);
}

/** Gives actions up, the last first: it may need the answers of the others. */
export async function discard(box: Outbox, ids: readonly string[]): Promise<void> {
  for (const id of [...ids].reverse()) await box.discard(id);
}

function ignore(): void {
  // The next page tidies up.
}
