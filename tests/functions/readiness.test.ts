import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weekOf } from '#shared/domain/adoption/counting.ts';
import { Instant } from '#shared/domain/time.ts';
import { dayFromNow, openReadiness, type ReadinessDistrict } from './support/ready.ts';

let here: ReadinessDistrict;
beforeAll(async () => {
  here = await openReadiness();
});
afterAll(() => here.doors.stop());

const TODAY = dayFromNow(0);
const certificate = (serial: string) => ({ holder: 'ASHA KUMAR', serial, expires: dayFromNow(400) });

const setSteps = (as: string, officerId: string, steps: object) =>
  here.doors.call('setReadiness', { as, params: { officerId }, body: { steps } });
const sign = async (officerId: string, serial: string) => {
  const params = { officerId };
  const as = here.nodal.as;
  for (const act of ['request', 'verify-identity', 'issue'])
    await here.doors.call('setSignature', { as, params, body: { act } });
  return here.doors.call('setSignature', {
    as,
    params,
    body: { act: 'register', ...certificate(serial) },
  });
};
const countOf = (line: { steps: readonly { step: string }[] }, step: string) =>
  line.steps.find(count => count.step === step);
const named = (list: { items: readonly { officer: { officerId: string } }[] }) =>
  list.items.map(({ officer }) => officer.officerId).toSorted();

describe('the board', () => {
  it('counts who has a signature, names who has not and what they wait for, by office and in all', async () => {
    const { doors, district, nodal } = here;
    await sign(district.clerk.officerId, 'AA01');
    await setSteps(nodal.as, district.sdm.officerId, {
      signature: { planned: dayFromNow(-3), blocker: 'आधार में मोबाइल नहीं जुड़ा' },
    });
    const board = await doors.call('getBoard', { as: nodal.as });
    expect(countOf(board.whole, 'signature')).toMatchObject({
      needed: 5,
      done: 1,
      blocked: 1,
      late: 1,
      slip: 3,
    });
    const line = board.items.find(({ office }) => office?.officeId === district.office.officeId);
    expect(line?.officers).toBe(4);
    expect(board.plan).toContainEqual({ step: 'signature', week: 8 });

    const missing = await doors.call('listReadiness', {
      as: nodal.as,
      query: { officeId: district.office.officeId, step: 'signature', state: 'missing' },
    });
    expect(missing.items.map(({ officer }) => officer.officerId)).toEqual(
      [district.adm, district.sdm, district.officer].map(({ officerId }) => officerId),
    );
    const [, sdm] = missing.items;
    expect(sdm?.post?.abbreviation).toBe('SDM-A');
    expect(sdm?.steps.find(({ step }) => step === 'signature')).toEqual({
      step: 'signature',
      state: 'blocked',
      planned: dayFromNow(-3),
      blocker: 'आधार में मोबाइल नहीं जुड़ा',
      slip: 3,
    });
  });

  it('is read page by page, and refuses the cursor of another list', async () => {
    const { doors, nodal } = here;
    const first = await doors.call('getBoard', { as: nodal.as, query: { limit: '1' } });
    const { cursor = '' } = first;
    const second = await doors.call('getBoard', { as: nodal.as, query: { limit: '1', cursor } });
    const whole = await doors.call('getBoard', { as: nodal.as });
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect(second.cursor).toBeUndefined();
    const list = await doors.call('listReadiness', { as: nodal.as, query: { limit: '2' } });
    const rest = await doors.call('listReadiness', {
      as: nodal.as,
      query: { limit: '50', cursor: list.cursor ?? '' },
    });
    expect(new Set(named({ items: [...list.items, ...rest.items] })).size).toBe(5);
    const problem = await doors.refuse('listReadiness', { as: nodal.as, query: { cursor } });
    expect(problem.code).toBe('request.cursor-invalid');
  });

  it('sees a first file as soon as it was counted, with its day', async () => {
    const { doors, district, nodal, store, ids } = here;
    const directory = await store.directory.current();
    const mover = directory.rows.officers.find(({ officerId }) => officerId === district.officer.officerId);
    const [office] = directory.rows.offices;
    if (!mover || !office) throw new Error('the district is not set up');
    const { officerId } = mover;
    const at = Instant.parse(new Date().toISOString());
    await store.adoption.count([
      {
        objectId: ids.file(),
        seq: 1,
        officeId: office.officeId,
        week: weekOf(at),
        thing: 'movements',
        nature: 'electronic',
        mover: { officerId, at },
      },
    ]);
    const moved = await doors.call('listReadiness', {
      as: nodal.as,
      query: { step: 'first-file', state: 'done' },
    });
    expect(named(moved)).toEqual([officerId]);
    expect(moved.items[0]?.steps.at(-1)).toMatchObject({ state: 'done', done: TODAY });
  });
});

