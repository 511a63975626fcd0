import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countPosition } from '#functions/events/count-position.ts';
import { Fact } from '#shared/contract/fact.ts';
import { FileId, type ObjectId, ReceiptId } from '#shared/domain/ids.ts';
import { instantOf, istDay } from '#shared/domain/time.ts';
import { openPositions } from '#shared/store/position.ts';
import { listen } from './support/clockwork.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
beforeAll(async () => {
  doors = await startHandlers({ streamed: false, onDisk: false });
});
afterAll(() => doors.stop());

let district: District;
let marks = 0;
beforeEach(async () => {
  marks += 1;
  district = await setUpDistrict(doors, `L${marks}`);
});

const { log, said } = listen();
/** Tells the consumer of a journal's events, as the queue would. */
const tell = async (objectId: ObjectId): Promise<void> => {
  const { items } = await doors.store().journal(objectId, { limit: 100 });
  const facts = items.map(event => Fact.parse({ objectId, event }));
  const { client, name } = doors.table;
  await countPosition(() => ({ positions: openPositions({ client, table: name }), log }))(facts);
};

const openFile = async (as: string) => {
  const { fileId } = await doors.call('createFile', { as, body: { subject: 'सीमांकन' } });
  return FileId.parse(fileId);
};
const send = (as: string, fileId: string, to: string) =>
  doors.call('sendFile', { as, params: { fileId }, body: { to, action: 'for-orders' } });
const diarise = async (as: string, category = 'general') => {
  const { receiptId } = await doors.call('diariseReceipt', {
    as,
    body: {
      sender: { office: 'तहसील' },
      subject: 'पैमाइश',
      receivedOn: istDay(instantOf(Date.now())),
      deliveryMode: 'by-hand',
      category,
    },
  });
  return ReceiptId.parse(receiptId);
};

