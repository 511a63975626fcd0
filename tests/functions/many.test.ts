import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveMany } from '#functions/http/many/approve-many.ts';
import { markMany } from '#functions/http/many/mark-many.ts';
import { pullUpMany } from '#functions/http/many/pull-up-many.ts';
import type { Room } from '#functions/http/many/room.ts';
import { clockOf } from '#functions/office/clock.ts';
import { openOffice } from '#functions/office/office.ts';
import { REFUSALS } from '#shared/contract/refusals.ts';
import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import { FileId, OfficeId, OfficerId, PostId, ReceiptId } from '#shared/domain/ids.ts';
import { plainText } from '#shared/domain/notes/plain-text.ts';
import { type SlipCode, slipCodesOf } from '#shared/domain/slip-code.ts';
import { findBreak } from '#shared/journal/seal.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { ids, onceOf } from '#tests/support/office.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';
import { delegateOf } from './support/mandates.ts';
import { newcomer } from './support/newcomer.ts';
import { bringScan } from './support/scans.ts';
import { slipOf } from './support/slips.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors?.stop());

type Seat = District['clerk'];
const words = 'सहमत। प्रस्ताव अनुमोदित।';
const reason = 'कारण: परीक्षण';
const create = async (more: object = {}, { as }: Pick<Seat, 'as'> = district.clerk) =>
  (await doors.call('createFile', { as, body: { subject: 'ग्राम रामपुर का नामांतरण', ...more } })).fileId;
const diarise = async (more: object = {}, { as }: Pick<Seat, 'as'> = district.clerk) =>
  (
    await doors.call('diariseReceipt', {
      as,
      body: { sender: { name: 'रामलाल' }, subject: 'नामांतरण हेतु', ...more },
    })
  ).receiptId;
const several = <T>(count: number, make: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, make));
const markOf = (objectId: string, to: { postId: string }, more: object = {}) => ({
  objectId,
  to: to.postId,
  action: 'for-approval',
  ...more,
});
const mark = async (by: Pick<Seat, 'as'>, to: { postId: string }, objectIds: readonly string[]) =>
  (
    await doors.call('markMany', {
      as: by.as,
      body: { marks: objectIds.map(objectId => markOf(objectId, to)) },
    })
  ).items;
/** Files of the clerk's that lie unopened with the section's officer. */
const submitted = async (count: number, more: object = {}): Promise<string[]> => {
  const made = await several(count, () => create(more));
  const items = await mark(district.clerk, district.officer, made);
  expect(items.filter(({ acted }) => acted)).toHaveLength(count);
  return made;
};
const approve = async (as: string, fileIds: readonly string[], more: object = {}) =>
  (await doors.call('approveMany', { as, body: { fileIds, words }, ...more })).items;
const codesOf = (items: readonly { readonly refused?: { readonly code: string } | undefined }[]) =>
  items.map(({ refused }) => refused?.code ?? 'done');
const fileOf = (fileId: string, { as }: Pick<Seat, 'as'> = district.clerk) =>
  doors.call('getFile', { as, params: { fileId } });
const notesOf = async (fileId: string, { as }: Pick<Seat, 'as'> = district.clerk) =>
  (await doors.call('listNotes', { as, params: { fileId } })).items;
const movesOf = async (fileId: string, { as }: Pick<Seat, 'as'> = district.clerk) =>
  (await doors.call('listMovements', { as, params: { fileId }, query: { limit: '100' } })).items.map(
    ({ kind }) => kind,
  );
const receive = async (as: string, codes: readonly string[], more: object = {}) =>
  (await doors.call('receiveMany', { as, body: { codes }, ...more })).items;

