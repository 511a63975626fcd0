import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { Instant } from '#shared/domain/time.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';
import { assistantOf, delegateOf } from './support/mandates.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors?.stop());

const create = async (more: object = {}) =>
  (await doors.call('createFile', { as: district.clerk.as, body: { subject: 'नामांतरण', ...more } })).fileId;

describe('an assistant', () => {
  it('sees the inbox of the officer helped, reads what is normal in it, and types a note under both names', async () => {
    const { clerk } = district;
    const pa = await assistantOf(doors, clerk, ['see-inbox', 'type-note']);
    const fileId = await create();
    const params = { fileId };
    const as = pa.as;
    const { items } = await doors.call('listWork', { as, query: { limit: '100' } });
    expect(items.find(({ objectId }) => objectId === fileId)).toMatchObject({ subject: 'नामांतरण' });
    expect((await doors.call('getFile', { as, params })).may).toEqual(['write-note', 'draft']);
    const typed = await doors.call('draftNote', { as, params, body: { content: pastedText('आशुलिपि से') } });
    expect(typed).toMatchObject({
      writtenBy: { officerId: pa.officerId, inPlaceOf: clerk.officerId },
    });
    expect((await doors.call('listYellowNotes', { as, params })).items).toHaveLength(1);
    const confirming = { params: { fileId, noteId: typed.noteId }, body: { revision: 1 } };
    expect(await doors.codeOf('confirmNote', { as, ...confirming })).toBe('permission.mandate-lacks-act');
    await doors.call('confirmNote', { as: clerk.as, ...confirming });
    const [green] = (await doors.call('listNotes', { as, params })).items;
    expect(green).toMatchObject({ confirmedBy: { officerId: clerk.officerId } });
    expect(green).not.toHaveProperty('inPlaceOf');
  });

  it('sees that something was copied to the post or asked of it, and not of what', async () => {
    const { clerk, officer, sdm } = district;
    const pa = await assistantOf(doors, sdm, ['print']);
    const reason = 'अपील लम्बित है';
    const copied = await create();
    const params = { fileId: copied };
    const sending = { to: officer.postId, action: 'for-orders', copies: [sdm.postId] };
    await doors.call('sendFile', { as: clerk.as, params, body: sending });
    const asked = await create();
    const until = new Date(Date.now() + 60 * 86_400_000).toISOString();
    const asking = { of: sdm.postId, until, reason };
    await doors.call('askParking', { as: clerk.as, params: { fileId: asked }, body: asking });
    const listsOf = async (as: string) => {
      const copies = await doors.call('listCopies', { as });
      const asks = await doors.call('listAsks', { as });
      return [copies.items.find(one => one.fileId === copied), asks.items.find(one => one.fileId === asked)];
    };
    expect(await listsOf(sdm.as)).toMatchObject([{ subject: 'नामांतरण' }, { subject: 'नामांतरण', reason }]);
    for (const fileId of [copied, asked])
      expect(await doors.codeOf('getFile', { as: pa.as, params: { fileId } })).toBe('file.unknown');
    for (const row of await listsOf(pa.as)) {
      expect(row).toHaveProperty('number');
      expect(row).not.toHaveProperty('subject');
      expect(row).not.toHaveProperty('reason');
    }
  });

  it('is shown as whose assistant, and in which posts, with what they were named for', async () => {
    const { sdm } = district;
    const pa = await assistantOf(doors, sdm, ['see-inbox']);
    const { posts } = await doors.call('getMe', { as: pa.as });
    expect(posts).toMatchObject([
      {
        post: { postId: sdm.postId },
        mandate: {
          mandate: { kind: 'assistant', acts: ['see-inbox'] },
          inPlaceOf: { officerId: sdm.officerId, names: { en: 'meera kumar' } },
        },
      },
    ]);
  });

  it('never opens, confirms, sends, closes or searches, whatever they are named for', async () => {
    const pa = await assistantOf(doors, district.clerk, [
      'see-inbox',
      'diarise',
      'sort',
      'flag',
      'print',
      'propose-marking',
      'type-note',
    ]);
    const params = { fileId: await create() };
    const reason = 'कारण';
    const asked = {
      openFile: { params, body: {} },
      sendFile: { params, body: { to: district.officer.postId, action: 'for-orders' } },
      returnFile: { params, body: {} },
      pullBackFile: { params, body: { reason } },
      closeFile: { params, body: { reason } },
      requestClosing: { params, body: { reason } },
      createFile: { body: { subject: 'नई' } },
      setFileReaders: { params, body: { readers: [] } },
      listFileReadings: { params },
      search: { query: { q: 'नामांतरण' } },
    } as const;
    for (const [id, call] of Object.entries(asked))
      expect([id, await doors.codeOf(id as keyof typeof asked, { as: pa.as, ...call })]).toEqual([
        id,
        'permission.mandate-lacks-act',
      ]);
  });

  it('sees of what is confidential the number, and neither subject nor body', async () => {
    const pa = await assistantOf(doors, district.clerk, ['see-inbox', 'type-note']);
    const fileId = await create({ subject: 'गोपनीय जाँच', classification: 'confidential' });
    const { items } = await doors.call('listWork', { as: pa.as, query: { limit: '100' } });
    const row = items.find(({ objectId }) => objectId === fileId);
    expect(row).toMatchObject({ classification: 'confidential' });
    expect(row).not.toHaveProperty('subject');
    const params = { fileId };
    // It lies before them in the list: to say that it is not there would fool nobody.
    expect(await doors.codeOf('getFile', { as: pa.as, params })).toBe('permission.mandate-lacks-act');
    const typing = { as: pa.as, params, body: { content: pastedText('क') } };
    expect(await doors.codeOf('draftNote', typing)).toBe('permission.mandate-lacks-act');
  });

  it('diarises under both names, in the officer’s post, and nothing confidential', async () => {
    const { clerk } = district;
    const pa = await assistantOf(doors, clerk, ['diarise']);
    const letter = {
      sender: { name: 'रामलाल' },
      subject: 'पैमाइश',
      receivedOn: '2026-11-20',
      deliveryMode: 'by-hand',
    };
    const { receiptId } = await doors.call('diariseReceipt', { as: pa.as, body: letter });
    const { items } = await doors.call('listReceiptJournal', { as: clerk.as, params: { receiptId } });
    expect(items[0]?.by).toMatchObject({
      postId: clerk.postId,
      officerId: pa.officerId,
      mandate: { kind: 'assistant', mandateId: pa.mandateId, inPlaceOf: clerk.officerId },
    });
    const confidential = { as: pa.as, body: { ...letter, classification: 'confidential' } };
    expect(await doors.codeOf('diariseReceipt', confidential)).toBe('permission.mandate-lacks-act');
  });

  it('has no more of a post than its inbox: not what it sent on, and not what lies below it', async () => {
    const { clerk, officer } = district;
    const pa = await assistantOf(doors, officer, ['see-inbox']);
    const fileId = await create();
    // The officer stands above the holder and reads the file; whoever assists them does not.
    await doors.call('getFile', { as: officer.as, params: { fileId } });
    expect(await doors.codeOf('getFile', { as: pa.as, params: { fileId } })).toBe('file.unknown');
    const helper = await assistantOf(doors, clerk, ['see-inbox']);
    const sending = { to: officer.postId, action: 'for-orders' };
    await doors.call('sendFile', { as: clerk.as, params: { fileId }, body: sending });
    expect(await doors.codeOf('getFile', { as: helper.as, params: { fileId } })).toBe('file.unknown');
    await doors.call('getFile', { as: pa.as, params: { fileId } });
  });

  it('is nobody before the hour and after it', async () => {
    const past = Instant.parse('2021-01-01T00:00:00.000Z');
    const ended = await assistantOf(doors, district.clerk, ['see-inbox'], { until: past });
    const coming = await assistantOf(doors, district.clerk, ['see-inbox'], {
      from: Instant.parse('2100-01-01T00:00:00.000Z'),
    });
    for (const { as } of [ended, coming]) {
      expect(await doors.codeOf('listWork', { as })).toBe('actor.no-charge');
      const post = district.clerk.postId;
      expect(await doors.codeOf('listWork', { as, post })).toBe('actor.post-not-held');
      expect((await doors.call('getMe', { as })).posts).toEqual([]);
    }
  });
});

