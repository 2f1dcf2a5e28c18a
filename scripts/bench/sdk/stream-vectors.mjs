/**
 * Server-sent events with what they mean by the algorithm of WHATWG HTML (9.2.6), and every way to cut their bytes that
 * shows a mistake: whole, once at each place, byte by byte.
 */
const event = (data, more = {}) => ({ id: '', type: 'message', data, ...more });

export const STREAM_VECTORS = [
  { name: 'LF', text: 'data: 1\n\ndata: 2\n\n', events: [event('1'), event('2')] },
  { name: 'CRLF', text: 'data: 1\r\n\r\ndata: 2\r\n\r\n', events: [event('1'), event('2')] },
  { name: 'CR', text: 'data: 1\r\rdata: 2\r\r', events: [event('1'), event('2')] },
  { name: 'CR at the very end', text: 'id: 1\rdata: 1\r\r', events: [event('1', { id: '1' })] },
  {
    name: 'mixed line ends',
    text: 'data: 1\r\n\ndata: 2\n\r\ndata: 3\r\r\ndata: 4\n\rdata: 5\r\n\r',
    events: ['1', '2', '3', '4', '5'].map((data) => event(data)),
  },
  { name: 'data of many lines', text: 'data: a\ndata:\ndata: b\n\n', events: [event('a\n\nb')] },
  { name: 'data of many lines in CRLF', text: 'data: a\r\ndata: b\r\n\r\n', events: [event('a\nb')] },
  { name: 'data of many lines in CR', text: 'data: a\rdata: b\r\r', events: [event('a\nb')] },
  {
    name: 'byte order mark and comments',
    text: '\uFEFF: hello\ndata: 1\n: between\n\n:\n\n: alone\n\ndata: 2\n\n',
    events: [event('1'), event('2')],
  },
  { name: 'comments in CRLF', text: ': a\r\n\r\n: b\r\ndata: 1\r\n\r\n', events: [event('1')] },
  {
    name: 'characters of many bytes',
    text: 'event: 事件\ndata: 重庆井盖🛠️\nid: 五\n\n',
    events: [event('重庆井盖🛠️', { id: '五', type: '事件' })],
  },
  {
    name: 'fields',
    text: 'id: 7\nretry: 1000\nevent: changed\ndata: x\n\ndata: y\n\n',
    events: [event('x', { id: '7', type: 'changed' }), event('y', { id: '7' })],
  },
  {
    name: 'fields in CR',
    text: 'id: 7\revent: changed\rdata: x\r\r',
    events: [event('x', { id: '7', type: 'changed' })],
  },
  { name: 'an id without data', text: 'id: 7\n\ndata: x\n\n', events: [event('x', { id: '7' })] },
  {
    name: 'an id that is taken back',
    text: 'id: 7\ndata: x\n\nid\ndata: y\n\n',
    events: [event('x', { id: '7' }), event('y')],
  },
  { name: 'an id with a null', text: 'id: 7\0\ndata: x\n\n', events: [event('x')] },
  { name: 'an event without data', text: 'event: nothing\n\ndata: x\n\n', events: [event('x')] },
  { name: 'empty data', text: 'data:\n\ndata: \n\ndata:\ndata:\n\n', events: [event(''), event(''), event('\n')] },
  {
    name: 'fields without a colon',
    text: 'data\n\nnonsense\ndata: x\n\ndata\ndata\n\n',
    events: [event(''), event('x'), event('\n')],
  },
  {
    name: 'one blank after the colon goes',
    text: 'data:x\n\ndata:  y\n\ndata: a: b\n\n',
    events: [event('x'), event(' y'), event('a: b')],
  },
  { name: 'names that are none', text: ' data: 1\nDATA: 2\ndata : 3\nretry: soon\ndata: x\n\n', events: [event('x')] },
  { name: 'an end within an event', text: 'data: 1\n\ndata: 2\n', events: [event('1')] },
  { name: 'an end within a line', text: 'data: 1\n\nid: 9\ndata: 2', events: [event('1')] },
];

/** A text's bytes in every way: `{ name, chunks }`. */
export function* cuts(text) {
  const bytes = new TextEncoder().encode(text);
  yield { name: 'whole', chunks: [bytes] };
  for (let at = 1; at < bytes.length; at += 1) {
    yield { name: `cut at ${at}`, chunks: [bytes.subarray(0, at), bytes.subarray(at)] };
  }
  yield { name: 'byte by byte', chunks: Array.from(bytes, (byte) => Uint8Array.of(byte)) };
}