describe('a hundred at once', () => {
  it('are marked, approved, and each answered by itself; a hundred and one are refused before one is touched', async () => {
    const { clerk, officer } = district;
    const made = await submitted(100);
    const items = await approve(officer.as, made);
    expect(items.map(({ objectId }) => objectId)).toEqual(made);
    expect(new Set(items.map(({ acted }) => acted?.holder))).toEqual(new Set([clerk.postId]));
    for (const fileId of [made[0], made[57], made[99]]) {
      const [note, ...more] = await notesOf(fileId ?? '');
      expect(more).toEqual([]);
      expect(note).toMatchObject({ kind: 'endorsement', number: 1 });
      expect(plainText(note?.content ?? [])).toBe(words);
      expect(await movesOf(fileId ?? '')).toEqual(['created', 'sent', 'opened', 'returned']);
    }
    const more = await create();
    const tooMany = [...made, more];
    const bodies = {
      markMany: { marks: tooMany.map(objectId => markOf(objectId, officer)) },
      takeBackMany: { objectIds: tooMany, reason },
      approveMany: { fileIds: tooMany, words },
      parkMany: { fileIds: tooMany, until: '2100-01-01T00:00:00.000Z', reason },
      pullUpMany: { objectIds: tooMany, reason },
      closeMany: { fileIds: tooMany, reason },
      disposeMany: {
        receiptIds: tooMany.map(id => id.replace('fil_', 'rct_')),
        code: 'for-information',
      },
      receiveMany: { codes: tooMany.map(id => slipCodesOf(FileId.parse(id))[0]) },
    } as const;
    for (const [id, body] of Object.entries(bodies))
      expect(await doors.codeOf(id as keyof typeof bodies, { as: clerk.as, body }), id).toBe('limit.bulk');
    expect(await movesOf(more)).toEqual(['created']);
  });

  it('that are all refused are so each with its reason in both languages, and the same once more', async () => {
    const fileIds = Array.from({ length: 100 }, () => ids.file());
    const key = ulid();
    const items = await approve(district.officer.as, fileIds, { key });
    expect(codesOf(items)).toEqual(fileIds.map(() => 'file.unknown'));
    expect(items[0]?.refused?.hi).toMatch(/\p{Script=Devanagari}/u);
    expect(await approve(district.officer.as, fileIds, { key })).toEqual(items);
  });

  it('never name one thing twice, nor nothing', async () => {
    const fileId = await create();
    for (const fileIds of [[], [fileId, fileId]])
      expect(await doors.codeOf('approveMany', { as: district.clerk.as, body: { fileIds, words } })).toBe(
        'request.malformed',
      );
  });
});