describe('a delegate', () => {
  it('does the act delegated under both names, and no other', async () => {
    const { clerk, officer } = district;
    const helper = await delegateOf(doors, clerk, ['send']);
    const fileId = await create();
    const params = { fileId };
    expect((await doors.call('getFile', { as: helper.as, params })).may).toEqual(['send']);
    const body = { content: pastedText('क') };
    const noting = { as: helper.as, params, body };
    expect(await doors.codeOf('draftNote', noting)).toBe('permission.mandate-lacks-act');
    const sending = { to: officer.postId, action: 'for-orders' };
    await doors.call('sendFile', { as: helper.as, params, body: sending });
    const { items } = await doors.call('listJournal', { as: clerk.as, params });
    expect(items.at(-1)?.by).toMatchObject({
      postId: clerk.postId,
      officerId: helper.officerId,
      mandate: { kind: 'delegate', inPlaceOf: clerk.officerId },
    });
  });

  it('confirms a note where writing notes was delegated; the note shows both names', async () => {
    const { clerk } = district;
    const helper = await delegateOf(doors, clerk, ['write-note']);
    const params = { fileId: await create() };
    const { noteId } = await doors.call('draftNote', {
      as: helper.as,
      params,
      body: { content: pastedText('क') },
    });
    const confirming = { params: { ...params, noteId }, body: { revision: 1 } };
    expect(await doors.call('confirmNote', { as: helper.as, ...confirming })).toMatchObject({
      confirmedBy: { officerId: helper.officerId, inPlaceOf: clerk.officerId },
    });
  });

  it('of a vacant post acts for nobody, and so not at all', async () => {
    const helper = await delegateOf(doors, { postId: district.vacant }, ['send']);
    const asked = { as: helper.as, post: district.vacant };
    expect(await doors.codeOf('listWork', asked)).toBe('actor.post-not-held');
  });

  it('does nothing with what is confidential', async () => {
    const helper = await delegateOf(doors, district.clerk, [
      'send',
      'write-note',
      'park',
      'return',
      'add-receipt',
    ]);
    const fileId = await create({ classification: 'confidential' });
    const asked = { as: helper.as, params: { fileId } };
    expect(await doors.codeOf('getFile', asked)).toBe('permission.mandate-lacks-act');
    const sending = { ...asked, body: { to: district.officer.postId, action: 'for-orders' } };
    expect(await doors.codeOf('sendFile', sending)).toBe('permission.mandate-lacks-act');
  });
});
