/** Plain calls of the DynamoDB emulator's own interface, for what this machine does in AWS's place. */
import { Agent, request } from 'node:http';
import * as z from 'zod';

const agent = new Agent({ keepAlive: true, maxSockets: 32 });
const Answer = z.record(z.string(), z.unknown());
const Failure = z.object({ __type: z.string().default(''), message: z.string().default('') });

/** The emulator refused; `code` is DynamoDB's own, such as `ResourceNotFoundException`. */
export class EmulatorError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

export interface Call {
  readonly url: string;
  /** `DynamoDB_20120810.PutItem`, `AmazonSQS.ReceiveMessage`. */
  readonly target: string;
  readonly body: object;
  readonly service: string;
  readonly region: string;
  readonly signal?: AbortSignal;
}

/** One call of a JSON 1.0 service. The emulators want a signature to be there; they do not check it. */
export const callEmulator = async (call: Call): Promise<Readonly<Record<string, unknown>>> => {
  const { status, text } = await post(call);
  const answer: unknown = text === '' ? {} : JSON.parse(text);
  if (status === 200) return Answer.parse(answer);
  const { __type: type, message } = Failure.parse(answer);
  throw new EmulatorError(type.split('#').at(-1) ?? type, message);
};

const post = ({
  url,
  target,
  body,
  service,
  region,
  signal,
}: Call): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const bytes = Buffer.from(JSON.stringify(body));
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      'content-length': bytes.length,
      'x-amz-target': target,
      'x-amz-date': '20250101T000000Z',
      authorization: `AWS4-HMAC-SHA256 Credential=local/20250101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=none`,
    };
    const sent = request(
      url,
      { method: 'POST', agent, headers, ...(signal === undefined ? {} : { signal }) },
      answer => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
        );
        answer.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(bytes);
  });