describe('each of many', () => {
  it('is done or refused by itself, in the order asked', async () => {
    const { clerk, officer, sdm } = district;
    const [first = '', second = '', opened = ''] = await submitted(3);
    const own = await create();
    await doors.call('openFile', { as: officer.as, params: { fileId: opened } });
    const closed = await create({}, officer);
    await doors.call('closeFile', { as: officer.as, params: { fileId: closed }, body: { reason } });
    const foreign = await create({}, district.stranger);
    const items = await mark(officer, sdm, [first, own, closed, ids.file(), foreign, second, opened]);
    expect(codesOf(items)).toEqual([
      'done',
      // The line above knows of the clerk's file, and does not hold it.
      'file.not-in-custody',
      'file.closed',
      'file.unknown',
      'file.unknown',
      'done',
      'done',
    ]);
    // Nothing of the ones that were refused was opened on the way.
    expect(await movesOf(own)).toEqual(['created']);
    expect(await movesOf(first)).toEqual(['created', 'sent', 'opened', 'sent']);
    expect((await fileOf(own, clerk)).holder).toBe(clerk.postId);
  });

  it('goes where it is sent: files and letters side by side, an empty seat warned of by its own name', async () => {
    const { clerk, officer, sdm, vacant } = district;
    const [file, other] = [await create({ nature: 'physical' }), await create({ nature: 'physical' })];
    const letter = await diarise();
    const marks = [
      markOf(file, officer, { remark: 'कृपया देखें', priority: 'immediate', dueOn: '2100-01-01' }),
      markOf(other, { postId: vacant }),
      markOf(letter, sdm),
    ];
    const { items } = await doors.call('markMany', { as: clerk.as, body: { marks } });
    expect(codesOf(items)).toEqual(['done', 'post.vacant', 'done']);
    expect(items.map(({ acted }) => acted?.holder)).toEqual([officer.postId, undefined, sdm.postId]);
    const acknowledged = ['vacant'];
    const again = await doors.call('markMany', {
      as: clerk.as,
      body: { marks: [markOf(other, { postId: vacant }, { acknowledged })] },
    });
    expect(again.items[0]?.acted?.holder).toBe(vacant);
    const { items: told } = await doors.call('listMovements', { as: clerk.as, params: { fileId: file } });
    expect(told.at(-1)).toMatchObject({ remark: 'कृपया देखें', priority: 'immediate', dueOn: '2100-01-01' });
  });

  it('on paper goes apart from what is not, and neither of the two is touched', async () => {
    const { clerk, officer } = district;
    const [paper, electronic] = [await create({ nature: 'physical' }), await create()];
    const marks = [paper, electronic].map(id => markOf(id, officer));
    expect(await doors.codeOf('markMany', { as: clerk.as, body: { marks } })).toBe('items.natures-mixed');
    expect(await movesOf(paper)).toEqual(['created']);
    expect(await movesOf(electronic)).toEqual(['created']);
    // Another's paper says nothing of its nature: it is refused as every other of theirs.
    const theirs = await create({ nature: 'physical' }, district.stranger);
    expect(codesOf(await mark(clerk, officer, [electronic, theirs]))).toEqual(['done', 'file.unknown']);
  });

  it('is parked, closed or disposed of, or says why not', async () => {
    const { clerk, officer } = district;
    const [parked, sent] = [await create(), await create()];
    await mark(clerk, officer, [sent]);
    const far = '2100-01-01T00:00:00.000Z';
    const soon = new Date(Date.now() + 86_400_000).toISOString();
    const park = (until: string) =>
      doors.call('parkMany', { as: clerk.as, body: { fileIds: [parked, sent], until, reason } });
    expect(codesOf((await park(far)).items)).toEqual(['file.park-needs-approval', 'file.not-in-custody']);
    const { items } = await park(soon);
    expect(items.map(({ acted }) => acted?.state)).toEqual(['PARKED', undefined]);
    expect(await fileOf(parked)).toMatchObject({ state: 'PARKED', parkedUntil: soon });

    const letter = await diarise();
    const [empty, full] = [await create(), await create()];
    await doors.call('addReceipt', { as: clerk.as, params: { fileId: full }, body: { receiptId: letter } });
    const closing = { fileIds: [empty, full], reason };
    const closed = await doors.call('closeMany', { as: clerk.as, body: closing });
    expect(codesOf(closed.items)).toEqual(['done', 'file.receipts-open']);
    expect(closed.items[0]?.acted?.state).toBe('CLOSED');

    const [plain, vip, gone] = [
      await diarise(),
      await diarise({ category: 'vip', vip: { kind: 'mla' } }),
      await diarise(),
    ];
    await doors.call('markMany', { as: clerk.as, body: { marks: [markOf(gone, officer)] } });
    const disposed = await doors.call('disposeMany', {
      as: clerk.as,
      body: { receiptIds: [plain, vip, gone], code: 'for-information' },
    });
    expect(disposed.items.map(({ acted }) => acted?.state)).toEqual([
      'DISPOSED_ON_RECEIPT',
      undefined,
      undefined,
    ]);
    expect(codesOf(disposed.items).slice(1)).toEqual(['receipt.write-off-unfit', 'receipt.not-in-custody']);
  });
});

