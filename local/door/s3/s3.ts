/** S3 at the door: signature, rights, CORS and checksums are looked after here, objects are kept by the emulator. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { BucketResource } from '#local/assembly/types.ts';
import { passOn, readBody, send } from '../forward.ts';
import { type Identified, mustBeSigned } from '../identify.ts';
import type { DoorOptions, ObjectCreated } from '../types.ts';
import { mustBeAllowed, Refused, refused } from '../wire.ts';
import { incoming } from './body.ts';
import { corsHeaders } from './cors.ts';
import { mustHaveChecksum, mustSignAllAmz, payloadClaim } from './demands.ts';
import { KeyedLock } from './keyed-lock.ts';
import { listObjects } from './listing.ts';
import { bucketArn, type Operation, operationOf } from './operation.ts';
import { deleteVersion, listVersions, mustNameVersion } from './versions.ts';
import { KEPT_CHECKSUM, writeObject } from './write.ts';

export interface S3Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly address: URL;
  readonly identified: Identified | undefined;
}

/** Request headers that the emulator may see; the others are the door's own business. */
const READ_HEADERS = ['range', 'if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since'];
const DAY_MS = 24 * 3600 * 1000;
const OBJECT_HEADERS = ['content-type', 'cache-control', 'content-disposition', 'content-language'];

export class S3 {
  readonly #options: DoorOptions;
  readonly #buckets: ReadonlyMap<string, BucketResource>;
  readonly #lock = new KeyedLock();

