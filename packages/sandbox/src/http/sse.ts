import type { FastifyReply } from 'fastify';
import { envelope, liveEventsFor, openEventStream } from '../live/stream.js';
import { startStream } from '../routes/stream.js';
import type { ApiOptions } from './api.js';
import type { Call, OpenStream } from './call.js';

/** Answers with a stream of events; from here on the response is ours, with the headers set so far. */
export async function sendStream(
  call: Call<'openStream'>,
  reply: FastifyReply,
  options: ApiOptions,
): Promise<FastifyReply> {
  const { context, validator, answerProblems } = options;
  const { caller, topics, position } = await startStream(call, context);
  const response = reply.raw;
  // The client may have left meanwhile: nothing would ever tell us to stop.
  if (response.destroyed) return reply.hijack();
  const headers = reply.getHeaders();
  reply.hijack();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });

  let unfollow = () => {};
  const stream = openEventStream(response, {
    endsAt: caller.expiresAt,
    now: call.now,
    onClose: () => {
      unfollow();
      context.streams.delete(open);
    },
  });
  const open: OpenStream = { keyId: caller.keyId, close: stream.close };
  context.streams.add(open);
  stream.send(envelope(position, 'opened', call.now, {}));
  unfollow = context.hub.follow(position, {
    accept: (row) => {
      for (const event of liveEventsFor(row, topics, caller, context)) {
        const problem = answerProblems && validator.schemaProblem('LiveEvent', event);
        if (problem) answerProblems.push(problem);
        stream.send(event);
      }
      return !response.closed;
    },
    ready: stream.ready,
    lose: stream.close,
  });
  return reply;
}
