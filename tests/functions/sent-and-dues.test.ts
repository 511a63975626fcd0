import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepSent } from '#functions/events/keep-sent.ts';
import { consumeFifo } from '#functions/runtime/batch.ts';
import { SENT_EVENTS } from '#shared/contract/consumers.ts';
import { Fact } from '#shared/contract/fact.ts';
import { FileId, type PostId } from '#shared/domain/ids.ts';
import { dayPlus, instantOf, istDay } from '#shared/domain/time.ts';
import { listen } from './support/clockwork.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors.stop());

type Seat = { readonly as: string; readonly postId: string };
const TODAY = istDay(instantOf(Date.now()));
const subject = 'ग्राम रामपुर की गाटा संख्या 245 का नामांतरण';
const { log } = listen();
const open = () => doors.store();

const factsOf = async (fileId: string): Promise<readonly Fact[]> =>
  (await open().journal(FileId.parse(fileId), { limit: 100 })).items
    .filter(({ type }) => SENT_EVENTS.some(each => each === type))
    .map(event => Fact.parse({ objectId: fileId, event }));

/** As the queue hands it to the function. */
const tell = (facts: readonly Fact[], sent = open().sent) =>
  consumeFifo(
    { name: 'keep-sent', log, message: Fact, work: keepSent(() => ({ sent, log })) },
    {
      Records: facts.map((fact, index) => ({
        messageId: `m${index}`,
        body: JSON.stringify(fact),
        attributes: { MessageGroupId: fact.objectId },
      })),
    },
  );
const tellAll = async (fileId: string): Promise<void> => {
  expect(await tell(await factsOf(fileId))).toEqual({ batchItemFailures: [] });
};

const create = async ({ as }: Seat): Promise<string> =>
  (await doors.call('createFile', { as, body: { subject } })).fileId;
const send = (from: Seat, fileId: string, to: Pick<Seat, 'postId'>, more: object = {}) =>
  doors.call('sendFile', {
    as: from.as,
    params: { fileId },
    body: { to: to.postId, action: 'for-orders', ...more },
  });
const openIt = (by: Seat, fileId: string) =>
  doors.call('openFile', { as: by.as, params: { fileId }, body: {} });
const sentOf = async ({ as }: Seat, fileId: string) =>
  (await doors.call('listSent', { as, query: { limit: '100' } })).items.filter(
    one => one.objectId === fileId,
  );
const waitingOf = async ({ as }: Seat, fileId: string) =>
  (await doors.call('listWaiting', { as, query: { limit: '100' } })).items.filter(
    one => one.objectId === fileId,
  );

describe('what was sent', () => {
  it('is listed with where it is now, and waited for until it is back', async () => {
    const { clerk, officer, sdm } = district;
    const fileId = await create(clerk);
    await send(clerk, fileId, officer);
    await tellAll(fileId);
    expect(await sentOf(clerk, fileId)).toMatchObject([
      {
        to: officer.postId,
        by: clerk.postId,
        subject,
        action: 'for-orders',
        now: { holder: officer.postId, state: 'ACTIVE' },
      },
    ]);
    expect(await waitingOf(clerk, fileId)).toHaveLength(1);
    expect(await waitingOf(officer, fileId)).toEqual([]);

    await openIt(officer, fileId);
    await send(officer, fileId, sdm);
    await tellAll(fileId);
    // Where it is, is told as it is this moment; the row itself is of the clerk's own sending.
    expect(await waitingOf(clerk, fileId)).toMatchObject([
      { to: officer.postId, now: { holder: sdm.postId } },
    ]);
    expect(await waitingOf(officer, fileId)).toMatchObject([{ to: sdm.postId }]);

    await openIt(sdm, fileId);
    await send(sdm, fileId, clerk);
    await tellAll(fileId);
    expect(await waitingOf(clerk, fileId)).toEqual([]);
    expect(await waitingOf(officer, fileId)).toMatchObject([{ now: { holder: clerk.postId } }]);
    expect(await sentOf(clerk, fileId)).toHaveLength(1);
  });

  it('and pulled back is on no list, however late, often and in whatever order that is told', async () => {
    const { clerk, officer, sdm } = district;
    const fileId = await create(clerk);
    await send(clerk, fileId, officer);
    await doors.call('pullBackFile', { as: clerk.as, params: { fileId }, body: { reason: 'भूल से' } });
    const [sent, pulledBack] = await factsOf(fileId);
    if (!sent || !pulledBack) throw new Error('an event is missing');
    for (const order of [[sent], [pulledBack, sent], [sent, pulledBack, sent]]) {
      await tell(order);
      expect(await sentOf(clerk, fileId)).toEqual([]);
      expect(await waitingOf(clerk, fileId)).toEqual([]);
    }
    await send(clerk, fileId, sdm);
    await tellAll(fileId);
    await tell([pulledBack, sent]);
    expect(await sentOf(clerk, fileId)).toMatchObject([{ to: sdm.postId }]);
    expect(await waitingOf(clerk, fileId)).toMatchObject([{ to: sdm.postId }]);
  });

  it('is told again after a crash before, between or after the writes', async () => {
    const { clerk, officer } = district;
    const fileId = await create(clerk);
    await send(clerk, fileId, officer);
    const [fact] = await factsOf(fileId);
    if (!fact) throw new Error('an event is missing');
    const { sent } = open();
    const down = () => Promise.reject(new Error('the function died'));
    expect((await tell([fact], { ...sent, staysOf: down })).batchItemFailures).toHaveLength(1);
    // One of two rows was written.
    const half: typeof sent.keep = async rows => {
      await sent.keep({ ...rows, waiting: [] });
      await down();
    };
    expect((await tell([fact], { ...sent, keep: half })).batchItemFailures).toHaveLength(1);
    expect(await waitingOf(clerk, fileId)).toEqual([]);
    await tell([fact]);
    expect(await sentOf(clerk, fileId)).toHaveLength(1);
    expect(await waitingOf(clerk, fileId)).toHaveLength(1);
  });

  it('names the posts a post sent to last, the newest first, each once', async () => {
    const { sdm, officer, clerk, adm } = district;
    for (const to of [officer, clerk, officer, adm]) {
      const fileId = await create(sdm);
      await send(sdm, fileId, to);
      await tellAll(fileId);
    }
    const { lastUsed } = await doors.call('getDesk', { as: sdm.as });
    expect(lastUsed.slice(0, 3)).toEqual([adm.postId, officer.postId, clerk.postId]);
    expect(new Set(lastUsed).size).toBe(lastUsed.length);
  });

  it('is on the list of the post that sent it, and of nobody else', async () => {
    const { clerk, officer, stranger } = district;
    const fileId = await create(clerk);
    await send(clerk, fileId, officer);
    await tellAll(fileId);
    expect(await sentOf(officer, fileId)).toEqual([]);
    expect(await sentOf(stranger, fileId)).toEqual([]);
    expect(await waitingOf(stranger, fileId)).toEqual([]);
  });
});

