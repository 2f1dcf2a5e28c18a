import { isSdkError, type SdkError } from './errors.js';
import type { Answer } from './send.js';

/** A finished call that never throws: either data or the reason there is none. */
export type SafeResult<Data> = { ok: true; data: Data } | { ok: false; error: SdkError };

/** Data with the answer it came in. */
export interface WithResponse<Data> {
  data: Data;
  response: Response;
  requestId: string | undefined;
}

/** A call under way. Await it for the data, or take it in another form. The request is sent at once, and once. */
export class Call<Data> implements Promise<Data> {
  readonly [Symbol.toStringTag] = 'Call';
  readonly #answer: Promise<Answer>;
  readonly #decode: (answer: Answer) => Data;
  #data: Promise<Data> | undefined;

  constructor(answer: Promise<Answer>, decode: (answer: Answer) => Data) {
    this.#answer = answer;
    this.#decode = decode;
  }

  then<A = Data, B = never>(
    onFulfilled?: ((data: Data) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return (this.#data ??= this.#answer.then(this.#decode)).then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<Data | B> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Data> {
    return Promise.resolve(this).finally(onFinally);
  }

  /** `{ ok: true, data }` or `{ ok: false, error }`. Only a mistake in the SDK itself still throws. */
  safe(): Promise<SafeResult<Data>> {
    return this.then(
      (data) => ({ ok: true, data }),
      (error: unknown) => {
        if (isSdkError(error)) return { ok: false, error };
        throw error;
      },
    );
  }

  /** The data with status, headers and request id. */
  async withResponse(): Promise<WithResponse<Data>> {
    const response = await this.asResponse();
    return { data: await this, response, requestId: response.headers.get('X-Request-Id') ?? undefined };
  }

  /** The answer alone, its body unread. */
  async asResponse(): Promise<Response> {
    const { response, body } = await this.#answer;
    // A body of no bytes is none: answers such as 204 refuse to hold one.
    return new Response(body || null, response);
  }
}
