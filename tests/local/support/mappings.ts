import type { EventSourceResource } from '#local/assembly/types.ts';
import type { Outcome } from '#local/functions/function-definition.ts';
import { ACCOUNT, REGION } from '../gateway-fixture.ts';

export const STREAM = `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/office/stream/1`;
export const QUEUE = `arn:aws:sqs:${REGION}:${ACCOUNT}:timers.fifo`;
/** A mapping of the table's stream, as the template of the publisher has it. */
export const mapping: EventSourceResource = {
  stack: 'office',
  logicalId: 'Feed',
  name: 'feed',
  arn: `arn:aws:lambda:${REGION}:${ACCOUNT}:event-source-mapping:feed`,
  functionArn: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:publish`,
  sourceArn: STREAM,
  source: 'stream',
  batchSize: 3,
  batchingWindowSeconds: 0,
  filters: [{ dynamodb: { NewImage: { sk: { S: [{ prefix: 'EVENT#' }] } } } }],
  reportBatchItemFailures: true,
  bisectOnError: false,
  maximumRetryAttempts: -1,
  maximumRecordAgeSeconds: -1,
  parallelization: 1,
  maximumConcurrency: undefined,
  startingPosition: 'TRIM_HORIZON',
  onFailureArn: undefined,
};

export const ok = (answer: unknown = null): Outcome => ({ ok: true, payload: JSON.stringify(answer) });
export const failure: Outcome = { ok: false, error: { errorType: 'Error', errorMessage: 'down' } };