describe('an approval', () => {
  it('that cannot go back leaves no word on the file, however often it is tried', async () => {
    const { clerk, officer } = district;
    const own = await create({}, officer);
    const key = ulid();
    for (const more of [{ key }, { key }, {}])
      expect(codesOf(await approve(officer.as, [own], more))).toEqual(['file.nowhere-to-return']);
    expect(await notesOf(own, officer)).toEqual([]);

    const params = { officeId: district.office.officeId };
    const policyOf = (more: object) => ({ rungs: [], closingLevel: 1, ...more });
    const setRules = (more: object) =>
      doors.call('setOfficeRules', {
        as: FIRST_ADMINISTRATOR,
        params,
        body: { calendar: DEFAULT_CALENDAR, policy: policyOf(more) },
      });
    await setRules({ limit: { after: 'PT1S', days: 'calendar' } });
    const [late = ''] = await submitted(1);
    await new Promise(resolve => setTimeout(resolve, 1100));
    expect(codesOf(await approve(officer.as, [late]))).toEqual(['file.delay-reason-needed']);
    await setRules({});
    expect(await notesOf(late)).toEqual([]);
    await doors.call('returnFile', {
      as: officer.as,
      params: { fileId: late },
      body: { delay: 'आख्या कल मिली।' },
    });
    expect((await fileOf(late)).holder).toBe(clerk.postId);
  });

  it('writes its words on a confidential file for its holder, and for nobody by mandate', async () => {
    const { clerk, officer } = district;
    const [first = '', second = ''] = await submitted(2, { classification: 'confidential' });
    const delegate = await delegateOf(doors, officer, ['return', 'write-note']);
    expect(codesOf(await approve(delegate.as, [first]))).toEqual(['permission.mandate-lacks-act']);
    // Who need not know of it learns of nothing, the line above neither.
    expect(codesOf(await approve(district.sdm.as, [first, second]))).toEqual([
      'file.unknown',
      'file.unknown',
    ]);
    expect(codesOf(await approve(officer.as, [first, second]))).toEqual(['done', 'done']);
    expect(await notesOf(first, clerk)).toHaveLength(1);
  });

  it('is two acts: whoever was delegated one of them only approves nothing', async () => {
    const { clerk, officer } = district;
    const [first = '', second = ''] = await submitted(2);
    for (const fileId of [first, second])
      await doors.call('openFile', { as: officer.as, params: { fileId } });
    const returns = await delegateOf(doors, officer, ['return']);
    expect(codesOf(await approve(returns.as, [first]))).toEqual(['permission.mandate-lacks-act']);
    expect(await notesOf(first)).toEqual([]);
    expect(await movesOf(first)).toEqual(['created', 'sent', 'opened']);
    const writes = await delegateOf(doors, officer, ['write-note']);
    const asked = { as: writes.as, body: { fileIds: [first], words } };
    expect(await doors.codeOf('approveMany', asked)).toBe('permission.mandate-lacks-act');
    const both = await delegateOf(doors, officer, ['return', 'write-note']);
    expect(codesOf(await approve(both.as, [first]))).toEqual(['done']);
    expect((await notesOf(first))[0]).toMatchObject({
      confirmedBy: { inPlaceOf: officer.officerId },
    });
    // Opening says that the officer has it before them: no delegate says it for them.
    const [unopened = ''] = await submitted(1);
    expect(codesOf(await approve(both.as, [unopened]))).toEqual(['permission.mandate-lacks-act']);
    expect(await fileOf(unopened)).not.toHaveProperty('openedAt');
    expect((await fileOf(first)).holder).toBe(clerk.postId);
  });
});

class Crash extends Error {}

const roomOn = (standing: OfficeStore): Room => ({
  ...openOffice({ store: standing, clock: clockOf(Date.now), ids }),
  again: { now: Date.now, pause: async () => undefined },
  allowsTwoLevels: false,
  says: REFUSALS,
});
/** A request as it comes to the use case itself, without the door before it. */
const askedBy = <B>({ postId, officerId }: Pick<Seat, 'postId' | 'officerId'>, body: B) => {
  const actor = {
    kind: 'officer',
    postId: PostId.parse(postId),
    officeId: OfficeId.parse(district.office.officeId),
    officerId: OfficerId.parse(officerId),
    charge: 'substantive',
  } as const;
  const nothing = { params: {}, query: {}, ifMatch: undefined } as const;
  return { actor, once: onceOf(actor, 'many'), body, language: 'hi', ...nothing } as const;
};

/** A store of which one commit does not come to its end: it is never made, or made and its answer is lost. */
const crashingAt = (at: number, done: boolean): OfficeStore => {
  let count = 0;
  const whole = doors.store();
  const commit: OfficeStore['commit'] = async asked => {
    count += 1;
    const hit = count === at;
    if (hit && !done) throw new Crash();
    await whole.commit(asked);
    if (hit) throw new Crash();
  };
  return { ...whole, commit };
};

