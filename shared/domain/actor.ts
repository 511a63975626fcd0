import * as z from 'zod';
import { ChargeKind } from './directory/charge.ts';
import { MandateId, OfficeId, OfficerId, PostId } from './ids.ts';

/**
 * Who did an act: the post, the person in it at that hour, and by which charge; or the office's own clockwork. With a
 * mandate `officerId` is who did it, and `inPlaceOf` the officer in charge in whose place it was done: both names are shown.
 */
export const ByOfficer = z.strictObject({
  kind: z.literal('officer'),
  postId: PostId,
  officeId: OfficeId,
  officerId: OfficerId,
  charge: ChargeKind,
  mandate: z
    .strictObject({
      kind: z.enum(['assistant', 'delegate']),
      mandateId: MandateId,
      inPlaceOf: OfficerId.optional(),
    })
    .optional(),
});
export type ByOfficer = z.infer<typeof ByOfficer>;

export const By = z.discriminatedUnion('kind', [ByOfficer, z.strictObject({ kind: z.literal('clockwork') })]);
export type By = z.infer<typeof By>;
export const CLOCKWORK: By = { kind: 'clockwork' };
