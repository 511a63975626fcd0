/** Entry of the child process that emulates S3, SQS and SNS. Talks with its parent by messages; ends with it. */
import { existsSync } from 'node:fs';
import { Server } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startFauxqs } from 'fauxqs';
import * as z from 'zod';

const Attributes = z.record(z.string(), z.string());
const Setup = z.object({
  folder: z.string(),
  region: z.string(),
  queues: z.array(z.object({ name: z.string(), attributes: Attributes })),
  topics: z.array(z.object({ name: z.string(), attributes: Attributes })),
  subscriptions: z.array(z.object({ topic: z.string(), queue: z.string(), attributes: Attributes })),
  buckets: z.array(z.string()),
});
export type Setup = z.infer<typeof Setup>;

/** Fauxqs listens on every interface of the machine; a district's papers are not for the whole office network. */
const listenOnlyHere = (): void => {
  const { listen } = Server.prototype;
  Server.prototype.listen = function (this: Server, ...given: unknown[]): Server {
    const [options, ...rest] = given;
    const here =
      typeof options === 'object' && options !== null ? { ...options, host: '127.0.0.1' } : options;
    return Reflect.apply(listen, this, [here, ...rest]);
  };
};

/**
 * Who had received a message has ended with the district: it is to be had again at once, not after its visibility
 * timeout, in which a reminder could fall due.
 */
const returnReceived = (folder: string): void => {
  const path = join(folder, 'fauxqs.db');
  if (!existsSync(path)) return;
  const database = new DatabaseSync(path);
  database.exec('UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL');
  database.close();
};

const start = async ({ folder, region, queues, topics, subscriptions, buckets }: Setup): Promise<void> => {
  listenOnlyHere();
  returnReceived(folder);
  const server = await startFauxqs({ port: 0, logger: false, defaultRegion: region, dataDir: folder });
  // A topic keeps no messages: made anew, it and its subscriptions are what the template says today.
  for (const { name } of topics) server.deleteTopic(name);
  server.setup({ region, queues, topics, subscriptions, buckets });
  const stop = async () => {
    await server.stop();
    process.exit(0);
  };
  process.on('disconnect', () => void stop());
  process.send?.({ port: server.port });
};

// Ended by the parent's disconnecting, not by the signal the whole terminal gets.
process.on('SIGINT', () => {});
process.once('message', message => void start(Setup.parse(message)));
