import { ulid } from 'ulid';
import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import type { People } from '../people.ts';
import { designationOf, file, LATER, mark, names, officeOf, postBody, type Scene, unknown } from './scene.ts';

const officerBody = () => ({ employeeNumber: mark(), login: ulid(), names, roles: ['officer'] });
const charge = async (people: People, from = '2026-01-01T00:00:00.000Z') => {
  const { postId } = await people.admin.call('createPost', { body: await postBody(people) });
  const { officerId } = await people.admin.call('createOfficer', { body: officerBody() });
  const body = { postId, officerId, kind: 'substantive', from };
  return { body, given: await people.admin.call('assignCharge', { body }) };
};

const orderOf = (given: { readonly officerId: string; readonly chargeId: string }) => ({
  officerId: given.officerId,
  fromCharge: given.chargeId,
  kind: 'substantive',
  order: { number: '12/2026', date: '2026-11-01' },
});
const transferOf = async (people: People) => {
  const { given } = await charge(people);
  const { postId } = await people.admin.call('createPost', { body: await postBody(people) });
  const body = { ...orderOf(given), toPost: postId };
  return { body, ...(await people.admin.call('orderTransfer', { body })) };
};
const mandateOf = async (people: People) => {
  const [helper, helped] = [await charge(people), await charge(people)];
  const mandate = {
    kind: 'assistant',
    officerId: helper.given.officerId,
    of: helped.given.officerId,
    acts: ['see-inbox'],
    from: '2026-01-01T00:00:00.000Z',
  };
  return { mandate, ...(await people.admin.call('giveMandate', { body: { mandate } })) };
};

