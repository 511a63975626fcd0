import * as z from 'zod';
import { ChargeKind } from './directory.ts';
import { OfficeId, OfficerId, PostId } from './ids.ts';

/** Who did an act: the post, the person in it at that hour, and by which charge; or the office's own clockwork. */
export const By = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('officer'),
    postId: PostId,
    officeId: OfficeId,
    officerId: OfficerId,
    charge: ChargeKind,
  }),
  z.strictObject({ kind: z.literal('clockwork') }),
]);
export type By = z.infer<typeof By>;
export type ByOfficer = Extract<By, { kind: 'officer' }>;
export const CLOCKWORK: By = { kind: 'clockwork' };