describe('a request that was cut off', () => {
  it.each([
    ['before it is kept', false],
    ['after it is kept and before that is heard', true],
  ] as const)('%s goes on where it was, and doubles neither a note nor a movement', async (_, done) => {
    const { clerk, officer } = district;
    let crashes = 0;
    for (let at = 1; ; at += 1) {
      const fileIds = (await submitted(2)).map(id => FileId.parse(id));
      const asked = askedBy(officer, { fileIds, words });
      const crashed = await approveMany(roomOn(crashingAt(at, done)))(asked).then(
        () => false,
        (error: unknown) => {
          if (error instanceof Crash) return true;
          throw error;
        },
      );
      // The same once more, and then the answer of that.
      const { items } = await approveMany(roomOn(doors.store()))(asked);
      expect((await approveMany(roomOn(doors.store()))(asked)).items, `commit ${at}`).toEqual(items);
      expect(codesOf(items), `commit ${at}`).toEqual(['done', 'done']);
      for (const fileId of fileIds) {
        expect(await notesOf(fileId), `commit ${at}`).toHaveLength(1);
        expect(await movesOf(fileId), `commit ${at}`).toEqual(['created', 'sent', 'opened', 'returned']);
        const { items: journal } = await doors.call('listJournal', { as: clerk.as, params: { fileId } });
        expect(findBreak(journal)).toBeUndefined();
      }
      if (!crashed) break;
      crashes += 1;
    }
    // Opening, note and return of each of the two, and the answer of the whole.
    expect(crashes).toBe(7);
  });

  it('between opening and sending a letter sends it once', async () => {
    const { officer, sdm, clerk } = district;
    for (const at of [1, 2, 3]) {
      const objectId = ReceiptId.parse(await diarise({ documentId: await bringScan(doors, district) }));
      await mark(clerk, officer, [objectId]);
      const to = PostId.parse(sdm.postId);
      const marks = [{ objectId, to, action: 'for-orders' as const, acknowledged: [] }];
      const asked = askedBy(officer, { marks });
      await expect(markMany(roomOn(crashingAt(at, true)))(asked)).rejects.toThrow(Crash);
      const { items } = await markMany(roomOn(doors.store()))(asked);
      expect(items, `commit ${at}`).toMatchObject([{ acted: { holder: sdm.postId } }]);
      const { items: journal } = await doors.call('listReceiptJournal', {
        as: clerk.as,
        params: { receiptId: objectId },
      });
      expect(journal.map(({ type }) => type)).toEqual([
        'receipt.diarised',
        'receipt.sent',
        'receipt.opened',
        'receipt.sent',
      ]);
    }
  });

  it('between taking up and sending on takes up once and sends once', async () => {
    const { sdm, officer, clerk } = district;
    for (const done of [false, true])
      for (const at of [1, 2, 3]) {
        const fileId = FileId.parse(await create());
        const to = PostId.parse(officer.postId);
        const onward = { to, action: 'for-orders' as const, acknowledged: [] };
        const asked = askedBy(sdm, { objectIds: [fileId], reason, onward });
        await expect(pullUpMany(roomOn(crashingAt(at, done)))(asked)).rejects.toThrow(Crash);
        const { items } = await pullUpMany(roomOn(doors.store()))(asked);
        expect(items, `commit ${at}`).toMatchObject([{ acted: { holder: officer.postId } }]);
        expect(await movesOf(fileId, clerk), `commit ${at}`).toEqual(['created', 'pulled-up', 'sent']);
      }
  });

  it('opens nothing that was acted on and has come back since', async () => {
    const { clerk, officer } = district;
    const fileIds = (await submitted(1)).map(id => FileId.parse(id));
    const [fileId = ''] = fileIds;
    await doors.call('openFile', { as: officer.as, params: { fileId } });
    const asked = askedBy(officer, { fileIds, words });
    // Note and return are kept; the answer of the whole is not.
    await expect(approveMany(roomOn(crashingAt(3, false)))(asked)).rejects.toThrow(Crash);
    await doors.call('openFile', { as: clerk.as, params: { fileId } });
    await mark(clerk, officer, [fileId]);
    const { items } = await approveMany(roomOn(doors.store()))(asked);
    expect(items).toMatchObject([{ objectId: fileId, acted: { holder: clerk.postId } }]);
    expect(await fileOf(fileId)).toMatchObject({ holder: officer.postId });
    expect(await fileOf(fileId)).not.toHaveProperty('openedAt');
    expect(await notesOf(fileId)).toHaveLength(1);
  });

  it('under its key is no other request', async () => {
    const { officer } = district;
    const [fileId = ''] = await submitted(1);
    const key = ulid();
    await approve(officer.as, [fileId], { key });
    const asked = { as: officer.as, key, body: { fileIds: [fileId], words: 'असहमत' } };
    expect(await doors.codeOf('approveMany', asked)).toBe('idempotency.key-reused');
  });
});