/** How the directory says no. */
export const DIRECTORY_SCENES = {
  'office.unknown': async ({ admin }) => ({
    as: admin,
    id: 'setOfficeRules',
    asked: {
      params: { officeId: unknown('off') },
      body: { calendar: DEFAULT_CALENDAR, policy: {} },
    },
  }),
  'office.exists': async people => {
    const { code } = await officeOf(people);
    return { as: people.admin, id: 'createOffice', asked: { body: { code, kind: 'section', names } } };
  },
  'post.unknown': async ({ clerk }) => ({
    as: clerk,
    id: 'sendFile',
    asked: { params: await file(clerk), body: { to: unknown('pst'), action: 'for-orders' } },
  }),
  'post.vacant': async ({ clerk, postId }) => ({
    as: clerk,
    id: 'sendFile',
    asked: { params: await file(clerk), body: { to: postId('NTDR'), action: 'for-orders' } },
  }),
  'post.not-below': async ({ clerk, postId }) => ({
    as: clerk,
    id: 'listDuesBelow',
    asked: { params: { postId: postId('SDM'), kind: 'held' } },
  }),
  'post.same': async ({ clerk, postId }) => ({
    as: clerk,
    id: 'sendFile',
    asked: { params: await file(clerk), body: { to: postId('CLK'), action: 'for-orders' } },
  }),
  'post.reporting-line-invalid': async people => {
    const body = { ...(await postBody(people)), reportsTo: unknown('pst') };
    return { as: people.admin, id: 'createPost', asked: { body } };
  },
  'officer.unknown': async ({ admin, postId }) => ({
    as: admin,
    id: 'assignCharge',
    asked: { body: { postId: postId('NTDR'), officerId: unknown('ofr'), kind: 'additional', from: LATER } },
  }),
  'officer.login-taken': async ({ admin }) => ({
    as: admin,
    id: 'createOfficer',
    asked: { body: { ...officerBody(), login: 'asha.clerk' } },
  }),
  'officer.login-not-own': async ({ admin }) => ({
    as: admin,
    id: 'createOfficer',
    asked: { body: { ...officerBody(), login: 'p.4711' } },
  }),
  'officer.signs-in-by-mail-id': async ({ admin }) => {
    const { officerId } = await admin.call('createOfficer', {
      body: { ...officerBody(), login: `${ulid()}@up.example` },
    });
    return { as: admin, id: 'issueSignInCode', asked: { params: { officerId }, body: {} } };
  },
  'charge.unknown': async ({ admin, postId }) => ({
    as: admin,
    id: 'endCharge',
    asked: { params: { chargeId: unknown('chg') }, body: { postId: postId('NTDR') } },
  }),
  'charge.overlaps': async people => {
    const { body } = await charge(people);
    return { as: people.admin, id: 'assignCharge', asked: { body } };
  },
  'charge.ended': async people => {
    const { given } = await charge(people);
    const asked = { params: { chargeId: given.chargeId }, body: { postId: given.postId } };
    await people.admin.call('endCharge', asked);
    return { as: people.admin, id: 'endCharge', asked };
  },
  'office.parent-invalid': async people => {
    const { officeId } = await officeOf(people);
    const body = { names, kind: 'section', parent: officeId };
    return { as: people.admin, id: 'describeOffice', asked: { params: { officeId }, body } };
  },
  'designation.unknown': async people => {
    const body = { ...(await postBody(people)), designationId: unknown('dsg') };
    return { as: people.admin, id: 'createPost', asked: { body } };
  },
  'designation.exists': async people => {
    const { abbreviation } = await designationOf(people);
    return { as: people.admin, id: 'createDesignation', asked: { body: { abbreviation, names, level: 1 } } };
  },
  'post.exists': async people => {
    const body = await postBody(people);
    await people.admin.call('createPost', { body });
    return { as: people.admin, id: 'createPost', asked: { body } };
  },
  'officer.employee-number-taken': async ({ admin }) => {
    const body = officerBody();
    await admin.call('createOfficer', { body });
    return { as: admin, id: 'createOfficer', asked: { body: { ...body, login: ulid() } } };
  },
  'charge.of-oneself': async people => {
    const { officer } = await people.admin.call('getMe');
    const { postId } = await people.admin.call('createPost', { body: await postBody(people) });
    const body = { postId, officerId: officer?.officerId, kind: 'additional', from: LATER };
    return { as: people.admin, id: 'assignCharge', asked: { body } };
  },
  'mandate.unknown': async ({ admin }) => ({
    as: admin,
    id: 'endMandate',
    asked: { params: { mandateId: unknown('mnd') }, body: {} },
  }),
  'mandate.invalid': async people => {
    const { mandate } = await mandateOf(people);
    return {
      as: people.admin,
      id: 'giveMandate',
      asked: { body: { mandate: { ...mandate, of: mandate.officerId } } },
    };
  },
  'mandate.overlaps': async people => {
    const { mandate } = await mandateOf(people);
    return { as: people.admin, id: 'giveMandate', asked: { body: { mandate } } };
  },
  'mandate.ended': async people => {
    const { mandateId } = await mandateOf(people);
    const asked = { params: { mandateId }, body: {} };
    await people.admin.call('endMandate', asked);
    return { as: people.admin, id: 'endMandate', asked };
  },
  'transfer.unknown': async ({ admin }) => ({
    as: admin,
    id: 'joinPost',
    asked: { params: { transferId: unknown('trf') }, body: {} },
  }),
  'transfer.not-in-state': async people => {
    const { transferId } = await transferOf(people);
    return { as: people.admin, id: 'joinPost', asked: { params: { transferId }, body: {} } };
  },
  'transfer.same-post': async people => {
    const { given } = await charge(people);
    const body = { ...orderOf(given), toPost: given.postId };
    return { as: people.admin, id: 'orderTransfer', asked: { body } };
  },
  'transfer.open': async people => {
    const { body } = await transferOf(people);
    return { as: people.admin, id: 'orderTransfer', asked: { body } };
  },
  'charge.ends-before-start': async people => {
    const { body } = await charge(people);
    const backwards = { ...body, kind: 'link', from: LATER, until: '2026-01-01T00:00:00.000Z' };
    return { as: people.admin, id: 'assignCharge', asked: { body: backwards } };
  },
} as const satisfies Partial<Record<RefusalCode, Scene>>;
