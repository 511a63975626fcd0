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

/** The same for an answer that is small by its nature: in one piece, which is one write to the socket. */
export const passOnWhole = async (answer: IncomingMessage, response: ServerResponse): Promise<void> => {
  const body = await readBody(answer);
  const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...headers } = answer.headers;
  response.writeHead(answer.statusCode ?? 502, { ...headers, 'content-length': body.length }).end(body);
};

/** Reads a body that is small by its nature; `most` bytes at the outside. Called for every call: no iterator, no pipeline. */
export const readBody = (message: IncomingMessage, most = 16 * 1024 * 1024): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    message.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= most) parts.push(part);
      else reject(new Error(`a body of more than ${most} bytes`));
    });
    message.once('end', () =>
      resolve(parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)),
    );
    message.once('error', reject);
    message.once('close', () => reject(new Error('the connection ended within a body')));
  });