describe('whoever is relieved in the middle', () => {
  it('does no more from that moment: what is left is refused, and stays where it is', async () => {
    const { postId, officerId, charge } = await newcomer(doors, district, { level: 2, below: district.sdm });
    const made = await several(30, () => create());
    await mark(district.clerk, { postId }, made);
    let kept = 0;
    const whole = doors.store();
    const standing: OfficeStore = {
      ...whole,
      commit: async asked => {
        await whole.commit(asked);
        kept += 1;
        if (kept !== 12) return;
        const asked12 = { params: { chargeId: charge.chargeId }, body: { postId } };
        await doors.call('endCharge', { as: FIRST_ADMINISTRATOR, ...asked12 });
      },
    };
    const fileIds = made.map(id => FileId.parse(id));
    const asked = askedBy({ postId, officerId }, { fileIds, words });
    const { items } = await approveMany(roomOn(standing))(asked);
    const codes = codesOf(items);
    const doneCount = codes.filter(code => code === 'done').length;
    // Five go at a time, of three acts each: some had been let in before.
    expect(doneCount).toBeGreaterThanOrEqual(2);
    expect(doneCount).toBeLessThanOrEqual(9);
    expect(new Set(codes)).toEqual(new Set(['done', 'actor.post-not-held']));
    expect(codes.slice(10)).toEqual(Array.from({ length: 20 }, () => 'actor.post-not-held'));
    for (const { objectId, acted } of items)
      expect(await movesOf(objectId), objectId).toEqual([
        'created',
        'sent',
        ...(acted ? ['opened', 'returned'] : []),
      ]);
  });
});

describe('the undo of marking', () => {
  it('takes back what is not opened yet, files and letters, as it was before', async () => {
    const { clerk, officer } = district;
    const [file, seen] = [await create(), await create()];
    const letter = await diarise({ documentId: await bringScan(doors, district) });
    const all = [file, letter, seen];
    await mark(clerk, officer, all);
    await doors.call('openFile', { as: officer.as, params: { fileId: seen } });
    const body = { objectIds: all, reason };
    const { items } = await doors.call('takeBackMany', { as: clerk.as, body });
    expect(codesOf(items)).toEqual(['done', 'done', 'file.already-opened']);
    expect(await fileOf(file)).toMatchObject({ holder: clerk.postId, openedAt: expect.any(String) });
    expect((await fileOf(seen)).holder).toBe(officer.postId);
    expect(await doors.call('getReceipt', { as: clerk.as, params: { receiptId: letter } })).toMatchObject({
      holder: clerk.postId,
      state: 'OPENED',
    });
    // It is nobody else's to take back, and none of theirs to know of.
    await mark(clerk, officer, [file]);
    const others = { as: officer.as, body: { objectIds: [file], reason } };
    expect(codesOf((await doors.call('takeBackMany', others)).items)).toEqual(['file.not-in-custody']);
    const strangers = { ...others, as: district.stranger.as };
    expect(codesOf((await doors.call('takeBackMany', strangers)).items)).toEqual(['file.unknown']);
    // A second time there is nothing to undo.
    await doors.call('takeBackMany', { as: clerk.as, body: { objectIds: [file], reason } });
    const again = await doors.call('takeBackMany', { as: clerk.as, body: { objectIds: [file], reason } });
    expect(again.items[0]?.refused).toBeDefined();
    expect(await movesOf(file)).toEqual(['created', 'sent', 'pulled-back', 'sent', 'pulled-back']);
  });

  it('of paper is over when it is received there', async () => {
    const { clerk, officer } = district;
    const [onItsWay, there] = [await create({ nature: 'physical' }), await create({ nature: 'physical' })];
    await mark(clerk, officer, [onItsWay, there]);
    await receive(officer.as, [await slipOf(doors, there)]);
    const body = { objectIds: [onItsWay, there], reason };
    expect(codesOf((await doors.call('takeBackMany', { as: clerk.as, body })).items)).toEqual([
      'done',
      'paper.received',
    ]);
  });
});

