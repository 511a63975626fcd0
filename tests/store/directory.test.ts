import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import type { Charge } from '#shared/domain/directory/charge.ts';
import type { Office } from '#shared/domain/directory/office.ts';
import type { Officer } from '#shared/domain/directory/officer.ts';
import type { Post } from '#shared/domain/directory/post.ts';
import { Login } from '#shared/domain/directory/officer.ts';
import type { Document } from '#shared/domain/document.ts';
import { closeFile } from '#shared/domain/file-acts.ts';
import { DEFAULT_POLICY } from '#shared/domain/policy.ts';
import { instantOf } from '#shared/domain/time.ts';
import { type OfficeStore, Overtaken } from '#shared/store/office-store.ts';
import { openStore } from '#shared/store/open-store.ts';
import { ids, onceOf, openNewFile, somebody } from '#tests/support/office.ts';
import { startTable } from '#tests/support/table.ts';

let table: Awaited<ReturnType<typeof startTable>>;
let store: OfficeStore;
beforeAll(async () => {
  table = await startTable();
  store = openStore({ client: table.client, table: table.name, now: Date.now });
});
afterAll(() => table.stop());

const names = { hi: 'परीक्षण', en: 'Test' };
const by = somebody();
const once = (operation: string) => onceOf(by, operation);
const answer = { status: 201, body: {} };
const at = instantOf(Date.parse('2026-01-01T00:00:00.000Z'));

const office = (code: string): Office => ({
  officeId: ids.office(),
  code,
  names,
  calendar: DEFAULT_CALENDAR,
  policy: DEFAULT_POLICY,
});
const post = async (reportsTo?: Post['postId']): Promise<Post> => {
  const made: Post = {
    postId: ids.post(),
    officeId: by.officeId,
    names,
    abbreviation: 'CLK',
    level: 1,
    ...(reportsTo ? { reportsTo } : {}),
  };
  await store.directory.createPost(made, once('createPost'));
  return made;
};
const officer = (login: string): Officer => ({
  officerId: ids.officer(),
  login: Login.parse(login),
  names,
  roles: ['officer'],
});
const charge = (postId: Post['postId'], officerId: Officer['officerId']): Charge => ({
  chargeId: ids.charge(),
  postId,
  officerId,
  kind: 'substantive',
  from: at,
});

