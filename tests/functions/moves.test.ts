import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import { FileId, PostId } from '#shared/domain/ids.ts';
import { plainText } from '#shared/domain/notes/plain-text.ts';
import { dayPlus, instantOf, istDay } from '#shared/domain/time.ts';
import { LONGEST_WAY } from '#shared/domain/way.ts';
import { Overtaken } from '#shared/store/office-store.ts';
import { aCharge, anOfficer, aPost, putRows } from '#tests/support/directory.ts';
import { ids } from '#tests/support/office.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors.stop());

type Seat = District['clerk'];
const reason = 'जिलाधिकारी की समीक्षा बैठक';
const create = async (more: object = {}) => {
  const body = { subject: 'ग्राम रामपुर की गाटा संख्या 245 का नामांतरण', ...more };
  return (await doors.call('createFile', { as: district.clerk.as, body })).fileId;
};
const on = ({ as }: Seat, fileId: string, body: object = {}) => ({ as, params: { fileId }, body });
const open = (seat: Seat, fileId: string) => doors.call('openFile', on(seat, fileId));
const to = ({ postId }: { postId: string }, more: object = {}) => ({
  to: postId,
  action: 'for-orders',
  ...more,
});
const send = (from: Seat, fileId: string, dest: { postId: string }, more: object = {}) =>
  doors.call('sendFile', on(from, fileId, to(dest, more)));
const rest = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
const told = async ({ as }: Seat, fileId: string) =>
  (await doors.call('listNotifications', { as })).items.filter(({ objectId }) => objectId === fileId);

/** The office counts otherwise for a while; after that as before. */
const underPolicy = async (policy: object, work: () => Promise<void>) => {
  const params = { officeId: district.office.officeId };
  const set = (more: object) =>
    doors.call('setOfficeRules', {
      as: FIRST_ADMINISTRATOR,
      params,
      body: { calendar: DEFAULT_CALENDAR, policy: { rungs: [], closingLevel: 1, ...more } },
    });
  await set(policy);
  try {
    await work();
  } finally {
    await set({});
  }
};

describe('a file sent up past levels of the reporting line', () => {
  it('comes back through each of them; the view and the register say so', async () => {
    const { clerk, officer, sdm, adm } = district;
    const fileId = await create();
    await send(clerk, fileId, adm);
    await open(adm, fileId);
    expect(await doors.call('getFile', on(adm, fileId))).toMatchObject({ returnsTo: sdm.postId, level: 5 });
    expect(await doors.codeOf('sendFile', on(adm, fileId, to(clerk)))).toBe('file.levels-jumped');
    for (const post of [sdm, officer, clerk]) {
      const holder =
        { [sdm.postId]: adm, [officer.postId]: sdm, [clerk.postId]: officer }[post.postId] ?? adm;
      expect(await doors.call('returnFile', on(holder, fileId))).toMatchObject({ holder: post.postId });
      await open(post, fileId);
    }
    const { items } = await doors.call('listMovements', on(clerk, fileId));
    const sent = items.find(({ kind }) => kind === 'sent');
    expect(sent?.jumped?.map(({ marking }) => marking)).toEqual(['SO-A(RK)-SDM-A', 'SDM-A(MK)-SDM-A']);
  });

  it('goes straight back where a superior says why; those left out get a reading copy and are told', async () => {
    const { clerk, officer, sdm, adm } = district;
    const fileId = await create();
    await send(clerk, fileId, adm);
    await open(adm, fileId);
    await doors.call('returnFile', on(adm, fileId, { direct: 'कल सुनवाई है' }));
    expect(await doors.call('getFile', on(clerk, fileId))).toMatchObject({ holder: clerk.postId });
    for (const post of [officer, sdm]) {
      const { items } = await doors.call('listCopies', { as: post.as });
      expect(items[0]).toMatchObject({ fileId, postId: post.postId, from: adm.postId });
      expect(await told(post, fileId)).toMatchObject([{ kind: 'copied', heldBy: clerk.postId }]);
    }
    const read = await doors.call('markCopyRead', on(sdm, fileId));
    expect(await doors.call('markCopyRead', on(sdm, fileId))).toEqual(read);
    expect((await doors.call('listCopies', { as: sdm.as })).items[0]?.readAt).toBe(read.readAt);
    expect(await doors.codeOf('markCopyRead', on(adm, fileId))).toBe('copies.none');
  });
});

