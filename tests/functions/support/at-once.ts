import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';

/**
 * Two acts in one moment: neither writes before both are about to, so that both have read what stood before. Left to chance,
 * a busy machine does one after the other, and the second finds a file that has left its sight.
 */
export const atOnce = async <T>(acts: readonly [() => Promise<T>, () => Promise<T>]): Promise<[T, T]> => {
  const both = Promise.withResolvers<void>();
  let ready = 0;
  const { prototype } = DynamoDBClient;
  const { send } = prototype;
  const held = async function (this: DynamoDBClient, ...asked: Parameters<typeof send>) {
    if (asked[0] instanceof TransactWriteItemsCommand) {
      ready += 1;
      if (ready >= acts.length) both.resolve();
      await both.promise;
    }
    return Reflect.apply(send, this, asked);
  };
  Object.assign(prototype, { send: held });
  try {
    return await Promise.all([acts[0](), acts[1]()]);
  } finally {
    // What is inherited stands again.
    Reflect.deleteProperty(prototype, 'send');
  }
};