describe('the position of the district', () => {
  it('is by level and age, with what is parked, in the call book and suspended in columns of its own', async () => {
    const { adm, sdm, clerk } = district;
    const [sent, parked, suspended, called] = [
      await openFile(clerk.as),
      await openFile(clerk.as),
      await openFile(clerk.as),
      await openFile(clerk.as),
    ];
    const receipt = await diarise(clerk.as);
    await send(clerk.as, sent, sdm.postId);
    const reason = 'न्यायालय';
    const until = instantOf(Date.now() + 86_400_000);
    await doors.call('parkFile', { as: clerk.as, params: { fileId: parked }, body: { until, reason } });
    await doors.call('suspendFile', {
      as: clerk.as,
      params: { fileId: suspended },
      body: { code: 'court', reason },
    });
    const waiting = await diarise(clerk.as);
    const stopping = { code: 'applicant', reason };
    await doors.call('suspendReceipt', { as: clerk.as, params: { receiptId: waiting }, body: stopping });
    const leave = { of: sdm.postId, until, reason, callBook: true };
    await doors.call('askParking', { as: clerk.as, params: { fileId: called }, body: leave });
    const { asks = [] } = await doors.call('getFile', { as: clerk.as, params: { fileId: called } });
    const params = { fileId: called, askId: asks[0]?.askId ?? '' };
    await doors.call('answerAsk', { as: sdm.as, params, body: { answer: 'given' } });
    for (const objectId of [sent, parked, suspended, called, receipt, waiting]) await tell(objectId);
    const { levels, total, asOf } = await doors.call('getPosition', { as: adm.as });
    const one = [1, 0, 0, 0, 0, 0];
    const none = [0, 0, 0, 0, 0, 0];
    expect(levels).toEqual([
      {
        level: 4,
        designations: [expect.stringContaining('SDM')],
        posts: 1,
        atWork: one,
        parked: none,
        callBook: none,
        suspended: none,
        total: 1,
      },
      {
        level: 1,
        designations: [expect.stringContaining('CLK')],
        posts: 1,
        atWork: one,
        parked: one,
        callBook: one,
        suspended: [2, 0, 0, 0, 0, 0],
        total: 5,
      },
    ]);
    expect(total).toEqual({
      atWork: [2, 0, 0, 0, 0, 0],
      parked: one,
      callBook: one,
      suspended: [2, 0, 0, 0, 0, 0],
      total: 6,
    });
    const { at } = (await doors.store().journal(receipt, { limit: 1 })).items[0] ?? {};
    expect(asOf && at && asOf >= at).toBe(true);
  });

  it('tells the last event that is in it, and says in the log how much was counted', async () => {
    const { clerk } = district;
    const fileId = await openFile(clerk.as);
    await tell(fileId);
    expect(said.at(-1)).toEqual({ event: 'position.counted', fields: { told: 1, counted: 1 } });
    await tell(fileId);
    expect(said.at(-1)).toEqual({ event: 'position.counted', fields: { told: 1, counted: 0 } });
  });

  it('shows a post itself and what is below it in the line, and nothing of others', async () => {
    const { adm, sdm, officer, clerk, stranger } = district;
    for (const { as } of [clerk, officer, sdm, stranger]) await tell(await openFile(as));
    const seen = async (as: string) => (await doors.call('getPosition', { as })).total.total;
    expect(await seen(adm.as)).toBe(3);
    expect(await seen(sdm.as)).toBe(3);
    expect(await seen(officer.as)).toBe(2);
    expect(await seen(clerk.as)).toBe(1);
    expect(await seen(stranger.as)).toBe(1);
    const { items } = await doors.call('listPositionPosts', { as: officer.as });
    expect(items.map(({ post }) => post.postId).toSorted()).toEqual(
      [clerk.postId, officer.postId].toSorted(),
    );
  });

  it('is asked by office, department, post, level, category, priority, kind, standing and age', async () => {
    const { adm, sdm, clerk, office, elsewhere } = district;
    const [file, rti, plain] = [
      await openFile(clerk.as),
      await diarise(clerk.as, 'rti'),
      await diarise(clerk.as),
    ];
    await doors.call('sendReceipt', {
      as: clerk.as,
      params: { receiptId: plain },
      body: { to: sdm.postId, action: 'for-orders', priority: 'immediate' },
    });
    for (const objectId of [file, rti, plain]) await tell(objectId);
    const count = async (query: Record<string, string>) =>
      (await doors.call('getPosition', { as: adm.as, query })).total.total;
    expect(await count({})).toBe(3);
    expect(await count({ officeId: office.officeId })).toBe(3);
    expect(await count({ officeId: elsewhere.officeId })).toBe(0);
    expect(await count({ departmentId: office.officeId })).toBe(3);
    expect(await count({ postId: sdm.postId })).toBe(1);
    expect(await count({ level: '1' })).toBe(2);
    expect(await count({ category: 'rti' })).toBe(1);
    expect(await count({ priority: 'immediate' })).toBe(1);
    expect(await count({ paper: 'file' })).toBe(1);
    expect(await count({ standing: 'parked' })).toBe(0);
    expect(await count({ age: '0-3', paper: 'receipt' })).toBe(2);
    expect(await count({ age: 'over-90' })).toBe(0);
  });

  it('trap 20: has what lies with another office in the total of that one, and beside the total of its own', async () => {
    const { adm, clerk, stranger, office } = district;
    const [there, here] = [await openFile(clerk.as), await openFile(clerk.as)];
    await send(clerk.as, there, stranger.postId);
    for (const objectId of [there, here]) await tell(objectId);
    const query = { officeId: office.officeId };
    expect(await doors.call('getPosition', { as: adm.as, query })).toMatchObject({
      total: { total: 1 },
      withOthers: 1,
    });
    expect((await doors.call('getPosition', { as: stranger.as })).total.total).toBe(1);
    // Who is no superior of that office is not told what it has with others.
    expect(await doors.call('getPosition', { as: stranger.as, query })).not.toHaveProperty('withOthers');
  });

  it('lists posts in pages, whoever has most first', async () => {
    const { adm, sdm, officer, clerk } = district;
    for (const [as, times] of [
      [clerk.as, 3],
      [officer.as, 2],
      [sdm.as, 1],
    ] as const)
      for (let n = 0; n < times; n += 1) await tell(await openFile(as));
    const first = await doors.call('listPositionPosts', { as: adm.as, query: { limit: '2' } });
    expect(first.items.map(({ post, total }) => [post.postId, total])).toEqual([
      [clerk.postId, 3],
      [officer.postId, 2],
    ]);
    expect(first.items[0]?.marking).toMatch(/^CLK/);
    const { cursor = '' } = first;
    const second = await doors.call('listPositionPosts', { as: adm.as, query: { limit: '2', cursor } });
    expect(second.items.map(({ post }) => post.postId)).toEqual([sdm.postId]);
    expect(second).not.toHaveProperty('cursor');
    expect(first.total.total).toBe(6);
    const refused = await doors.refuse('listPositionPosts', { as: adm.as, query: { cursor: 'x' } });
    expect(refused.code).toBe('request.cursor-invalid');
  });
});

