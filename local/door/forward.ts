/** Sends a call on to an emulator and its answer back. */
import {
  Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream/promises';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
/** Belong to one connection, or are written anew. */
const OF_THE_CONNECTION = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'host',
  'content-length',
  'expect',
]);

export interface Errand {
  readonly url: string;
  readonly method: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body?: Uint8Array;
}

/** Headers of a call that may go on to the emulator. */
export const carried = (headers: IncomingHttpHeaders): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.has(name)));

/** The emulator's answer, its body unread. */
export const send = ({ url, method, headers, body }: Errand): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': body.byteLength };
    const sent = request(url, { method, agent, headers: { ...headers, ...length } }, resolve);
    sent.on('error', reject);
    sent.end(body);
  });

/** Passes an answer on as it comes. */
export const passOn = async (
  answer: IncomingMessage,
  response: ServerResponse,
  extra: OutgoingHttpHeaders = {},
): Promise<void> => {
  const { connection: _, 'keep-alive': __, ...headers } = answer.headers;
  response.writeHead(answer.statusCode ?? 502, { ...headers, ...extra });
  await pipeline(answer, response);
};

/** Reads a body that is small by its nature; `most` bytes at the outside. */
export const readBody = async (message: IncomingMessage, most = 16 * 1024 * 1024): Promise<Buffer> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of message) {
    if (!Buffer.isBuffer(part)) throw new Error('a body is read as bytes');
    size += part.length;
    if (size > most) throw new Error(`a body of more than ${most} bytes`);
    parts.push(part);
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
};
