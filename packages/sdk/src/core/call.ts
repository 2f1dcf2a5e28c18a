import { DecodeError, type SdkError, isSdkError } from './errors.js';

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
  readonly #response: Promise<Response>;
  readonly #decode: (response: Response) => Promise<Data>;
  #data: Promise<Data> | undefined;

  constructor(response: Promise<Response>, decode: (response: Response) => Promise<Data>) {
    this.#response = response;
    this.#decode = decode;
  }

  then<A = Data, B = never>(
    onFulfilled?: ((data: Data) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#parsed().then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<Data | B> {
    return this.#parsed().catch(onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Data> {
    return this.#parsed().finally(onFinally);
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
    const response = await this.#response;
    return { data: await this.#parsed(), response, requestId: response.headers.get('X-Request-Id') ?? undefined };
  }

  /** The answer alone, its body unread. */
  async asResponse(): Promise<Response> {
    return (await this.#response).clone();
  }

  #parsed(): Promise<Data> {
    return (this.#data ??= this.#response.then((response) => this.#decode(response.clone())));
  }
}

/** Reads the body of a successful answer as JSON. */
export async function decodeJson<Data>(response: Response, operationId: string): Promise<Data> {
  try {
    // The contract is what makes this a `Data`; the platform's answers are checked against it in its own tests.
    const data: Data = await response.json();
    return data;
  } catch (cause) {
    throw new DecodeError({ operationId, requestId: response.headers.get('X-Request-Id') ?? undefined, cause });
  }
}
