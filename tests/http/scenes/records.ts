import { EPHEMERAL, keepNothingOf, seatRecordsOfficer } from '#tests/support/records-officer.ts';
import type { People } from '../people.ts';
import { file, reason, type Scene } from './scene.ts';

/** A recorded file of which nothing need be kept, and one who may propose that. */
const ephemeral = async (people: People) => {
  await keepNothingOf(people.admin);
  const { params, as } = await closed(people);
  await as.call('recordFile', { params, body: { category: EPHEMERAL } });
  return { params, as };
};
const propose = { body: { reason } };

const closed = async ({ admin, keeper, officer }: People, more: object = {}) => {
  const params = await file(officer, more);
  await officer.call('closeFile', { params, body: { reason } });
  return { params, as: await seatRecordsOfficer(admin, keeper) };
};

/** The clerk’s own office asks for it: as many posts as are named. */
const asked = async (people: People, given = false) => {
  const { params, as } = await ephemeral(people);
  const body = { purpose: reason };
  await people.officer.call('requisitionRecord', { params, body });
  const { requisitions = [] } = await as.call('getFile', { params });
  const of = { ...params, requisition: String(requisitions[0]?.requisition) };
  if (given) await as.call('issueRecord', { params: of, body: {} });
  return { params, of, as, body };
};

/** How the record room says no. */
export const RECORD_SCENES = {
  'file.recorded': async people => {
    const { params, as } = await closed(people);
    await as.call('recordFile', { params, body: { category: 'C3' } });
    return { as: people.officer, id: 'setCover', asked: { params, body: {} } };
  },
  'record.category-unknown': async people => {
    const { params, as } = await closed(people);
    return { as, id: 'recordFile', asked: { params, body: { category: 'Z99' } } };
  },
  'record.no-paper': async people => {
    const { params, as } = await closed(people);
    return { as, id: 'recordFile', asked: { params, body: { category: 'C3', shelf: 'क-12' } } };
  },
  'record.holds-full': async people => {
    const { params, as } = await closed(people);
    const body = { ground: 'court', reason };
    for (let set = 0; set < 20; set++) await as.call('holdFile', { params, body });
    return { as, id: 'holdFile', asked: { params, body } };
  },
  'record.kept-for-ever': async people => {
    const { params, as } = await closed(people);
    await as.call('recordFile', { params, body: { category: 'A' } });
    return { as, id: 'proposeDisposal', asked: { params, ...propose } };
  },
  'record.review-not-due': async people => {
    const { params, as } = await closed(people);
    await as.call('recordFile', { params, body: { category: 'C3' } });
    return { as, id: 'proposeDisposal', asked: { params, ...propose } };
  },
  'record.on-hold': async people => {
    const { params, as } = await ephemeral(people);
    await as.call('holdFile', { params, body: { ground: 'court', reason } });
    return { as, id: 'proposeDisposal', asked: { params, ...propose } };
  },
  'record.related-open': async people => {
    await keepNothingOf(people.admin);
    const params = await file(people.officer);
    const to = await file(people.officer);
    await people.officer.call('linkFiles', { params, body: { to: to.fileId } });
    await people.officer.call('closeFile', { params, body: { reason } });
    const as = await seatRecordsOfficer(people.admin, people.keeper);
    await as.call('recordFile', { params, body: { category: EPHEMERAL } });
    return { as, id: 'proposeDisposal', asked: { params, ...propose } };
  },
  'record.ask-open': async people => {
    const { params, as } = await ephemeral(people);
    const { officer, sdm } = people;
    const { posts } = await sdm.call('getMe');
    const of = posts.find(({ charge }) => charge.kind === 'substantive')?.post.postId;
    await officer.call('askReopening', { params, body: { of, reason } });
    return { as, id: 'proposeDisposal', asked: { params, ...propose } };
  },
  'record.disposal-proposed': async people => {
    const { params, as } = await ephemeral(people);
    await as.call('proposeDisposal', { params, ...propose });
    return { as, id: 'proposeDisposal', asked: { params, ...propose } };
  },
  'record.disposal-not-proposed': async people => {
    const { params, as } = await ephemeral(people);
    return { as, id: 'refuseDisposal', asked: { params, ...propose } };
  },
  'record.disposal-same-person': async people => {
    const { params, as } = await ephemeral(people);
    await as.call('proposeDisposal', { params, ...propose });
    return { as, id: 'confirmDisposal', asked: { params, body: {} } };
  },
  'file.disposed': async people => {
    const { params, as } = await ephemeral(people);
    await as.call('proposeDisposal', { params, ...propose });
    const other = await seatRecordsOfficer(people.admin, people.adm, 'imran.adm');
    await other.call('confirmDisposal', { params, body: {} });
    return { as: people.officer, id: 'reopenFile', asked: { params, ...propose } };
  },
  'record.requisitioned': async people => {
    const { params, body } = await asked(people);
    return { as: people.officer, id: 'requisitionRecord', asked: { params, body } };
  },
  'record.requisition-unknown': async people => {
    const { of, as } = await asked(people, true);
    return { as, id: 'issueRecord', asked: { params: of, body: {} } };
  },
  'record.due-past': async people => {
    const { of, as } = await asked(people);
    return { as, id: 'issueRecord', asked: { params: of, body: { dueOn: '2026-01-01' } } };
  },
  'record.asked-for': async people => {
    const { params, as } = await asked(people);
    return { as, id: 'proposeDisposal', asked: { params, ...propose } };
  },
  'record.out': async people => {
    const { params, as } = await asked(people, true);
    return { as, id: 'proposeDisposal', asked: { params, ...propose } };
  },
  'record.not-out': async people => {
    const { params, as } = await asked(people);
    return { as, id: 'returnRecord', asked: { params, body: {} } };
  },
  'record.not-disposed': async people => {
    const { params, as } = await closed(people);
    return { as, id: 'printCertificate', asked: { params, body: { language: 'hi' } } };
  },
  'record.hold-unknown': async people => {
    const { params, as } = await closed(people);
    return { as, id: 'liftHold', asked: { params: { ...params, hold: '1' }, body: { reason } } };
  },
} as const satisfies Record<string, Scene>;