describe('a file sent about by many after levels were jumped', () => {
  it('still goes straight back in one act, with every copy that may be named', async () => {
    const { clerk, adm, officer } = district;
    const store = doors.store();
    const pattern = (await store.directory.current()).getPost(PostId.parse(officer.postId));
    const seats = Array.from({ length: 50 }, () => ({ post: aPost(pattern, pattern), who: anOfficer() }));
    const charges = seats.map(({ post, who }) => aCharge(post, who));
    await putRows(store, {
      posts: seats.map(({ post }) => post),
      officers: seats.map(({ who }) => who),
      charges,
    });
    const fileId = await create();
    await send(clerk, fileId, adm);
    let as = adm.as;
    for (const { post, who } of seats.slice(0, 30)) {
      await doors.call('openFile', { as, params: { fileId }, body: {} });
      await doors.call('sendFile', { as, params: { fileId }, body: to(post) });
      as = who.login;
    }
    await doors.call('openFile', { as, params: { fileId }, body: {} });
    const copies = seats.slice(30).map(({ post: { postId } }) => postId);
    const body = to(clerk, { direct: 'कल सुनवाई है', copies });
    await doors.call('sendFile', { as, params: { fileId }, body });
    const { items } = await doors.call('listMovements', { ...on(clerk, fileId), query: { limit: '100' } });
    expect(items.at(-1)?.copies).toHaveLength(20 + LONGEST_WAY - 1);
  });
});

describe('reading copies', () => {
  it('let a post read a file that goes its own way, and open nothing', async () => {
    const { clerk, officer, stranger } = district;
    const fileId = await create();
    expect(await doors.codeOf('getFile', on(stranger, fileId))).toBe('file.unknown');
    await send(clerk, fileId, officer, { copies: [stranger.postId] });
    expect(await doors.call('getFile', on(stranger, fileId))).toMatchObject({ may: [] });
    expect(await doors.call('getFile', on(officer, fileId))).not.toHaveProperty('openedAt');
  });

  it('are refused to whom the file goes, and of a confidential file to whom need not know it', async () => {
    const { clerk, officer, stranger, sdm } = district;
    const fileId = await create();
    const copied = (...copies: readonly { postId: string }[]) =>
      to(officer, { copies: copies.map(({ postId }) => postId) });
    for (const own of [clerk, officer])
      expect(await doors.codeOf('sendFile', on(clerk, fileId, copied(own)))).toBe('copies.to-holder');
    const secret = await create({ classification: 'confidential' });
    expect(await doors.codeOf('sendFile', on(clerk, secret, copied(stranger)))).toBe('copies.not-cleared');
    await doors.call('setFileReaders', on(clerk, secret, { readers: [sdm.postId] }));
    await doors.call('sendFile', on(clerk, secret, copied(sdm)));
    const { items } = await doors.call('listCopies', { as: sdm.as });
    expect(items.find(copy => copy.fileId === secret)).not.toHaveProperty('subject');
    expect(JSON.stringify(await told(sdm, secret))).not.toContain('गाटा');
  });
});

describe('a reading copy given anew', () => {
  it('is not marked as read by who read the one before', async () => {
    const { clerk, officer, sdm } = district;
    const fileId = await create();
    const copies = [sdm.postId];
    await send(clerk, fileId, officer, { copies });
    const store = doors.store();
    const find = () => store.copies.find(FileId.parse(fileId), PostId.parse(sdm.postId));
    const first = await find();
    if (!first) throw new Error('no copy was given');
    await open(officer, fileId);
    await send(officer, fileId, clerk, { copies });
    const read = store.commit({ decisions: [], also: [{ kind: 'copy-read', copy: first, at: first.at }] });
    await expect(read).rejects.toThrow(Overtaken);
    expect(await find()).not.toHaveProperty('readAt');
    await doors.call('markCopyRead', on(sdm, fileId));
    expect(await find()).toHaveProperty('readAt');
  });
});

