import * as z from 'zod';
import { Charge, ChargeKind } from '#shared/domain/directory/charge.ts';
import { Mandate } from '#shared/domain/directory/mandate.ts';
import { Transfer } from '#shared/domain/directory/transfer.ts';
import { ChargeId, MandateId, OfficerId, PostId, TransferId } from '#shared/domain/ids.ts';
import { LIMITS, line } from '#shared/domain/text.ts';
import { Instant } from '#shared/domain/time.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page } from '../views.ts';

export const assignCharge = route({
  id: 'assignCharge',
  noun: 'charges',
  method: 'POST',
  path: '/v1/charges',
  says: 'Gives an officer charge of a post from an hour on; an officer may hold several posts.',
  access: 'directory:write',
  body: z.strictObject({
    postId: PostId,
    officerId: OfficerId,
    kind: ChargeKind,
    from: Instant,
    until: Instant.optional(),
  }),
  status: 201,
  answer: Charge,
  refusals: [
    'post.unknown',
    'officer.unknown',
    'charge.overlaps',
    'charge.ends-before-start',
    'charge.of-oneself',
    'transfer.open',
    'directory.lost-race',
  ],
});

export const endCharge = route({
  id: 'endCharge',
  noun: 'charges',
  method: 'POST',
  path: '/v1/charges/{chargeId}/end',
  says: 'Ends a charge at this moment, or before it begins; the post keeps its work.',
  access: 'directory:write',
  params: z.strictObject({ chargeId: ChargeId }),
  body: z.strictObject({ postId: PostId }),
  status: 200,
  answer: Charge,
  refusals: ['charge.unknown', 'charge.ended', 'directory.lost-race'],
});

export const listCharges = route({
  id: 'listCharges',
  noun: 'charges',
  method: 'GET',
  path: '/v1/charges',
  says: 'Who sits where, and sat: the charges of the district, or of one post.',
  access: 'directory:read',
  query: z.strictObject({ ...PAGE_QUERY, postId: PostId.optional() }),
  status: 200,
  answer: page(Charge),
  refusals: ['request.cursor-invalid'],
});

const [Assistant, Delegate] = Mandate.options;

export const giveMandate = route({
  id: 'giveMandate',
  noun: 'charges',
  method: 'POST',
  path: '/v1/mandates',
  says: 'Names an officer to do single acts in another’s place: as an officer’s assistant, or for a post that delegates.',
  access: 'directory:write',
  body: z.strictObject({
    mandate: z.discriminatedUnion('kind', [
      Assistant.omit({ mandateId: true }),
      Delegate.omit({ mandateId: true }),
    ]),
  }),
  status: 201,
  answer: Mandate,
  refusals: [
    'officer.unknown',
    'post.unknown',
    'mandate.invalid',
    'mandate.overlaps',
    'charge.of-oneself',
    'directory.lost-race',
  ],
});

export const endMandate = route({
  id: 'endMandate',
  noun: 'charges',
  method: 'POST',
  path: '/v1/mandates/{mandateId}/end',
  says: 'Ends a mandate at this moment, or before it begins.',
  access: 'directory:write',
  params: z.strictObject({ mandateId: MandateId }),
  body: z.strictObject({}),
  status: 200,
  answer: Mandate,
  refusals: ['mandate.unknown', 'mandate.ended', 'directory.lost-race'],
});

export const listMandates = route({
  id: 'listMandates',
  noun: 'charges',
  method: 'GET',
  path: '/v1/mandates',
  says: 'Who acts in whose place, and for what: assistants and delegates.',
  access: 'directory:read',
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(Mandate),
  refusals: ['request.cursor-invalid'],
});

const transferParams = z.strictObject({ transferId: TransferId });

export const orderTransfer = route({
  id: 'orderTransfer',
  noun: 'charges',
  method: 'POST',
  path: '/v1/transfers',
  says: 'Orders an officer from a charge to another post. Files stay with the posts.',
  access: 'directory:write',
  body: Transfer.pick({ officerId: true, fromCharge: true, toPost: true, kind: true, order: true }),
  status: 201,
  answer: Transfer,
  refusals: [
    'officer.unknown',
    'charge.unknown',
    'post.unknown',
    'charge.of-oneself',
    'transfer.same-post',
    'transfer.open',
    'directory.lost-race',
  ],
});

export const relieveOfficer = route({
  id: 'relieveOfficer',
  noun: 'charges',
  method: 'POST',
  path: '/v1/transfers/{transferId}/relieve',
  says: 'Relieves a transferred officer: their charge ends at this moment, the post keeps its work.',
  access: 'directory:write',
  params: transferParams,
  body: z.strictObject({}),
  status: 200,
  answer: Transfer,
  refusals: ['transfer.unknown', 'transfer.not-in-state', 'charge.ended', 'directory.lost-race'],
});

export const joinPost = route({
  id: 'joinPost',
  noun: 'charges',
  method: 'POST',
  path: '/v1/transfers/{transferId}/join',
  says: 'A relieved officer takes charge of the post they were transferred to, at this moment; entered by somebody else who keeps that post.',
  access: 'directory:write',
  params: transferParams,
  body: z.strictObject({}),
  status: 200,
  answer: Transfer,
  refusals: [
    'transfer.unknown',
    'transfer.not-in-state',
    'charge.of-oneself',
    'charge.overlaps',
    'directory.lost-race',
  ],
});

export const cancelTransfer = route({
  id: 'cancelTransfer',
  noun: 'charges',
  method: 'POST',
  path: '/v1/transfers/{transferId}/cancel',
  says: 'Calls a transfer off; whose charge was ended by it takes charge again where they sat, for as long as they were to.',
  access: 'directory:write',
  params: transferParams,
  body: z.strictObject({ reason: line(LIMITS.reason) }),
  status: 200,
  answer: Transfer,
  refusals: [
    'transfer.unknown',
    'transfer.not-in-state',
    'charge.of-oneself',
    'charge.overlaps',
    'directory.lost-race',
  ],
});

export const listTransfers = route({
  id: 'listTransfers',
  noun: 'charges',
  method: 'GET',
  path: '/v1/transfers',
  says: 'Transfers, and how far each has come.',
  access: 'directory:read',
  query: z.strictObject({ ...PAGE_QUERY, officerId: OfficerId.optional() }),
  status: 200,
  answer: page(Transfer),
  refusals: ['request.cursor-invalid'],
});