  constructor(options: DoorOptions) {
    this.#options = options;
    const here = (origin: string): string => options.origins?.[origin] ?? origin;
    this.#buckets = new Map(
      options.assembly.buckets.map(bucket => {
        const cors = bucket.cors.map(rule => ({ ...rule, origins: rule.origins.map(here) }));
        return [bucket.name, { ...bucket, cors }] as const;
      }),
    );
  }

  /** A browser asks before it calls from another origin. */
  async preflight(request: IncomingMessage, address: URL, response: ServerResponse): Promise<void> {
    const bucket = this.#buckets.get(address.pathname.split('/')[1] ?? '');
    const headers = corsHeaders(bucket?.cors ?? [], request);
    if (headers === undefined) {
      throw new Refused('AccessForbidden', 'CORSResponse: This CORS request is not allowed.', 403);
    }
    response.writeHead(200, { ...headers, 'content-length': 0 }).end();
  }

  async handle(call: S3Call): Promise<void> {
    const { request, response, address, identified } = call;
    const operation = operationOf(request, address);
    const bucket = this.#buckets.get(operation.bucket);
    for (const [name, value] of Object.entries(corsHeaders(bucket?.cors ?? [], request) ?? {})) {
      response.setHeader(name, value);
    }
    if (identified === undefined)
      throw refused('s3', 'accessDenied', 'Anonymous access is forbidden for this operation');
    if (this.#options.checking !== false) {
      mustBeSigned(request, identified, payloadClaim(operation, identified));
      mustSignAllAmz(request, identified);
      this.#mayDo(identified, operation);
    }
    if (bucket === undefined) throw new Refused('NoSuchBucket', 'The specified bucket does not exist', 404);
    switch (operation.name) {
      case 'PutObject':
        return this.#put(call, operation, bucket);
      case 'CopyObject':
        return this.#copy(call, operation, bucket);
      case 'GetObject':
      case 'HeadObject':
        return this.#read(call, operation, identified);
      case 'ListObjectVersions':
        return listVersions(this.#options.fauxqs, operation, response);
      case 'DeleteObjectVersion':
        return deleteVersion(this.#at(operation), operation, { bucket, response });
      case 'DeleteObject':
        mustNameVersion(bucket);
        return this.#pass(call, operation);
      default:
        return this.#pass(call, operation);
    }
  }

  /** What lies in the buckets with EventBridge on; what is older than their lifecycle allows is removed instead. */
  async *listForReplay(): AsyncIterable<ObjectCreated> {
    const { fauxqs } = this.#options;
    for (const { name, eventBridge, expiresAfterDays = Number.POSITIVE_INFINITY } of this.#buckets.values()) {
      if (!eventBridge) continue;
      for await (const object of listObjects(fauxqs, name)) {
        const age = Date.now() - Date.parse(object.eventTime);
        if (age < expiresAfterDays * DAY_MS) yield object;
        else
          (
            await send({ url: `${fauxqs}/${name}/${encodeKey(object.key)}`, method: 'DELETE', headers: {} })
          ).resume();
      }
    }
  }

  #mayDo({ holder }: Identified, { rights }: Operation): void {
    const { roleArn, session } = holder;
    for (const { action, resource } of rights) {
      mustBeAllowed('s3', this.#options.gate.mayCallAsRole({ roleArn, session, action, resource }));
    }
  }

  async #put({ request, response }: S3Call, operation: Operation, bucket: BucketResource): Promise<void> {
    const { amz, key } = operation;
    if (request.headers['if-match'] !== undefined) throw refused('s3', 'unknownAction', 'If-Match on a PUT');
    mustHaveChecksum(bucket, amz, request);
    const body = incoming(request, amz);
    const url = this.#at(operation);
    const once = request.headers['if-none-match'] === '*';
    const etag = await this.#lock.run(`${bucket.name}/${key}`, async () => {
      if (once) await this.#mustBeAbsent(url);
      return writeObject({
        url,
        headers: { ...pick(request, OBJECT_HEADERS), ...metadata(amz) },
        incoming: body,
        claims: amz,
        md5: request.headers['content-md5']?.toString(),
        mayAppear: async () => {
          if (once) await this.#mustBeAbsent(url);
        },
      });
    });
    response.writeHead(200, { etag, 'content-length': 0 }).end();
    this.#announce(bucket, { key, size: body.length, etag, reason: 'PutObject' });
  }

  async #copy(
    { request, response, identified }: S3Call,
    operation: Operation,
    bucket: BucketResource,
  ): Promise<void> {
    const { source, amz, key } = operation;
    const url = this.#at(operation);
    const sourceUrl = `${this.#options.fauxqs}/${source?.bucket}/${encodeKey(source?.key ?? '')}`;
    await this.#lock.run(`${bucket.name}/${key}`, async () => {
      const head = await send({ url: sourceUrl, method: 'HEAD', headers: {} });
      head.resume();
      if (head.statusCode === 404) throw this.#absent(identified, source?.bucket ?? '');
      if (request.headers['if-none-match'] === '*') await this.#mustBeAbsent(url);
      const wanted = ['x-amz-copy-source', 'x-amz-metadata-directive'].flatMap(name => {
        const value = amz.get(name);
        return value === undefined ? [] : [[name, value] as const];
      });
      const headers = { ...pick(request, OBJECT_HEADERS), ...metadata(amz), ...Object.fromEntries(wanted) };
      const answer = await send({ url, method: 'PUT', headers, body: Buffer.alloc(0) });
      const text = (await readBody(answer)).toString();
      response.writeHead(answer.statusCode ?? 500, { 'content-type': 'application/xml' }).end(text);
      const etag = head.headers.etag ?? '';
      const size = Number(head.headers['content-length'] ?? 0);
      if (answer.statusCode === 200) this.#announce(bucket, { key, size, etag, reason: 'CopyObject' });
    });
  }

  async #read({ request, response }: S3Call, operation: Operation, identified: Identified): Promise<void> {
    const mode = operation.amz.get('x-amz-checksum-mode');
    const headers = { ...pick(request, READ_HEADERS), ...(mode ? { 'x-amz-checksum-mode': mode } : {}) };
    const answer = await send({ url: this.#at(operation), method: request.method ?? 'GET', headers });
    if (answer.statusCode === 404) {
      answer.resume();
      throw this.#absent(identified, operation.bucket);
    }
    for (const name of Object.keys(answer.headers).filter(each => each.startsWith(KEPT_CHECKSUM))) {
      const value = answer.headers[name];
      delete answer.headers[name];
      const header = name.replace(KEPT_CHECKSUM, 'x-amz-checksum-');
      if (mode !== undefined && value !== undefined) response.setHeader(header, value);
    }
    const overrides = [...operation.query].map(([name, value]) => [name.replace('response-', ''), value]);
    await passOn(answer, response, Object.fromEntries(overrides));
  }

  async #pass({ request, response }: S3Call, operation: Operation): Promise<void> {
    const url = operation.query.size > 0 ? `${this.#at(operation)}?${operation.query}` : this.#at(operation);
    await passOn(await send({ url, method: request.method ?? 'GET', headers: {} }), response);
  }

  /** Who may not list a bucket is not told that an object is missing from it. */
  #absent(identified: Identified | undefined, bucket: string): Refused {
    if (this.#options.checking !== false && identified !== undefined) {
      const { roleArn, session } = identified.holder;
      const asked = { roleArn, session, action: 's3:ListBucket', resource: bucketArn(bucket) };
      const verdict = this.#options.gate.mayCallAsRole(asked);
      if (!verdict.allowed) return refused('s3', 'accessDenied', verdict.message);
    }
    return new Refused('NoSuchKey', 'The specified key does not exist.', 404);
  }

  async #mustBeAbsent(url: string): Promise<void> {
    const head = await send({ url, method: 'HEAD', headers: {} });
    head.resume();
    if (head.statusCode === 404) return;
    throw new Refused(
      'PreconditionFailed',
      'At least one of the pre-conditions you specified did not hold',
      412,
    );
  }

  #at({ path }: Operation): string {
    return `${this.#options.fauxqs}${path}`;
  }

  #announce(bucket: BucketResource, { etag, ...rest }: Omit<ObjectCreated, 'bucket' | 'eventTime'>): void {
    if (!bucket.eventBridge) return;
    const eventTime = new Date().toISOString();
    this.#options.onObjectCreated?.({
      bucket: bucket.name,
      ...rest,
      etag: etag.replaceAll('"', ''),
      eventTime,
    });
  }
}

const pick = ({ headers }: IncomingMessage, names: readonly string[]): OutgoingHttpHeaders =>
  Object.fromEntries(names.flatMap(name => (headers[name] === undefined ? [] : [[name, headers[name]]])));

const metadata = (amz: ReadonlyMap<string, string>): Readonly<Record<string, string>> =>
  Object.fromEntries([...amz].filter(([name]) => name.startsWith('x-amz-meta-')));

const encodeKey = (key: string): string => key.split('/').map(encodeURIComponent).join('/');