describe('a bundle on paper', () => {
  it('is received code by code, scanned or typed: what is wrong with one keeps no other back', async () => {
    const { clerk, officer } = district;
    const [file, letter] = [await create({ nature: 'physical' }), await diarise()];
    const [away, theirs] = [await create({ nature: 'physical' }), await diarise({}, district.stranger)];
    await mark(clerk, officer, [file, letter]);
    const slips: SlipCode[] = [];
    for (const id of [file, letter, away, theirs]) slips.push(await slipOf(doors, id));
    const [fileCode = '', letterCode = '', awayCode = '', theirCode = ''] = slips;
    const typed = ` ${fileCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `;
    const mistyped = `${letterCode.startsWith('7') ? '8' : '7'}${letterCode.slice(1)}`;
    const unknown = slipCodesOf(ids.file())[0];
    const codes = [typed, mistyped, letterCode, unknown, theirCode, awayCode];
    const items = await receive(officer.as, codes);
    expect(items.map(({ code }) => code)).toEqual(codes);
    expect(codesOf(items)).toEqual([
      'done',
      'slip.code-mistyped',
      'done',
      'slip.unknown',
      // What one may not know of is as if it never was; what one may read and does not hold is said to be elsewhere.
      'slip.unknown',
      'file.not-in-custody',
    ]);
    expect(items[0]).toMatchObject({ objectId: file, acted: { holder: officer.postId, state: 'ACTIVE' } });
    expect(items[2]).toMatchObject({ objectId: letter, acted: { state: 'MARKED' } });
    expect(items[4]).not.toHaveProperty('objectId');
    expect(items[4]).not.toHaveProperty('number');
    // Received is not opened.
    expect(await fileOf(file)).not.toHaveProperty('inTransit');
    expect(await fileOf(file)).not.toHaveProperty('openedAt');
    const head = await doors.call('getReceipt', { as: officer.as, params: { receiptId: letter } });
    expect(head).not.toHaveProperty('openedAt');
  });

  it('twice is received once: the same request is answered again, another is told', async () => {
    const { clerk, officer } = district;
    const file = await create({ nature: 'physical' });
    await mark(clerk, officer, [file]);
    const codes = [await slipOf(doors, file)];
    const key = ulid();
    const first = await receive(officer.as, codes, { key });
    expect(await receive(officer.as, codes, { key })).toEqual(first);
    expect(codesOf(await receive(officer.as, codes))).toEqual(['paper.not-in-transit']);
    expect(await movesOf(file)).toEqual(['created', 'sent', 'received']);
    // The same code in two spellings is one paper: received once, the other is told.
    const other = await create({ nature: 'physical' });
    await mark(clerk, officer, [other]);
    const code = await slipOf(doors, other);
    const twice = codesOf(await receive(officer.as, [code, code.toLowerCase()]));
    expect(twice.toSorted()).toEqual(['done', 'paper.not-in-transit']);
    expect(await movesOf(other)).toEqual(['created', 'sent', 'received']);
  });

  it('of a hundred and more is received in parts, none left out', async () => {
    const { clerk, officer } = district;
    const made = await several(120, () => diarise());
    for (const part of [made.slice(0, 100), made.slice(100)]) {
      await mark(clerk, officer, part);
      const codes = await Promise.all(part.map(id => slipOf(doors, id)));
      expect(new Set(codesOf(await receive(officer.as, codes)))).toEqual(new Set(['done']));
    }
    const states = await Promise.all(
      made.map(id => doors.call('getReceipt', { as: officer.as, params: { receiptId: id } })),
    );
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['MARKED']));
  });

  it('is taken in by whoever sits at the table; of what is confidential by its holder alone', async () => {
    const { clerk, officer } = district;
    const [file, letter] = [await create({ nature: 'physical' }), await diarise()];
    await mark(clerk, officer, [file, letter]);
    const codes = [await slipOf(doors, file), await slipOf(doors, letter)];
    const sends = await delegateOf(doors, officer, ['send']);
    expect(codesOf(await receive(sends.as, codes.slice(0, 1)))).toEqual(['done']);
    const enters = await delegateOf(doors, officer, ['diarise']);
    expect(codesOf(await receive(enters.as, codes))).toEqual(['paper.not-in-transit', 'done']);
    const returns = await delegateOf(doors, officer, ['return']);
    expect(await doors.codeOf('receiveMany', { as: returns.as, body: { codes } })).toBe(
      'permission.mandate-lacks-act',
    );

    const secret = await create({ nature: 'physical', classification: 'confidential' });
    await mark(clerk, officer, [secret]);
    const code = await slipOf(doors, secret);
    // The line above need not know of it, nor the register's other readers.
    expect(codesOf(await receive(district.sdm.as, [code]))).toEqual(['slip.unknown']);
    expect(codesOf(await receive(sends.as, [code]))).toEqual(['permission.mandate-lacks-act']);
    expect(codesOf(await receive(officer.as, [code]))).toEqual(['done']);
  });

  it('of what cannot be a code is malformed', async () => {
    const { as } = district.officer;
    expect(await doors.codeOf('receiveMany', { as, body: { codes: ['पर्ची'] } })).toBe('request.malformed');
  });
});