describe('reading copies that name a post which is none', () => {
  it('are refused, by proposal too: the register of movements would read that post for ever', async () => {
    const { clerk, officer } = district;
    const fileId = await create();
    const asked = on(clerk, fileId, to(officer, { copies: [ids.post()] }));
    for (const id of ['sendFile', 'proposeMarking'] as const)
      expect(await doors.codeOf(id, asked)).toBe('post.unknown');
    expect((await doors.call('listMovements', on(clerk, fileId))).items).toHaveLength(1);
  });
});

describe('warnings before a file is sent', () => {
  it('a vacant seat names who sits above it; one on leave its link officer and a post of theirs', async () => {
    const { clerk, sdm, officer, stranger } = district;
    const fileId = await create();
    const post = await doors.call('createPost', {
      as: FIRST_ADMINISTRATOR,
      body: { ...(await district.post('LEAVE', 2)), reportsTo: sdm.postId },
    });
    const first = await doors.refuse('sendFile', on(clerk, fileId, to(post)));
    expect(first).toMatchObject({ code: 'post.vacant', officerId: sdm.officerId, offered: sdm.postId });
    await doors.call('assignCharge', {
      as: FIRST_ADMINISTRATOR,
      body: {
        postId: post.postId,
        officerId: officer.officerId,
        kind: 'link',
        from: '2020-01-01T00:00:00.000Z',
      },
    });
    const leave = await doors.refuse('sendFile', on(clerk, fileId, to(post, { acknowledged: ['vacant'] })));
    expect(leave).toMatchObject({
      code: 'post.on-leave',
      officerId: officer.officerId,
      offered: officer.postId,
    });
    await send(clerk, fileId, post, { acknowledged: ['on-leave'] });
    expect(stranger.postId).not.toBe(post.postId);
  });

  it('a fifth distinct level is warned of: here the third, by the office’s own rule', async () => {
    await underPolicy({ levels: 2 }, async () => {
      const { clerk, officer, sdm } = district;
      const fileId = await create();
      await send(clerk, fileId, officer);
      await open(officer, fileId);
      const refused = await doors.refuse('sendFile', on(officer, fileId, to(sdm)));
      expect(refused).toMatchObject({ code: 'file.fifth-level', levels: 3, most: 2 });
      await send(officer, fileId, sdm, { acknowledged: ['fifth-level'] });
      const { items } = await doors.call('listMovements', on(clerk, fileId));
      expect(items.at(-1)).toMatchObject({ kind: 'sent', levelsPassed: 3 });
    });
  });
});

