import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerAsk } from '#functions/http/files/answer-ask.ts';
import { clockOf } from '#functions/office/clock.ts';
import { type Office, openOffice } from '#functions/office/office.ts';
import { ByOfficer } from '#shared/domain/actor.ts';
import { AskId, FileId } from '#shared/domain/ids.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { Instant, istDay } from '#shared/domain/time.ts';
import { ids, onceOf } from '#tests/support/office.ts';
import { atOnce } from './support/at-once.ts';
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
const DAY = 86_400_000;
const ahead = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const reason = 'उच्च न्यायालय के आदेश की प्रतीक्षा';
const create = async (more: object = {}) => {
  const body = { subject: 'ग्राम रामपुर की गाटा संख्या 245 का नामांतरण', ...more };
  return (await doors.call('createFile', { as: district.clerk.as, body })).fileId;
};
const on = ({ as }: Seat, fileId: string, body: object = {}) => ({ as, params: { fileId }, body });
const to = ({ postId }: { postId: string }, more: object = {}) => ({
  to: postId,
  action: 'for-orders',
  ...more,
});
const send = (from: Seat, fileId: string, dest: { postId: string }, more: object = {}) =>
  doors.call('sendFile', on(from, fileId, to(dest, more)));
const asksOf = async ({ as }: Seat, fileId: string) =>
  (await doors.call('listAsks', { as, query: { limit: '100' } })).items.filter(ask => ask.fileId === fileId);
const told = async ({ as }: Seat, fileId: string) =>
  (await doors.call('listNotifications', { as })).items.filter(({ objectId }) => objectId === fileId);
const answer = (seat: Seat, fileId: string, askId: string, body: object) =>
  ({ as: seat.as, params: { fileId, askId }, body }) as const;
const parking = ({ postId }: Seat) => ({ of: postId, until: ahead(60), reason });

describe('leave to park', () => {
  it('is asked beyond the days one parks alone; given, the file is parked where it lies', async () => {
    const { clerk, officer } = district;
    const fileId = await create();
    const before = await doors.call('getFile', on(clerk, fileId));
    expect(await doors.codeOf('parkFile', on(clerk, fileId, { until: ahead(60), reason }))).toBe(
      'file.park-needs-approval',
    );
    await doors.call('askParking', on(clerk, fileId, parking(officer)));
    const [ask] = await asksOf(officer, fileId);
    expect(ask).toMatchObject({ kind: 'parking', by: clerk.postId, reason, number: before.number });
    expect(await told(officer, fileId)).toMatchObject([{ kind: 'asked', ask: 'parking' }]);
    const yes = answer(officer, fileId, ask?.askId ?? '', { answer: 'given' });
    expect(await doors.call('answerAsk', yes)).toMatchObject({
      state: 'PARKED',
      holder: clerk.postId,
      holdingId: before.holdingId,
      heldSince: before.heldSince,
    });
    expect(await asksOf(officer, fileId)).toEqual([]);
    expect(await doors.codeOf('answerAsk', yes)).toBe('ask.unknown');
    expect(await told(clerk, fileId)).toMatchObject([{ kind: 'approved', ask: 'parking' }]);
    const { items } = await doors.call('listMovements', on(officer, fileId));
    expect(items.map(({ kind }) => kind)).toEqual(['created', 'asked', 'approved']);
    const after = await doors.call('getFile', on(clerk, fileId));
    expect(after).toMatchObject({ ageFrom: before.ageFrom, dueAt: before.dueAt, limitAt: before.limitAt });
  });

  it('is asked for the call book too: given, the clock stands still, and the register says until when', async () => {
    const { clerk, officer, sdm } = district;
    const fileId = await create();
    await doors.call('askParking', on(clerk, fileId, { ...parking(officer), callBook: true }));
    const [ask] = await asksOf(officer, fileId);
    expect(ask).toMatchObject({ kind: 'call-book', until: expect.any(String) });
    await doors.call('answerAsk', answer(officer, fileId, ask?.askId ?? '', { answer: 'given' }));
    const file = await doors.call('getFile', on(clerk, fileId));
    expect(file).toMatchObject({
      state: 'CALL_BOOK',
      parkedUntil: ask?.until,
      suspendedAt: expect.any(String),
    });
    for (const stopped of ['dueAt', 'limitAt']) expect(file).not.toHaveProperty(stopped);
    const { items } = await doors.call('listMovements', on(officer, fileId));
    expect(items.at(-1)).toMatchObject({ kind: 'approved', ask: 'call-book', until: ask?.until });
    const work = await doors.call('listWork', { as: clerk.as, query: { limit: '100' } });
    expect(work.items.find(({ objectId }) => objectId === fileId)).toMatchObject({
      state: 'CALL_BOOK',
      reviewOn: istDay(Instant.parse(ask?.until)),
    });
    expect(await doors.codeOf('sendFile', on(clerk, fileId, { to: sdm.postId, action: 'for-orders' }))).toBe(
      'file.in-call-book',
    );
    await doors.call('resumeFile', on(clerk, fileId, {}));
    expect(await doors.call('getFile', on(clerk, fileId))).toMatchObject({
      state: 'ACTIVE',
      dueAt: expect.any(String),
    });
  });

  it('is asked of a post above only, and of a confidential file of one that may read it', async () => {
    const { clerk, officer, stranger } = district;
    const fileId = await create();
    expect(await doors.codeOf('askParking', on(clerk, fileId, parking(stranger)))).toBe('ask.of-unfit');
    const secret = await create({ classification: 'confidential' });
    expect(await doors.codeOf('askParking', on(clerk, secret, parking(officer)))).toBe('ask.of-unfit');
    await doors.call('setFileReaders', on(clerk, secret, { readers: [officer.postId] }));
    await doors.call('askParking', on(clerk, secret, parking(officer)));
    const [ask] = await asksOf(officer, secret);
    // Why leave is asked tells of the matter; it stands in the file, for who may read it.
    for (const told of ['subject', 'reason']) expect(ask).not.toHaveProperty(told);
    const { asks } = await doors.call('getFile', on(officer, secret));
    expect(asks).toMatchObject([{ reason }]);
    await doors.call('answerAsk', answer(officer, secret, ask?.askId ?? '', { answer: 'given' }));
  });

  it('lapses when the file moves: nothing of it stays on any list', async () => {
    const { clerk, officer, sdm } = district;
    const fileId = await create();
    await doors.call('askParking', on(clerk, fileId, parking(sdm)));
    const [ask] = await asksOf(sdm, fileId);
    await send(clerk, fileId, officer);
    expect(await asksOf(sdm, fileId)).toEqual([]);
    const late = answer(sdm, fileId, ask?.askId ?? '', { answer: 'given' });
    expect(await doors.codeOf('answerAsk', late)).toBe('ask.unknown');
  });
});