describe('the directory', () => {
  it('gives one code to one office', async () => {
    const first = office('COLL');
    await store.directory.createOffice(first, once('createOffice'));
    await expect(store.directory.createOffice(office('COLL'), once('createOffice'))).rejects.toMatchObject({
      code: 'office.exists',
    });
    expect(await store.directory.getOffice(first.officeId)).toEqual(first);
    expect((await store.directory.offices({ limit: 10 })).items).toEqual([first]);
  });

  it('gives one login to one officer and finds them by it', async () => {
    const asha = officer('asha');
    await store.directory.createOfficer(asha, once('createOfficer'));
    await expect(store.directory.createOfficer(officer('asha'), once('createOfficer'))).rejects.toMatchObject(
      {
        code: 'officer.login-taken',
      },
    );
    expect(await store.directory.findOfficerByLogin('asha')).toEqual(asha);
    expect(await store.directory.findOfficerByLogin('nobody')).toBeUndefined();
  });

  it('answers a reporting line from the nearest up, and does not walk in circles', async () => {
    const top = await post();
    const middle = await post(top.postId);
    const low = await post(middle.postId);
    expect(await store.directory.lineAbove(low.postId)).toEqual([middle.postId, top.postId]);
    expect(await store.directory.lineAbove(top.postId)).toEqual([]);
    const self = ids.post();
    await store.directory.createPost({ ...top, postId: self, reportsTo: self }, once('createPost'));
    expect(await store.directory.lineAbove(self)).toEqual([]);
  });

  it('lists the posts of one office', async () => {
    const elsewhere: Post = { ...(await post()), postId: ids.post(), officeId: ids.office() };
    await store.directory.createPost(elsewhere, once('createPost'));
    expect((await store.directory.posts({ limit: 100 }, elsewhere.officeId)).items).toEqual([elsewhere]);
  });

  it('gives a post to one of two who ask at once', async () => {
    const { postId } = await post();
    const [a, b] = [ids.officer(), ids.officer()];
    const seen = await store.directory.chargesOfPost(postId);
    const outcomes = await Promise.allSettled(
      [a, b].map(officerId =>
        store.directory.putCharge(charge(postId, officerId), seen, once('assignCharge'), answer),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(outcome => outcome.status === 'rejected')?.reason).toEqual(new Overtaken('head'));
    const given = await store.directory.chargesOfPost(postId);
    expect(given).toHaveLength(1);
    const [only] = given;
    if (!only) throw new Error('no charge');
    expect(await store.directory.chargesOfOfficer(only.officerId)).toEqual([only]);
  });

  it('keeps an ended charge, for the post and for the officer', async () => {
    const { postId } = await post();
    const given = charge(postId, ids.officer());
    await store.directory.putCharge(given, [], once('assignCharge'), answer);
    const ended = { ...given, until: instantOf(Date.parse('2026-02-01T00:00:00.000Z')) };
    await store.directory.putCharge(ended, [given], once('endCharge'), answer);
    expect(await store.directory.chargesOfPost(postId)).toEqual([ended]);
    expect(await store.directory.chargesOfOfficer(given.officerId)).toEqual([ended]);
  });
});

describe('a note in draft', () => {
  it('is revised only on its newest text, and gone once it is confirmed or discarded', async () => {
    const fileId = await openNewFile(store, by);
    const head = await store.files.get(fileId);
    const note = {
      noteId: ids.note(),
      fileId,
      kind: 'note' as const,
      text: 'पहला',
      revision: 1,
      writtenBy: by.postId,
      writtenByOfficer: by.officerId,
      writtenAt: at,
    };
    const unchanged = { kind: 'file-unchanged' as const, head };
    await store.commit({
      decisions: [],
      also: [
        { kind: 'yellow-note', note },
        { kind: 'draft-begun', head },
      ],
    });
    const second = { ...note, text: 'दूसरा', revision: 2 };
    await store.commit({
      decisions: [],
      also: [{ kind: 'yellow-note', note: second, replaces: 1 }, unchanged],
    });
    await expect(
      store.commit({ decisions: [], also: [{ kind: 'yellow-note', note: second, replaces: 1 }, unchanged] }),
    ).rejects.toMatchObject({ code: 'note.changed', facts: { revision: 2 } });
    expect(await store.notes.getYellow(fileId, note.noteId)).toEqual(second);
    await store.commit({ decisions: [], also: [{ kind: 'yellow-note-gone', note: second }] });
    await expect(store.notes.getYellow(fileId, note.noteId)).rejects.toMatchObject({ code: 'note.unknown' });
    expect((await store.notes.yellow(fileId, { limit: 10 })).items).toEqual([]);
  });
});

it('closing and drafting cannot pass each other: one of the two must look again', async () => {
  const fileId = await openNewFile(store, by);
  const head = await store.files.get(fileId);
  const holding = await store.holdings.of(head);
  const context = { by, at: instantOf(Date.now()), relations: new Set(['holds'] as const) };
  const closing = closeFile({ head, holding }, 'कार्यवाही पूर्ण', 0, context);
  const note = {
    noteId: ids.note(),
    fileId,
    kind: 'note' as const,
    text: 'इसी क्षण लिखी गई',
    revision: 1,
    writtenBy: by.postId,
    writtenByOfficer: by.officerId,
    writtenAt: at,
  };
  await store.commit({
    decisions: [],
    also: [
      { kind: 'yellow-note', note },
      { kind: 'draft-begun', head: await store.files.get(fileId) },
    ],
  });
  await expect(store.commit({ decisions: [closing] })).rejects.toEqual(new Overtaken('head'));
  expect((await store.files.get(fileId)).state).toBe('ACTIVE');
});

describe('a document', () => {
  const made = (): Document => ({
    documentId: ids.document(),
    fileName: 'पत्र.pdf',
    type: 'application/pdf',
    length: 10,
    sha256: 'a'.repeat(64),
    state: 'AWAITING_UPLOAD',
    uploadedBy: by.postId,
    createdAt: at,
    uploadExpiresAt: at,
  });

  it('is settled once: the second of two checks changes nothing', async () => {
    const document = made();
    await store.documents.create(document, once('requestUpload'), answer);
    const refused: Document = { ...document, state: 'REFUSED', reason: 'document.empty' };
    expect(await store.documents.settle(document, refused)).toBe(true);
    expect(await store.documents.settle(document, { ...document, state: 'READY', pages: 1 })).toBe(false);
    expect(await store.documents.get(document.documentId)).toEqual(refused);
  });

  it('counts the pages that can be seen', async () => {
    const document = made();
    await store.documents.create(document, once('requestUpload'), answer);
    for (const page of [1, 2, 2])
      await store.documents.putPage(document.documentId, { page, width: 10, height: 10 });
    expect(await store.documents.pages(document.documentId)).toMatchObject([{ page: 1 }, { page: 2 }]);
    expect(await store.documents.findPage(document.documentId, 3)).toBeUndefined();
  });

  it('belongs to one receipt, and only once it is ready', async () => {
    const document = made();
    await store.documents.create(document, once('requestUpload'), answer);
    const taken = {
      kind: 'document-taken' as const,
      documentId: document.documentId,
      receiptId: ids.receipt(),
    };
    await expect(store.commit({ decisions: [], also: [taken] })).rejects.toMatchObject({
      code: 'document.in-use',
    });
    await store.documents.settle(document, { ...document, state: 'READY', pages: 1 });
    await store.commit({ decisions: [], also: [taken] });
    await expect(
      store.commit({ decisions: [], also: [{ ...taken, receiptId: ids.receipt() }] }),
    ).rejects.toMatchObject({ code: 'document.in-use' });
  });
});
