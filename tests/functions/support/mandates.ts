import type { AssistantAct, DelegableAct } from '#shared/domain/directory/mandate.ts';
import { OfficerId, PostId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/time.ts';
import { anOfficer, putRows, SINCE } from '#tests/support/directory.ts';
import { ids } from '#tests/support/office.ts';
import type { Handlers } from './handlers.ts';

type Doors = Pick<Handlers, 'store'>;
type Span = { readonly from?: Instant; readonly until?: Instant };

/** A new person without a post of their own, who assists the officer whose acts these are. */
export const assistantOf = async (
  doors: Doors,
  of: { readonly officerId: string },
  acts: readonly AssistantAct[],
  span: Span = {},
) => {
  const officer = anOfficer();
  const mandate = { kind: 'assistant', mandateId: ids.mandate(), of: OfficerId.parse(of.officerId) } as const;
  const row = { ...mandate, officerId: officer.officerId, acts: [...acts], from: SINCE, ...span };
  await putRows(doors.store(), { officers: [officer], mandates: [row] });
  return { as: officer.login, officerId: officer.officerId, mandateId: mandate.mandateId };
};

/** A new person without a post of their own, to whom these acts of a post were delegated. */
export const delegateOf = async (
  doors: Doors,
  of: { readonly postId: string },
  acts: readonly DelegableAct[],
) => {
  const officer = anOfficer();
  const mandate = { kind: 'delegate', mandateId: ids.mandate(), postId: PostId.parse(of.postId) } as const;
  const row = { ...mandate, officerId: officer.officerId, acts: [...acts], from: SINCE };
  await putRows(doors.store(), { officers: [officer], mandates: [row] });
  return { as: officer.login, officerId: officer.officerId, mandateId: mandate.mandateId };
};