describe('what is asked and lapses in the moment in which it is answered', () => {
  it('is not there any more; nobody is told that it was never asked of them', async () => {
    const { clerk, officer, sdm, office: of } = district;
    const fileId = await create();
    await doors.call('askParking', on(clerk, fileId, parking(sdm)));
    const [ask] = await asksOf(sdm, fileId);
    const store = doors.store();
    const office = openOffice({ store, clock: clockOf(Date.now), ids });
    const files: Office['files'] = {
      ...office.files,
      take: async (...taken) => {
        await send(clerk, fileId, officer);
        return office.files.take(...taken);
      },
    };
    const { postId, officerId } = sdm;
    const actor = ByOfficer.parse({
      kind: 'officer',
      postId,
      officeId: of.officeId,
      officerId,
      charge: 'substantive',
    });
    const asked = {
      actor,
      params: { fileId: FileId.parse(fileId), askId: AskId.parse(ask?.askId) },
      body: { answer: 'given' as const },
      query: {},
      once: onceOf(actor, 'answerAsk'),
      ifMatch: undefined,
      language: 'hi' as const,
    };
    await expect(answerAsk({ ...office, files })(asked)).rejects.toMatchObject({ code: 'ask.unknown' });
  });
});

describe('leave to take a closed file up again', () => {
  it('is asked by who closed it; refused with a reason it stays closed, given it lies with them unopened', async () => {
    const { clerk, officer } = district;
    const fileId = await create();
    await doors.call('closeFile', on(clerk, fileId, { reason }));
    expect(await doors.codeOf('reopenFile', on(clerk, fileId, { reason }))).toBe('file.approval-needed');
    const ask = async () => {
      await doors.call('askReopening', on(clerk, fileId, { of: officer.postId, reason }));
      return (await asksOf(officer, fileId))[0]?.askId ?? '';
    };
    const no = { answer: 'refused', reason: 'नया प्रार्थना पत्र लिया जाए' };
    const unsaid = answer(officer, fileId, await ask(), { answer: 'refused' });
    expect(await doors.codeOf('answerAsk', unsaid)).toBe('request.malformed');
    const refused = await doors.call('answerAsk', { ...unsaid, body: no });
    expect(refused.state).toBe('CLOSED');
    const given = await doors.call('answerAsk', answer(officer, fileId, await ask(), { answer: 'given' }));
    expect(given).toMatchObject({ state: 'ACTIVE', holder: clerk.postId });
    const held = await doors.call('getFile', on(clerk, fileId));
    expect(held.may).toEqual(['open']);
    expect(held.ageFrom).toBe(held.heldSince);
  });
});

