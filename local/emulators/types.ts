/** The emulators behind the AWS door, as `startEmulators` (start.ts) gives them. */

/** A record of a table's stream, in the shape in which Lambda gets it. */
export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly eventVersion: string;
  readonly eventSource: 'aws:dynamodb';
  readonly awsRegion: string;
  readonly eventSourceARN: string;
  readonly dynamodb: {
    readonly ApproximateCreationDateTime: number;
    readonly Keys: Readonly<Record<string, unknown>>;
    readonly NewImage?: Readonly<Record<string, unknown>>;
    readonly OldImage?: Readonly<Record<string, unknown>>;
    readonly SequenceNumber: string;
    readonly SizeBytes: number;
    readonly StreamViewType: string;
  };
}

export interface TableStream {
  /** Records after that sequence number (undefined: from the oldest kept), oldest first, at most `limit`. */
  read(after: string | undefined, limit: number): Promise<readonly StreamRecord[]>;
  /** Sequence number of the newest record, if there is one: where `LATEST` begins. */
  newest(): Promise<string | undefined>;
  /** Forgets records up to and with that number, but never the newest: the emulator counts on from it. */
  trim(upTo: string): Promise<void>;
}

export interface Emulators {
  /** Base address of the DynamoDB emulator, without a closing slash. */
  readonly dynamodb: string;
  /** Base address of the emulator of S3, SQS and SNS. */
  readonly fauxqs: string;
  /** For AWS's own pollers, past the door (the caller has asked the gate): `dynamo('DescribeTable', { TableName })`. */
  dynamo(action: string, body: object): Promise<Readonly<Record<string, unknown>>>;
  /** `sqs('ReceiveMessage', 'timers.fifo', { MaxNumberOfMessages: 10, WaitTimeSeconds: 20 })`; the queue by its name. */
  sqs(
    action: string,
    queueName: string,
    body: object,
    signal?: AbortSignal,
  ): Promise<Readonly<Record<string, unknown>>>;
  /** Publishes on a topic of the template, for a service of AWS that the gate has let. */
  sns(topicArn: string, message: string): Promise<void>;
  /** Of a table, by the stream's ARN of the template (an event source's `sourceArn`). */
  stream(streamArn: string): TableStream;
  /** Resolves with the reason if an emulator ends by itself. */
  readonly failed: Promise<string>;
  close(): Promise<void>;
}
