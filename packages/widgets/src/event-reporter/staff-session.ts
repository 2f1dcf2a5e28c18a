import type { Client } from '@digital-cq/sdk';
import { getSession } from '@digital-cq/sdk/auth';
import type { ReactiveController } from 'lit';
import type { LiveDataHost } from '../internal/controllers/live-data.js';

/** Finds out once for each client whether one of the staff is signed in; until that is known, nobody is. */
export class StaffSession implements ReactiveController {
  isStaff = false;

  readonly #host: LiveDataHost;
  #asked: Client | undefined;

  constructor(host: LiveDataHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { activeClient: client } = this.#host;
    if (client === this.#asked) return;
    this.#asked = client;
    this.isStaff = false;
    // A publishable key stands for nobody in particular.
    if (client && client.subject !== null) void this.#ask(client);
  }

  async #ask(client: Client): Promise<void> {
    const answer = await getSession(client).safe();
    if (!answer.ok || client !== this.#asked) return;
    this.isStaff = answer.data.kind === 'guest';
    this.#host.requestUpdate();
  }
}
