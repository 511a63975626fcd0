import * as z from 'zod';
import { ObjectId, PostId } from '#shared/domain/ids.ts';

/** Where an item stands after what was done with it. */
export const Stands = z.strictObject({ version: z.int(), state: z.string(), holder: PostId });
export type Stands = z.infer<typeof Stands>;

/** What was received by its slip. */
export const Received = Stands.extend({ objectId: ObjectId, number: z.string() });
export type Received = z.infer<typeof Received>;
