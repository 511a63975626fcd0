import type { OfficerId, PostId } from '../ids.ts';
import type { Instant } from '../time.ts';
import { type Charge, inChargeAt, runsAt } from './charge.ts';
import type { Directory } from './directory.ts';
import type { Mandate } from './mandate.ts';

/** A post as one who acts there in another's name sits in it: the charge is that of the officer they act for. */
export type MandatedSeat = {
  readonly postId: PostId;
  readonly mandate: Mandate;
  readonly charge: Charge;
};

const seatsOf = (directory: Directory, mandate: Mandate, at: Instant): readonly Charge[] => {
  // An assistant helps one officer, wherever that officer is in charge at this hour.
  if (mandate.kind === 'assistant')
    return directory.chargesOfOfficer(mandate.of).filter(charge => runsAt(charge, at));
  // What a post delegates somebody answers for: while the seat is vacant, nobody does.
  const answering = inChargeAt(directory.chargesOfPost(mandate.postId), at);
  return answering ? [answering] : [];
};

/** Every seat an officer may take by mandate at this hour; what they may do there, the mandate says. */
export const mandatedSeats = (
  directory: Directory,
  officerId: OfficerId,
  at: Instant,
): readonly MandatedSeat[] =>
  directory
    .mandatesOf(officerId, at)
    .flatMap(mandate =>
      seatsOf(directory, mandate, at).map(charge => ({ postId: charge.postId, mandate, charge })),
    )
    .filter(({ charge }) => charge.officerId !== officerId);
