/** A table's stream, read through the emulator's Streams interface, in the shape in which Lambda gets its records. */
import * as z from 'zod';
import type { CallDynamo } from './table.ts';
import type { StreamRecord, TableStream } from './types.ts';

const Image = z.record(z.string(), z.unknown());
const Records = z.object({
  Records: z.array(
    z.object({
      eventID: z.string(),
      eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
      eventVersion: z.string(),
      dynamodb: z.object({
        ApproximateCreationDateTime: z.number(),
        Keys: Image,
        NewImage: Image.optional(),
        OldImage: Image.optional(),
        SequenceNumber: z.string(),
        SizeBytes: z.number(),
        StreamViewType: z.string(),
      }),
    }),
  ),
});
const Described = z.object({ Table: z.object({ LatestStreamArn: z.string() }) });
const Stream = z.object({
  StreamDescription: z.object({
    Shards: z.array(z.object({ ShardId: z.string() })),
  }),
});
const Iterator = z.object({ ShardIterator: z.string() });

export interface StreamOf {
  readonly call: CallDynamo;
  readonly callStreams: CallDynamo;
  readonly tableName: string;
  /** The stream's ARN of the template, as functions must see it. */
  readonly streamArn: string;
  readonly region: string;
  readonly newest: (tableName: string) => string | undefined;
  readonly trim: (tableName: string, upTo: string) => void;
}

/** The emulator has one shard a table; its records come in the order of their numbers. */
export const tableStream = ({
  call,
  callStreams,
  tableName,
  streamArn,
  region,
  newest,
  trim,
}: StreamOf): TableStream => {
  let emulatorArn: string | undefined;
  const arn = async (): Promise<string> => {
    emulatorArn ??= Described.parse(await call('DescribeTable', { TableName: tableName })).Table
      .LatestStreamArn;
    return emulatorArn;
  };
  // The table's one shard is the same for good; asking for it again with each look would cost a call.
  let shardId: string | undefined;
  const shard = async (): Promise<string | undefined> => {
    if (shardId !== undefined) return shardId;
    const { StreamDescription } = Stream.parse(
      await callStreams('DescribeStream', { StreamArn: await arn() }),
    );
    shardId = StreamDescription.Shards[0]?.ShardId;
    return shardId;
  };
  return {
    read: async (after, limit) => {
      const ShardId = await shard();
      if (ShardId === undefined) return [];
      const start =
        after === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after };
      const place = { StreamArn: await arn(), ShardId, ...start };
      const { ShardIterator } = Iterator.parse(await callStreams('GetShardIterator', place));
      const { Records: records } = Records.parse(
        await callStreams('GetRecords', { ShardIterator, Limit: limit }),
      );
      return records.map(record => asLambdaSees(record, streamArn, region));
    },
    newest: async () => newest(tableName),
    trim: async upTo => trim(tableName, upTo),
  };
};

const asLambdaSees = (
  { eventID, eventName, eventVersion, dynamodb }: z.output<typeof Records>['Records'][number],
  eventSourceARN: string,
  awsRegion: string,
): StreamRecord => {
  const { NewImage, OldImage, ...rest } = dynamodb;
  return {
    eventID,
    eventName,
    eventVersion,
    eventSource: 'aws:dynamodb',
    awsRegion,
    eventSourceARN,
    dynamodb: { ...rest, ...(NewImage ? { NewImage } : {}), ...(OldImage ? { OldImage } : {}) },
  };
};
