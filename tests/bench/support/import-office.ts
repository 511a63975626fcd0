import { createHash } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { startFauxqs } from 'fauxqs';
import { ulid } from 'ulid';
import { checkImport } from '#functions/events/check-import.ts';
import { assignCharge } from '#functions/http/charges/assign-charge.ts';
import { applyImport } from '#functions/http/imports/apply-import.ts';
import { exportDirectory } from '#functions/http/imports/export-directory.ts';
import { getImport } from '#functions/http/imports/get-import.ts';
import { startImport } from '#functions/http/imports/start-import.ts';
import { findPerson } from '#functions/runtime/actor.ts';
import type { ImportView } from '#shared/contract/import-views.ts';
import { openSheetFiles } from '#shared/documents/sheet-files.ts';
import { sheetKey } from '#shared/documents/sheet-keys.ts';
import { openSigner } from '#shared/documents/signer.ts';
import { instantOf } from '#shared/domain/time.ts';
import { startTable } from '#tests/support/table.ts';
import { counting } from './counting.ts';
import { SILENT } from './silent.ts';
import { onceOf, openBareOffice } from './store-desk.ts';

const KEEPER = 'first.admin';
const BUCKET = 'quarantine';
const REGION = 'ap-south-1';
const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

const startBucket = async () => {
  const server = await startFauxqs({ port: 0, logger: false });
  const endpoint = `http://127.0.0.1:${server.port}`;
  const s3 = new S3Client({ region: REGION, endpoint, forcePathStyle: true, credentials: CREDENTIALS });
  await s3.send(new CreateBucketCommand({ Bucket: BUCKET }));
  s3.destroy();
  const sign = openSigner({ bucket: BUCKET, region: REGION, endpoint }, async () => CREDENTIALS);
  return { sheets: openSheetFiles(sign), stop: () => server.stop() };
};

type Files = Readonly<Record<string, Uint8Array<ArrayBuffer>>>;

type Bucket = Awaited<ReturnType<typeof startBucket>>;

/** Whoever keeps the directory, at work through this client. */
const keeperOf = (client: DynamoDBClient, table: string, { sheets }: Bucket) => {
  const bare = openBareOffice(client, table);
  const room = { ...bare.office, sheets, nextCheck: ulid };
  const check = checkImport(() => ({ ...room, firstAdministrator: KEEPER, log: SILENT }));
  const act = {
    start: startImport(room).first,
    get: getImport(room),
    apply: applyImport(room),
    exported: exportDirectory(room),
    assign: assignCharge(room),
  };
  const told = async () => {
    const directory = await bare.store.directory.current();
    const actor = findPerson(directory, { firstAdministrator: KEEPER }, KEEPER);
    return { actor, params: {}, query: {}, ifMatch: undefined, language: 'en' as const };
  };
  const looking = { body: undefined, once: undefined };

  return {
    ...bare,
    /** Announces files and puts them where they are read from. */
    bring: async (files: Files) => {
      const announced = Object.entries(files).map(([fileName, bytes]) => {
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        return { fileName, length: bytes.length, sha256 };
      });
      const once = onceOf(KEEPER, 'startImport');
      const order = await act.start({ ...(await told()), once, body: { files: announced } });
      for (const [n, bytes] of Object.values(files).entries()) {
        const { url, method, headers } = order.uploads[n] ?? { url: '', method: '', headers: {} };
        const answer = await fetch(url, { method, headers: { ...headers }, body: bytes });
        if (!answer.ok) throw new Error(`upload: ${answer.status}`);
      }
      return order.import;
    },
    /** Reads and plans what was brought, as the consumer of the queue does. */
    check: async ({ importId }: Pick<ImportView, 'importId'>) => {
      await check(sheetKey(importId, 1));
      const checked = await act.get({ ...(await told()), ...looking, params: { importId } });
      if (checked.report?.applicable !== true) throw new Error('the sheets of the bench are not clean');
      return checked;
    },
    apply: async ({ importId, report }: Pick<ImportView, 'importId' | 'report'>) => {
      const body = { version: report?.plannedOn ?? 0 };
      const once = onceOf(KEEPER, 'applyImport');
      return act.apply({ ...(await told()), once, params: { importId }, body });
    },
    /** The directory as a workbook in Hindi; its bytes. */
    exported: async () => {
      const query = { form: 'xlsx', sheet: undefined, language: 'hi' } as const;
      return (await act.exported({ ...(await told()), ...looking, query })).length;
    },
    /** Lets somebody officiate in a post that another holds; each time in another post. */
    assign: async (n: number) => {
      const { posts, officers } = (await bare.store.directory.current()).rows;
      const [post, officer] = [posts[n], officers.at(-1 - n)];
      if (!post || !officer) throw new Error('the district of the bench is too small');
      const who = { postId: post.postId, officerId: officer.officerId };
      const body = { ...who, kind: 'officiating', from: instantOf(Date.now()) } as const;
      return act.assign({ ...(await told()), once: onceOf(KEEPER, 'assignCharge'), body });
    },
  };
};

/**
 * The imports of a district on a table and a bucket of their own: the use cases of the API, and what hears of an upload.
 * What `counted` does is counted, which takes time; `take` tells it.
 */
export const startImportOffice = async () => {
  const table = await startTable();
  const bucket = await startBucket();
  const { client, take } = counting(table.client, table.name);
  return {
    ...keeperOf(table.client, table.name, bucket),
    counted: keeperOf(client, table.name, bucket),
    table,
    take,
    stop: async () => {
      await bucket.stop();
      await table.stop();
    },
  };
};
export type ImportOffice = Awaited<ReturnType<typeof startImportOffice>>;