describe('my dues', () => {
  const dues = ({ as }: Seat) => doors.call('getDues', { as });
  const idsOf = async ({ as }: Seat, kind: string) =>
    (await doors.call('listDues', { as, params: { kind }, query: { limit: '100' } })).items.map(
      ({ objectId }) => objectId,
    );
  const given = async (dueOn?: string) => {
    const { sdm, adm } = district;
    const fileId = await create(sdm);
    await send(sdm, fileId, adm, dueOn === undefined ? {} : { dueOn });
    await tellAll(fileId);
    return fileId;
  };

  it('count what is new, due today, overdue and waited for, and list each', async () => {
    const { sdm, adm } = district;
    const before = { to: await dues(adm), from: await dues(sdm) };
    const [later, today, none] = [await given(dayPlus(TODAY, 30)), await given(TODAY), await given()];
    const after = { to: await dues(adm), from: await dues(sdm) };
    expect(after.to.new.count - before.to.new.count).toBe(3);
    expect(after.to.dueToday.count - before.to.dueToday.count).toBe(1);
    expect(after.to.overdue).toEqual(before.to.overdue);
    expect(after.from.waiting.count - before.from.waiting.count).toBe(3);
    expect(await idsOf(adm, 'due-today')).toContain(today);
    expect(await idsOf(adm, 'new')).toEqual(expect.arrayContaining([later, today, none]));

    await openIt(adm, today);
    expect((await dues(adm)).new.count).toBe(after.to.new.count - 1);
    expect(await idsOf(adm, 'new')).not.toContain(today);
  });

  it('are listed by the day they are wanted, page after page, every one once', async () => {
    const { adm } = district;
    const whole = await idsOf(adm, 'new');
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await doors.call('listDues', {
        as: adm.as,
        params: { kind: 'new' },
        query: { limit: '2', ...(cursor === undefined ? {} : { cursor }) },
      });
      seen.push(...page.items.map(({ objectId }) => objectId));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(whole);
    const bad = { as: adm.as, params: { kind: 'new' }, query: { cursor: 'bm9uc2Vuc2U' } };
    expect(await doors.refuse('listDues', bad)).toMatchObject({ code: 'request.cursor-invalid' });
    const unknown = { as: adm.as, params: { kind: 'waiting' } };
    expect(await doors.refuse('listDues', unknown)).toMatchObject({ code: 'request.malformed' });
  });

  it('are of all the posts one holds, each worked on as its own', async () => {
    const { clerk, sdm, vacant, officer } = district;
    await doors.call('assignCharge', {
      as: 'first.admin',
      body: {
        postId: vacant,
        officerId: officer.officerId,
        kind: 'additional',
        from: '2020-01-01T00:00:00.000Z',
      },
    });
    const second = { as: officer.as, postId: vacant as PostId };
    const [here, there] = [await create(clerk), await create(sdm)];
    await send(clerk, here, officer);
    await send(sdm, there, second);
    const { items } = await doors.call('listDues', {
      as: officer.as,
      params: { kind: 'new' },
      query: { limit: '100' },
    });
    const postOf = (fileId: string) => items.find(({ objectId }) => objectId === fileId)?.postId;
    expect([postOf(here), postOf(there)]).toEqual([officer.postId, vacant]);
  });
});
