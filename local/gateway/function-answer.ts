import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import * as z from 'zod';
import { isBinary } from './event.ts';
import { GatewayRefusal } from './refusal.ts';

const Scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const FunctionAnswer = z.strictObject({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), Scalar).nullish(),
  multiValueHeaders: z.record(z.string(), z.array(Scalar)).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().default(false),
});

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: Buffer;
}

/** Headers that API Gateway keeps for itself and hands on under another name. */
const REMAPPED = new Set([
  'authorization',
  'connection',
  'content-md5',
  'date',
  'expect',
  'host',
  'max-forwards',
  'server',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'via',
  'warning',
  'www-authenticate',
]);

/** Turns what a function answered into HTTP; throws the gateway's refusal if it is not a proxy answer. */
export function httpAnswer(
  payload: string,
  { accept, binaryMediaTypes }: { accept: string | undefined; binaryMediaTypes: readonly string[] },
): HttpAnswer {
  const parsed = FunctionAnswer.safeParse(JSON.parse(payload));
  if (!parsed.success)
    throw new GatewayRefusal(
      'INTEGRATION_FAILURE',
      `Malformed Lambda proxy response: ${z.prettifyError(parsed.error)}`,
    );
  const { statusCode, headers, multiValueHeaders, body, isBase64Encoded } = parsed.data;
  const all: Record<string, readonly string[]> = { 'content-type': ['application/json'] };
  const single = Object.entries(headers ?? {}).map(([name, value]) => [name, [value]] as const);
  for (const [name, values] of [...single, ...Object.entries(multiValueHeaders ?? {})]) {
    const lower = name.toLowerCase();
    // The length is ours to count: bytes, after base64 is undone.
    if (lower !== 'content-length') all[REMAPPED.has(lower) ? `x-amzn-remapped-${lower}` : lower] = values;
  }
  const bytes = isBase64Encoded && (binaryMediaTypes.includes('*/*') || isBinary(accept, binaryMediaTypes));
  return { status: statusCode, headers: all, body: Buffer.from(body ?? '', bytes ? 'base64' : 'utf8') };
}

const zip = promisify(gzip);

/** Compresses what is long enough, for a client that takes it, unless the function did so itself. */
export async function compressed(
  answer: HttpAnswer,
  acceptEncoding: string | undefined,
  minimumSize: number | undefined,
): Promise<HttpAnswer> {
  const { headers, body } = answer;
  const takesIt = /\bgzip\b/.test(acceptEncoding ?? '');
  if (minimumSize === undefined || body.length < minimumSize || !takesIt || 'content-encoding' in headers)
    return answer;
  return { ...answer, headers: { ...headers, 'content-encoding': ['gzip'] }, body: await zip(body) };
}