describe('a file held beyond the limit', () => {
  const QUICK = { limit: { after: 'PT1S', days: 'calendar' } };
  it('goes on only with the reason of the delay, which is a green note of its own kind', async () => {
    await underPolicy(QUICK, async () => {
      const { clerk, officer } = district;
      const fileId = await create();
      await rest(1100);
      const late = await doors.call('getFile', on(clerk, fileId));
      expect(late.beyondLimit).toBe(true);
      const refused = await doors.refuse('sendFile', on(clerk, fileId, to(officer)));
      expect(refused).toMatchObject({ code: 'file.delay-reason-needed', limitAt: late.limitAt });
      await send(clerk, fileId, officer, { delay: 'लेखपाल की आख्या कल प्राप्त हुई।' });
      const { items: notes } = await doors.call('listNotes', on(clerk, fileId));
      expect(notes).toMatchObject([{ kind: 'delay-explanation', number: 1 }]);
      expect(plainText(notes[0]?.content ?? [])).toBe('लेखपाल की आख्या कल प्राप्त हुई।');
      const { items: custody } = await doors.call('listCustody', on(clerk, fileId));
      expect(custody[0]).toMatchObject({ postId: clerk.postId, delayNote: 1 });
      expect((await doors.call('listMovements', on(clerk, fileId))).items.at(-1)).toMatchObject({
        delayNote: 1,
      });
    });
  });

  it('pulled up, it is marked as not explained by the post that had it, which is not asked', async () => {
    await underPolicy(QUICK, async () => {
      const { clerk, sdm } = district;
      const fileId = await create();
      await rest(1100);
      await doors.call('pullUpFile', on(sdm, fileId, { reason }));
      const { items } = await doors.call('listMovements', on(sdm, fileId));
      expect(items.at(-1)).toMatchObject({
        kind: 'pulled-up',
        remark: reason,
        delayNotGivenBy: { postId: clerk.postId, marking: 'CLK-A(AK)-SDM-A' },
      });
      const { items: custody } = await doors.call('listCustody', on(sdm, fileId));
      expect(custody[0]).toMatchObject({ delayNotGivenBy: { postId: clerk.postId } });
    });
  });

  it('is left so by a change of charge, which moves nothing: the statement says who gave no reason', async () => {
    await underPolicy(QUICK, async () => {
      const { clerk, officer } = district;
      const fileId = await create();
      await rest(1100);
      const link = await doors.call('assignCharge', {
        as: FIRST_ADMINISTRATOR,
        body: {
          postId: clerk.postId,
          officerId: officer.officerId,
          kind: 'link',
          from: new Date().toISOString(),
        },
      });
      await rest(10);
      const { items } = await doors.call('listCustody', on(officer, fileId));
      expect(items).toMatchObject([
        { officerId: clerk.officerId, delayNotGivenBy: { marking: 'CLK-A(AK)-SDM-A' } },
        { officerId: officer.officerId, running: true },
      ]);
      expect(items[1]).not.toHaveProperty('delayNotGivenBy');
      await doors.call('endCharge', {
        as: FIRST_ADMINISTRATOR,
        params: { chargeId: link.chargeId },
        body: { postId: clerk.postId },
      });
    });
  });
});

describe('an office’s own policy', () => {
  const DAY = 86_400_000;
  const ahead = (days: number) => new Date(Date.now() + days * DAY - 60_000).toISOString();

  it('says for how many days one parks alone', async () => {
    const { clerk } = district;
    const parking = (fileId: string, days: number) => on(clerk, fileId, { until: ahead(days), reason });
    const fileId = await create();
    expect(await doors.codeOf('parkFile', parking(fileId, 32))).toBe('file.park-needs-approval');
    await underPolicy({ parkDays: 3 }, async () => {
      expect(await doors.codeOf('parkFile', parking(fileId, 5))).toBe('file.park-needs-approval');
      await doors.call('parkFile', parking(fileId, 3));
    });
  });

  it('says from which level a post closes; below it closing is asked for', async () => {
    const { clerk, officer, sdm } = district;
    const fileId = await create();
    await send(clerk, fileId, officer);
    await open(officer, fileId);
    await underPolicy({ closingLevel: 4 }, async () => {
      expect(await doors.codeOf('closeFile', on(officer, fileId, { reason }))).toBe('file.approval-needed');
      await send(officer, fileId, sdm);
      await open(sdm, fileId);
      expect(await doors.call('closeFile', on(sdm, fileId, { reason }))).toMatchObject({ state: 'CLOSED' });
    });
  });

  it('says by which day each category is answered', async () => {
    const { clerk } = district;
    const today = istDay(instantOf(Date.now()));
    const vip = async () => {
      const body = { sender: { name: 'रामलाल' }, subject: 'सड़क की मरम्मत', category: 'vip' };
      return (await doors.call('diariseReceipt', { as: clerk.as, body })).replyBy;
    };
    expect(await vip()).toBe(dayPlus(today, 30));
    await underPolicy({ replyDays: { vip: 10 } }, async () => {
      expect(await vip()).toBe(dayPlus(today, 10));
    });
  });

  it('says how long one official may keep a file', async () => {
    const limit = async (fileId: string) =>
      Date.parse((await doors.call('getFile', on(district.clerk, fileId))).limitAt ?? '');
    const usual = await limit(await create());
    await underPolicy({ limit: { after: 'P1D', days: 'calendar' } }, async () => {
      const quick = await limit(await create());
      expect(quick).toBeLessThan(usual);
      expect(quick - Date.now()).toBeLessThanOrEqual(2 * DAY);
    });
  });
});