describe('what lies with a post', () => {
  it('is shown by its files: level, post, person, since when, how many working days, and when it is asked after next', async () => {
    const { adm, clerk } = district;
    const fileId = await openFile(clerk.as);
    const { items, hidden } = await doors.call('listPositionItems', {
      as: adm.as,
      params: { postId: clerk.postId },
    });
    const head = await doors.call('getFile', { as: clerk.as, params: { fileId } });
    expect(hidden).toBe(0);
    expect(items).toEqual([
      {
        objectId: fileId,
        number: head.number,
        subject: 'सीमांकन',
        level: 1,
        marking: expect.stringMatching(/^CLK.*\(/),
        officerNames: expect.objectContaining({ en: 'asha kumar' }),
        since: head.heldSince,
        workingDays: head.workingDays,
        dueAt: head.dueAt,
        standing: 'at-work',
        priority: 'ordinary',
        ageFrom: head.ageFrom,
      },
    ]);
    expect(head).toMatchObject({
      level: 1,
      marking: items[0]?.marking,
      officerNames: items[0]?.officerNames,
    });
  });

  it('is shown by the file and the letter themselves, and by a row of the work list, with who answers for it or that nobody does', async () => {
    const { adm, clerk } = district;
    const fileId = await openFile(clerk.as);
    const receiptId = await diarise(clerk.as);
    await doors.call('suspendFile', {
      as: clerk.as,
      params: { fileId },
      body: { code: 'court', reason: 'न्यायालय का स्थगन' },
    });
    const { items } = await doors.call('listWork', { as: clerk.as });
    const stands = items.find(({ objectId }) => objectId === fileId);
    expect(stands).toMatchObject({
      workingDays: 0,
      calendarDays: 0,
      ageWorkingDays: 0,
      ageCalendarDays: 0,
      suspendedAt: expect.any(String),
    });
    const letter = () => doors.call('getReceipt', { as: clerk.as, params: { receiptId } });
    const file = () => doors.call('getFile', { as: adm.as, params: { fileId } });
    expect(await letter()).toMatchObject({ level: 1, officerNames: { en: 'asha kumar' } });
    await doors.call('endCharge', {
      as: FIRST_ADMINISTRATOR,
      params: { chargeId: clerk.charge.chargeId },
      body: { postId: clerk.postId },
    });
    const empty = await file();
    expect(empty).toMatchObject({ level: 1, marking: expect.stringMatching(/^CLK/) });
    expect(empty).not.toHaveProperty('officerNames');
  });

  it('is shown of the kind that is asked after, and page by page', async () => {
    const { adm, clerk } = district;
    await openFile(clerk.as);
    await diarise(clerk.as, 'rti');
    const ask = (query: Record<string, string>) =>
      doors.call('listPositionItems', { as: adm.as, params: { postId: clerk.postId }, query });
    expect((await ask({ paper: 'receipt' })).items).toMatchObject([{ category: 'rti' }]);
    expect((await ask({ category: 'vip' })).items).toEqual([]);
    expect((await ask({ standing: 'at-work', age: '0-3' })).items).toHaveLength(2);
    const first = await ask({ limit: '1' });
    const { cursor = '' } = first;
    const second = await ask({ limit: '1', cursor });
    const shown = [...first.items, ...second.items].map(({ objectId }) => objectId);
    expect(new Set(shown).size).toBe(2);
  });

  it('is hidden where it is confidential, and counted all the same', async () => {
    const { adm, clerk } = district;
    const { fileId } = await doors.call('createFile', {
      as: clerk.as,
      body: { subject: 'गोपनीय जाँच', classification: 'confidential' },
    });
    await tell(FileId.parse(fileId));
    const params = { postId: clerk.postId };
    expect((await doors.call('getPosition', { as: adm.as })).total.total).toBe(1);
    expect(await doors.call('listPositionItems', { as: adm.as, params })).toMatchObject({
      items: [],
      hidden: 1,
    });
    const own = await doors.call('listPositionItems', { as: clerk.as, params });
    expect(own).toMatchObject({ items: [{ objectId: fileId }], hidden: 0 });
  });

  it('is shown to nobody who does not stand above it', async () => {
    const { clerk, officer, stranger } = district;
    await openFile(officer.as);
    for (const { as } of [clerk, stranger])
      expect(await doors.codeOf('listPositionItems', { as, params: { postId: officer.postId } })).toBe(
        'permission.denied',
      );
    const params = { postId: `pst_${'0'.repeat(26)}` };
    expect(await doors.codeOf('listPositionItems', { as: officer.as, params })).toBe('post.unknown');
  });
});

describe('the account of a period', () => {
  it('comes out for every post and for all together', async () => {
    const { adm, sdm, clerk } = district;
    const [closed, sent] = [await openFile(clerk.as), await openFile(clerk.as)];
    await send(clerk.as, sent, sdm.postId);
    await doors.call('closeFile', { as: clerk.as, params: { fileId: closed }, body: { reason: 'निस्तारित' } });
    for (const objectId of [closed, sent]) await tell(objectId);
    const { items, total, from, to } = await doors.call('listPositionFlow', { as: adm.as });
    const of = (postId: string) => items.find(({ post }) => post.postId === postId);
    expect(of(clerk.postId)).toMatchObject({ opening: 0, received: 2, left: 1, disposed: 1, closing: 0 });
    expect(of(sdm.postId)).toMatchObject({ opening: 0, received: 1, left: 0, disposed: 0, closing: 1 });
    expect(total).toEqual({ opening: 0, received: 3, left: 1, disposed: 1, closing: 1 });
    expect([from.slice(8), to]).toEqual(['01', istDay(instantOf(Date.now()))]);
    const ask = (query: Record<string, string>) => doors.raw('listPositionFlow', { as: adm.as, query });
    expect((await ask({ from: '2026-01-01', to: '2026-01-31' })).body).toMatchObject({ items: [] });
    for (const query of [{ from: '2026-02-01', to: '2026-01-31' }, { from: '2026-01-01' }] as const)
      expect((await ask({ ...query })).status).toBe(400);
    expect((await ask({ from: '2024-01-01', to: '2026-01-31' })).status).toBe(400);
  });
});

describe('sheets of the position', () => {
  it('say the same, with their headings in the language asked for', async () => {
    const { adm, clerk } = district;
    await tell(await openFile(clerk.as));
    const lines = async (
      id: 'getPositionSheet' | 'listPositionPostsSheet' | 'listPositionFlowSheet',
      language = 'hi',
    ) => {
      const { body } = await doors.raw(id, { as: adm.as, headers: { 'accept-language': language } });
      return String(body)
        .replace(/^\uFEFF/, '')
        .trim()
        .split('\r\n');
    };
    const [heading, row, total] = await lines('getPositionSheet');
    expect(heading).toBe(
      'स्तर,पदनाम,पद,0–3 कार्य दिवस,4–7 कार्य दिवस,8–15 कार्य दिवस,16–30 कार्य दिवस,31–90 कार्य दिवस,90 से अधिक कार्य दिवस,अलग रखी गई,कॉल बुक,स्थगित,योग',
    );
    expect(row).toMatch(/^1,.*CLK-L.*,1,1,0,0,0,0,0,0,0,0,1$/);
    expect(total).toBe('योग,,1,1,0,0,0,0,0,0,0,0,1');
    const posts = await lines('listPositionPostsSheet', 'en');
    expect(posts[0]).toMatch(/^Office code,Office,Post,Post and person,Level,0–3 working days,/);
    expect(posts).toHaveLength(3);
    const flow = await lines('listPositionFlowSheet', 'en');
    expect(flow[0]).toMatch(/Opening,Received,Left,Disposed,Closing$/);
    expect(flow.at(-1)).toMatch(/0,1,0,0,1$/);
  });
});
