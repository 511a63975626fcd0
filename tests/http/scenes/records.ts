import { seatRecordsOfficer } from '#tests/support/records-officer.ts';
import type { People } from '../people.ts';
import { file, reason, type Scene } from './scene.ts';

const closed = async ({ admin, keeper, officer }: People, more: object = {}) => {
  const params = await file(officer, more);
  await officer.call('closeFile', { params, body: { reason } });
  return { params, as: await seatRecordsOfficer(admin, keeper) };
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
  'record.hold-unknown': async people => {
    const { params, as } = await closed(people);
    return { as, id: 'liftHold', asked: { params: { ...params, hold: '1' }, body: { reason } } };
  },
} as const satisfies Record<string, Scene>;