describe('who sees what', () => {
  it('an officer the counts of all, and by name themself and who reports to them', async () => {
    const { doors, district } = here;
    const look = async (as: string) => {
      const board = await doors.call('getBoard', { as });
      return [board.whole.officers, named(await doors.call('listReadiness', { as }))];
    };
    const { adm, sdm, officer, clerk, stranger } = district;
    const all = [adm, sdm, officer, clerk].map(({ officerId }) => officerId).toSorted();
    expect(await look(clerk.as)).toEqual([5, [clerk.officerId]]);
    expect(await look(adm.as)).toEqual([5, all]);
    expect(await look(stranger.as)).toEqual([5, [stranger.officerId]]);
  });

  it('a local administrator their offices and nothing else', async () => {
    const { doors, district, local } = here;
    const board = await doors.call('getBoard', { as: local.as });
    expect(board.items.map(({ office }) => office?.officeId)).toEqual([district.office.officeId]);
    expect(board.whole.officers).toBe(4);
    const elsewhere = { as: local.as, query: { officeId: district.elsewhere.officeId } };
    for (const id of ['getBoard', 'listReadiness', 'getBoardSheet', 'listPaperExceptions'] as const)
      expect((await doors.refuse(id, elsewhere)).code).toBe('permission.denied');
  });

  it('nobody who has no part in it', async () => {
    const { doors, auditor } = here;
    expect((await doors.refuse('getBoard', { as: auditor.as })).code).toBe('permission.denied');
  });
});

describe('entering', () => {
  it('a trainer enters training for anybody, and nothing else', async () => {
    const { doors, district, trainer } = here;
    const { officerId } = district.stranger;
    const row = await setSteps(trainer.as, officerId, { training: { done: TODAY } });
    expect(row.steps.training).toEqual({ done: TODAY });
    const more = { training: { done: TODAY }, device: { done: TODAY } };
    const call = { as: trainer.as, params: { officerId }, body: { steps: more } };
    expect((await doors.refuse('setReadiness', call)).code).toBe('permission.denied');
    const signature = { as: trainer.as, params: { officerId }, body: { act: 'request' } };
    expect((await doors.refuse('setSignature', signature)).code).toBe('permission.denied');
  });

  it('a local administrator enters for the officers of their offices only', async () => {
    const { doors, district, local } = here;
    const steps = { device: { done: TODAY } };
    const row = await setSteps(local.as, district.clerk.officerId, steps);
    expect(row.steps.device).toEqual({ done: TODAY });
    for (const [id, body] of [
      ['setReadiness', { steps }],
      ['setSignature', { act: 'request' }],
    ] as const) {
      const call = { as: local.as, params: { officerId: district.stranger.officerId }, body };
      expect((await doors.refuse(id, call)).code).toBe('permission.denied');
    }
    const day = {
      as: local.as,
      params: { officeId: district.office.officeId },
      body: { day: TODAY, reason: 'क' },
    };
    expect((await doors.refuse('setGoLive', day)).code).toBe('permission.denied');
  });

  it('an officer enters nothing, not even of themself', async () => {
    const { doors, district } = here;
    const { as, officerId } = district.clerk;
    const call = { as, params: { officerId }, body: { steps: { training: { done: TODAY } } } };
    expect((await doors.refuse('setReadiness', call)).code).toBe('permission.denied');
  });

  it('is told again, not done again, when the same request comes twice', async () => {
    const { doors, district, nodal } = here;
    const { officerId } = district.stranger;
    const call = { as: nodal.as, params: { officerId }, key: ulid(), body: { act: 'request' } };
    const first = await doors.call('setSignature', call);
    expect(await doors.call('setSignature', call)).toEqual(first);
    const again = { ...call, key: ulid() };
    expect((await doors.refuse('setSignature', again)).code).toBe('signature.not-possible');
  });

  it('keeps both of two steps entered at one moment', async () => {
    const { district, nodal, store } = here;
    const { officerId } = district.officer;
    await Promise.all([
      setSteps(nodal.as, officerId, { device: { done: TODAY } }),
      setSteps(nodal.as, officerId, { channel: { done: TODAY } }),
    ]);
    const { rows } = await store.directory.current();
    const row = rows.readiness.find(one => one.officerId === officerId);
    expect(row?.steps).toEqual({ device: { done: TODAY }, channel: { done: TODAY } });
  });
});
