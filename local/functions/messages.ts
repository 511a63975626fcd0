import * as z from 'zod';

/** What the worker is told when it starts. */
export interface WorkerSetup {
  readonly folder: string;
  readonly handler: string;
  readonly name: string;
  readonly arn: string;
  readonly memoryMegabytes: number;
}

/** One event on its way to the worker. */
export interface EventMessage {
  readonly requestId: string;
  readonly payload: string;
  /** Epoch milliseconds at which the caller gives up. */
  readonly deadline: number;
}

/** What the worker says: that it stands, that it does not, or how one event ended. */
export const WorkerMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({
    kind: z.literal('unusable'),
    error: z.strictObject({ errorType: z.string(), errorMessage: z.string(), trace: z.array(z.string()) }),
  }),
  z.strictObject({ kind: z.literal('done'), requestId: z.string(), payload: z.string() }),
  z.strictObject({
    kind: z.literal('failed'),
    requestId: z.string(),
    error: z.strictObject({ errorType: z.string(), errorMessage: z.string(), trace: z.array(z.string()) }),
  }),
]);
export type WorkerMessage = z.infer<typeof WorkerMessage>;
