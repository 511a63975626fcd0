import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { type ErasableObjects, erasableObjects } from '#shared/documents/erase-objects.ts';
import { S3_CHECKSUMS } from '#shared/documents/object-store.ts';
import { type Erasure, openErasure } from '#shared/store/erasure.ts';
import { lazily } from './lazily.ts';
import { settings } from './settings.ts';

/** What only the function that erases records has: nothing else builds these adapters. */
export const erasure = /* @__PURE__ */ lazily(
  (): Erasure => openErasure({ client: new DynamoDBClient({}), table: settings('TABLE_NAME').TABLE_NAME }),
);

export const erasableDocuments = /* @__PURE__ */ lazily(
  (): ErasableObjects =>
    erasableObjects(new S3Client(S3_CHECKSUMS), settings('DOCUMENTS_BUCKET').DOCUMENTS_BUCKET),
);
