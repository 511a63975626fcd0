import { createHash } from 'node:crypto';
import { CreateBucketCommand, DeleteObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { startFauxqs } from 'fauxqs';
import { ulid } from 'ulid';
import { checkImport } from '#functions/events/check-import.ts';
import { sheetFiles } from '#functions/runtime/wiring.ts';
import type { ImportOrder, ImportView } from '#shared/contract/import-views.ts';
import { sheetKey } from '#shared/documents/sheet-keys.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import { instantOf } from '#shared/domain/time.ts';
import { writeCsv } from '#shared/sheets/csv/write-csv.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { openStore } from '#shared/store/open-store.ts';
import { diesAfter } from '#tests/support/clients.ts';
import { ids } from '#tests/support/office.ts';
import { listen } from './clockwork.ts';
import { FIRST_ADMINISTRATOR, startHandlers } from './handlers.ts';

/** Files of an import by their names. */
export type Files = Readonly<Record<string, Uint8Array | string>>;

/** Each sheet as a CSV of its own. */
export const csvs = (...sheets: readonly Parameters<typeof writeCsv>[0][]): Files =>
  Object.fromEntries(sheets.map(sheet => [`${sheet.name}.csv`, writeCsv(sheet)]));

const bytesOf = (content: Uint8Array | string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(typeof content === 'string' ? Buffer.from(content, 'utf8') : content);

/** The imports of a district as they are deployed: its Lambdas on a real table and bucket, and what the bucket tells. */
export const startImports = async () => {
  const handlers = await startHandlers();
  const server = await startFauxqs({ port: 0, logger: false });
  const endpoint = `http://127.0.0.1:${server.port}`;
  Object.assign(process.env, { AWS_ENDPOINT_URL_S3: endpoint });
  const s3 = new S3Client({
    region: 'ap-south-1',
    endpoint,
    forcePathStyle: true,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  await s3.send(new CreateBucketCommand({ Bucket: 'quarantine' }));
  const { handler } = await import('#functions/events/check-import.ts');
  const { table, call } = handlers;
  const store = openStore({ client: table.client, table: table.name, now: Date.now });

  /** What the bucket tells of an object. */
  const tell = (key: string) => handler({ Records: [{ body: JSON.stringify({ key }) }] });

  const start = (files: Files, as = FIRST_ADMINISTRATOR): Promise<ImportOrder> =>
    call('startImport', {
      as,
      body: {
        files: Object.entries(files).map(([fileName, content]) => {
          const bytes = bytesOf(content);
          const sha256 = createHash('sha256').update(bytes).digest('hex');
          return { fileName, length: bytes.length, sha256 };
        }),
      },
    });
  const put = async ({ uploads }: ImportOrder, files: Files): Promise<void> => {
    for (const [at, content] of Object.values(files).entries()) {
      const { url, method, headers } = uploads[at] ?? { url: '', method: '', headers: {} };
      const answer = await fetch(url, { method, headers, body: bytesOf(content) });
      if (!answer.ok) throw new Error(`upload: ${answer.status}`);
    }
  };
  const get = ({ importId }: Pick<ImportView, 'importId'>, as = FIRST_ADMINISTRATOR) =>
    call('getImport', { as, params: { importId } });
  /** Announced, brought and checked. */
  const bring = async (files: Files, as = FIRST_ADMINISTRATOR): Promise<ImportView> => {
    const order = await start(files, as);
    await put(order, files);
    await tell(sheetKey(order.import.importId, 1));
    return get(order.import, as);
  };
  const asked = ({ importId }: Pick<ImportView, 'importId'>, as: string) => ({ as, params: { importId } });
  const apply = ({ importId, report }: Pick<ImportView, 'importId' | 'report'>, as = FIRST_ADMINISTRATOR) =>
    call('applyImport', { ...asked({ importId }, as), body: { version: report?.plannedOn ?? 0 } });

  /** A check on a store that dies when it writes once more than `writes` times, at some hour. */
  const mortal = (writes: number) => {
    const dying = openStore({
      ...diesAfter(table.client, writes),
      table: table.name,
      now: Date.now,
      rest: async () => {},
    });
    return dying;
  };
  const checkOn = (own: OfficeStore, key: string, now: () => number = Date.now) =>
    checkImport(() => ({
      store: own,
      clock: { now: () => instantOf(now()) },
      ids,
      sheets: sheetFiles(),
      nextCheck: ulid,
      firstAdministrator: FIRST_ADMINISTRATOR,
      ...listen(),
    }))(key);

  return {
    ...handlers,
    store,
    tell,
    start,
    put,
    get,
    bring,
    apply,
    mortal,
    checkOn,
    problems: (importId: ImportId, query: Readonly<Record<string, string>> = {}, language = 'en') =>
      call('listImportProblems', {
        as: FIRST_ADMINISTRATOR,
        params: { importId },
        query,
        headers: { 'Accept-Language': language },
      }),
    forget: (key: string) => s3.send(new DeleteObjectCommand({ Bucket: 'quarantine', Key: key })),
    keys: async () => {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: 'quarantine' }));
      return Contents.map(({ Key = '' }) => Key);
    },
    stop: async () => {
      s3.destroy();
      await server.stop();
      await handlers.stop();
    },
  };
};
export type ImportsOffice = Awaited<ReturnType<typeof startImports>>;
