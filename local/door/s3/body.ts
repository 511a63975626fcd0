/** The body of a PUT as it comes: plain, or in the SDK's `aws-chunked` envelope with checksums in its trailer. */
import type { IncomingMessage } from 'node:http';
import { STREAMING_UNSIGNED } from '../sigv4.ts';
import { Refused } from '../wire.ts';

export interface Incoming {
  /** Bytes of the object itself. */
  readonly bytes: AsyncIterable<Buffer>;
  readonly length: number;
  /** Filled once the bytes are read. */
  readonly trailer: Map<string, string>;
}

/** Throws MissingContentLength, as S3 does, where the length is not told before. */
export const incoming = (request: IncomingMessage, amz: ReadonlyMap<string, string>): Incoming => {
  const chunked = amz.get('x-amz-content-sha256') === STREAMING_UNSIGNED;
  const told = chunked ? amz.get('x-amz-decoded-content-length') : request.headers['content-length'];
  const length = Number(told);
  if (told === undefined || !Number.isSafeInteger(length) || length < 0) {
    throw new Refused('MissingContentLength', 'You must provide the Content-Length HTTP header.', 411);
  }
  const trailer = new Map<string, string>();
  return { bytes: chunked ? unwrap(request, trailer) : buffers(request), length, trailer };
};

async function* buffers(source: AsyncIterable<unknown>): AsyncIterable<Buffer> {
  for await (const part of source) {
    if (Buffer.isBuffer(part)) yield part;
  }
}

/**
 *   <size in hex>[;extension]\r\n <bytes> \r\n … 0\r\n name:value\r\n … \r\n
 */
async function* unwrap(source: AsyncIterable<unknown>, trailer: Map<string, string>): AsyncIterable<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  let left = 0;
  let ending = false;
  for await (const part of buffers(source)) {
    held = held.length === 0 ? part : Buffer.concat([held, part]);
    while (held.length > 0) {
      if (left > 0) {
        const piece = held.subarray(0, left);
        held = held.subarray(piece.length);
        left -= piece.length;
        yield piece;
        continue;
      }
      const end = held.indexOf('\r\n');
      if (end === -1) break;
      const line = held.subarray(0, end).toString('latin1');
      held = held.subarray(end + 2);
      if (line === '') continue;
      if (ending) {
        const [name = '', ...value] = line.split(':');
        trailer.set(name.trim().toLowerCase(), value.join(':').trim());
      } else {
        left = Number.parseInt(line.split(';')[0] ?? '', 16);
        if (Number.isNaN(left))
          throw new Refused('InvalidChunkSizeError', 'A chunk of the body has no size.', 400);
        ending = left === 0;
      }
    }
  }
}
