/** A door with emulators behind it, for the sample deployment or another. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { readAssembly } from '#local/assembly/read.ts';
import type { Assembly } from '#local/assembly/types.ts';
import { openDoor } from '#local/door/door.ts';
import { makeGate } from '#local/door/gate.ts';
import type { Door, ObjectCreated } from '#local/door/types.ts';
import { startEmulators } from '#local/emulators/start.ts';
import type { Emulators } from '#local/emulators/types.ts';
import { temporaryFolder } from './folder.ts';
import { type SampleOptions, synthesise } from './sample-app.ts';

export interface Running {
  readonly assembly: Assembly;
  readonly door: Door;
  readonly emulators: Emulators;
  readonly created: readonly ObjectCreated[];
  readonly clients: Clients;
  readonly folder: string;
  readonly names: {
    readonly table: string;
    readonly bucket: string;
    readonly topic: string;
    readonly queue: string;
  };
  readonly refusals: readonly string[];
  close(): Promise<void>;
}

export interface Clients {
  readonly dynamodb: DynamoDBClient;
  readonly s3: S3Client;
  readonly sns: SNSClient;
  readonly sqs: SQSClient;
  readonly states: SFNClient;
}

export const readSample = (options: SampleOptions = {}): Promise<Assembly> =>
  readAssembly(synthesise(options), { issuer: 'http://127.0.0.1:8401', door: 'http://127.0.0.1:8402' });

export const run = async (
  options: SampleOptions & { readonly folder?: string; readonly checking?: boolean } = {},
): Promise<Running> => {
  const folder = options.folder ?? temporaryFolder('door');
  const assembly = await readSample(options);
  const gate = makeGate(assembly);
  const refusals: string[] = [];
  const emulators = await startEmulators({
    folder,
    assembly,
    gate,
    onRefusal: message => refusals.push(message),
  });
  const created: ObjectCreated[] = [];
  const door = await openDoor({
    assembly,
    gate,
    folder,
    port: 0,
    dynamodb: emulators.dynamodb,
    fauxqs: emulators.fauxqs,
    onObjectCreated: event => created.push(event),
    states: async (action, body, { session }) => ({
      executionArn: `${action} ${String(body['name'])} by ${session}`,
      startDate: 1,
    }),
    ...(options.checking === undefined ? {} : { checking: options.checking }),
  });
  const role = assembly.functions[0]?.roleArn ?? '';
  const clients = clientsFor(door, role);
  const queue = assembly.queues.find(({ redrive }) => redrive !== undefined);
  return {
    assembly,
    door,
    emulators,
    created,
    clients,
    folder,
    refusals,
    names: {
      table: assembly.tables[0]?.name ?? '',
      bucket: assembly.buckets[0]?.name ?? '',
      topic: assembly.topics[0]?.arn ?? '',
      queue: queue?.name ?? '',
    },
    close: async () => {
      for (const client of Object.values(clients)) client.destroy();
      await door.close();
      await emulators.close();
    },
  };
};

export const clientsFor = (door: Door, roleArn: string): Clients => {
  const settings = {
    region: 'ap-south-1',
    endpoint: door.url,
    credentials: door.credentialsFor(roleArn, 'clerk'),
    maxAttempts: 1,
  };
  return {
    dynamodb: new DynamoDBClient(settings),
    s3: new S3Client(settings),
    sns: new SNSClient(settings),
    sqs: new SQSClient(settings),
    states: new SFNClient(settings),
  };
};