describe('an instruction given by word of mouth', () => {
  const record = async (more: object = {}) => {
    const { clerk, sdm } = district;
    const fileId = await create(more);
    const content = pastedText('उप जिलाधिकारी महोदया ने दूरभाष पर निर्देश दिया कि आज ही आख्या भेजी जाए।');
    const { noteId } = await doors.call(
      'draftNote',
      on(clerk, fileId, { kind: 'oral-instruction', of: sdm.postId, content }),
    );
    const confirm = { as: clerk.as, params: { fileId, noteId }, body: { revision: 1 } };
    return { fileId, confirmed: await doors.call('confirmNote', confirm) };
  };
  const noteOf = async (seat: Seat, fileId: string) => {
    const [note] = (await doors.call('listNotes', on(seat, fileId))).items;
    if (note === undefined || note.kind === 'advance') throw new Error('no note that somebody wrote');
    return note;
  };

  it('asks its giver, who confirms it wherever the file is by then; the note shows it and does not change', async () => {
    const { clerk, officer, sdm } = district;
    const { fileId, confirmed } = await record();
    const before = await noteOf(clerk, fileId);
    expect(await told(sdm, fileId)).toMatchObject([{ kind: 'asked', ask: 'oral-instruction' }]);
    await send(clerk, fileId, officer);
    const [ask] = await asksOf(sdm, fileId);
    expect(ask).toMatchObject({ kind: 'oral-instruction', note: 1, askId: confirmed.askId });
    await doors.call('answerAsk', answer(sdm, fileId, ask?.askId ?? '', { answer: 'given' }));
    const { answered, ...after } = await noteOf(officer, fileId);
    expect(answered).toMatchObject({ answer: 'given', by: sdm.postId, officerId: sdm.officerId });
    expect(after).toEqual(before);
    expect(await asksOf(sdm, fileId)).toEqual([]);
  });

  it('is denied with a reason, which stands with the note and in the journal', async () => {
    const { clerk, sdm } = district;
    const { fileId, confirmed } = await record();
    const no = { answer: 'refused', reason: 'ऐसा निर्देश नहीं दिया गया' };
    await doors.call('answerAsk', answer(sdm, fileId, confirmed.askId ?? '', no));
    expect(await noteOf(clerk, fileId)).toMatchObject({ answered: no });
    const { items } = await doors.call('listJournal', on(clerk, fileId));
    expect(items.at(-1)).toMatchObject({ type: 'approval.refused', data: { reason: no.reason } });
  });

  it('on a confidential file asks nobody who may not read it', async () => {
    const { confirmed, fileId } = await record({ classification: 'confidential' });
    expect(confirmed).not.toHaveProperty('askId');
    expect(await asksOf(district.sdm, fileId)).toEqual([]);
  });
});

describe('trap 6: two officers act at once', () => {
  it('a superior pulls up while the subordinate sends: one wins, the other is told who has it', async () => {
    const { clerk, adm, stranger } = district;
    for (let round = 0; round < 8; round += 1) {
      const fileId = await create();
      const replies = await atOnce([
        () => doors.raw('pullUpFile', on(adm, fileId, { reason })),
        () => doors.raw('sendFile', on(clerk, fileId, to(stranger))),
      ]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
      const winner = replies[0].status === 200 ? adm : stranger;
      const lost = replies.find(({ status }) => status === 409);
      expect(lost?.body).toMatchObject({ code: 'file.not-in-custody', holder: winner.postId });
      const { items } = await doors.call('listJournal', on(winner, fileId));
      expect(items).toHaveLength(2);
    }
  });

  it('the sender pulls back while the receiver opens: one wins, the other is told who has it', async () => {
    const { clerk, officer } = district;
    for (let round = 0; round < 8; round += 1) {
      const fileId = await create();
      await send(clerk, fileId, officer);
      const replies = await atOnce([
        () => doors.raw('pullBackFile', on(clerk, fileId, { reason })),
        () => doors.raw('openFile', on(officer, fileId)),
      ]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
      const winner = replies[0].status === 200 ? clerk : officer;
      const lost = replies.find(({ status }) => status === 409);
      expect(lost?.body).toMatchObject({ holder: winner.postId });
    }
  });
});

describe('a file is opened only by the act `open` of its holder, officiating or link officer', () => {
  it('whatever a superior, a copy reader, an assistant, an auditor or the sender does', async () => {
    const { clerk, officer, sdm, adm, stranger } = district;
    const fileId = await create();
    await send(clerk, fileId, officer, { copies: [stranger.postId] });
    const looks = ['getFile', 'listNotes', 'listJournal', 'listMovements', 'listCustody'] as const;
    for (const seat of [sdm, adm, stranger, clerk, officer])
      for (const look of looks) await doors.call(look, on(seat, fileId));
    await doors.call('markCopyRead', on(stranger, fileId));
    const opened = async () => (await doors.call('getFile', on(officer, fileId))).openedAt;
    expect(await opened()).toBeUndefined();

    for (const seat of [sdm, adm, stranger, clerk])
      expect(await doors.codeOf('openFile', on(seat, fileId))).toBe('file.not-in-custody');

    const as = FIRST_ADMINISTRATOR;
    const helper = await doors.call('createOfficer', {
      as,
      body: {
        employeeNumber: 'HELPER-1',
        login: 'helper.a',
        names: { hi: 'सहायक', en: 'Helper' },
        roles: ['officer'],
      },
    });
    await doors.call('giveMandate', {
      as,
      body: {
        mandate: {
          kind: 'assistant',
          officerId: helper.officerId,
          of: officer.officerId,
          acts: ['see-inbox', 'type-note', 'propose-marking'],
          from: '2020-01-01T00:00:00.000Z',
        },
      },
    });
    const assisting = { as: 'helper.a', post: officer.postId, params: { fileId }, body: {} };
    expect(await doors.codeOf('openFile', assisting)).toBe('permission.mandate-lacks-act');
    const auditor = await doors.call('createOfficer', {
      as,
      body: {
        employeeNumber: 'AUDITOR-1',
        login: 'auditor.a',
        names: { hi: 'लेखा परीक्षक', en: 'Auditor' },
        roles: ['auditor'],
      },
    });
    expect(auditor.roles).toEqual(['auditor']);
    expect(await doors.codeOf('openFile', { as: 'auditor.a', params: { fileId }, body: {} })).toBe(
      'permission.denied',
    );
    expect(await opened()).toBeUndefined();

    const link = await doors.call('assignCharge', {
      as,
      body: {
        postId: officer.postId,
        officerId: sdm.officerId,
        kind: 'link',
        from: '2020-01-01T00:00:00.000Z',
      },
    });
    await doors.call('openFile', { as: sdm.as, post: officer.postId, params: { fileId }, body: {} });
    expect(await opened()).toBeDefined();
    await doors.call('endCharge', {
      as,
      params: { chargeId: link.chargeId },
      body: { postId: officer.postId },
    });
  });
});

describe('links and the cover', () => {
  it('two files refer to each other, on both journals and both lists, until one takes it away', async () => {
    const { clerk, officer } = district;
    const [one, other] = [await create(), await create()];
    await send(clerk, other, officer);
    await doors.call('linkFiles', on(clerk, one, { to: other }));
    const links = async (fileId: string) =>
      (await doors.call('listLinks', on(clerk, fileId))).items.map(link => link.fileId);
    expect([await links(one), await links(other)]).toEqual([[other], [one]]);
    expect(await doors.codeOf('linkFiles', on(clerk, one, { to: other }))).toBe('file.linked-already');
    expect(await doors.codeOf('linkFiles', on(clerk, one, { to: one }))).toBe('file.link-same');
    await doors.call('unlinkFiles', on(clerk, one, { to: other, reason }));
    expect([await links(one), await links(other)]).toEqual([[], []]);
    expect(await doors.codeOf('unlinkFiles', on(clerk, one, { to: other, reason }))).toBe('file.not-linked');
    const { items } = await doors.call('listJournal', on(officer, other));
    expect(items.map(({ type }) => type)).toEqual([
      'file.created',
      'file.sent',
      'file.linked',
      'file.unlinked',
    ]);
  });

  it('a file that one may not read is none to link to, and none that is not linked is told of', async () => {
    const { clerk, adm, stranger } = district;
    const mine = await create();
    const theirs = await doors.call('createFile', { as: stranger.as, body: { subject: 'अन्य कार्यालय' } });
    const link = (fileId: string) => on(clerk, mine, { to: fileId });
    const never = `fil_${'0'.repeat(26)}`;
    expect(await doors.codeOf('linkFiles', link(theirs.fileId))).toBe('file.unknown');
    expect(await doors.codeOf('linkFiles', link(never))).toBe('file.unknown');
    for (const fileId of [theirs.fileId, never])
      expect(await doors.codeOf('unlinkFiles', on(clerk, mine, { to: fileId, reason }))).toBe(
        'file.not-linked',
      );
    expect(await doors.codeOf('linkFiles', on(adm, mine, { to: theirs.fileId }))).toBe('file.not-in-custody');
  });

  it('the cover is written whole by whoever has the file', async () => {
    const { clerk, adm } = district;
    const fileId = await create({ cover: { description: 'पुरानी पत्रावली से सम्बन्धित' } });
    const cover = { language: 'hi', category: 'राजस्व', retention: '10' };
    await doors.call('setCover', on(clerk, fileId, cover));
    expect((await doors.call('getFile', on(clerk, fileId))).cover).toEqual(cover);
    expect(await doors.codeOf('setCover', on(adm, fileId, cover))).toBe('file.not-in-custody');
  });
});
