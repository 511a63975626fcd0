import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Directory, directoryOf } from '#shared/domain/directory/directory.ts';
import type { Puts } from '#shared/domain/directory/rows.ts';
import type { Document } from '#shared/domain/document.ts';
import { closeFile } from '#shared/domain/file-acts.ts';
import { handOf } from '#shared/domain/notes/hand.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { instantOf } from '#shared/domain/time.ts';
import { findBreak } from '#shared/journal/seal.ts';
import { type OfficeStore, Overtaken } from '#shared/store/office-store.ts';
import { openStore } from '#shared/store/open-store.ts';
import { countReads, diesAfter } from '#tests/support/clients.ts';
import { aCharge, aDesignation, anOffice, anOfficer, aPost, putRows } from '#tests/support/directory.ts';
import { ids, onceOf, openNewFile, somebody } from '#tests/support/office.ts';
import { startTable } from '#tests/support/table.ts';

let table: Awaited<ReturnType<typeof startTable>>;
let store: OfficeStore;
beforeAll(async () => {
  table = await startTable();
  store = openStore({ client: table.client, table: table.name, now: Date.now });
});
afterAll(() => table.stop());

const by = somebody();
const once = (operation: string) => onceOf(by, operation);
const answer = { status: 201, body: {} };
const at = instantOf(Date.parse('2026-01-01T00:00:00.000Z'));

const rows = () => {
  const office = anOffice();
  const designation = aDesignation({ abbreviation: `D${ids.office().slice(-6)}` });
  const post = aPost(office, designation);
  const officer = anOfficer();
  return { office, designation, post, officer, charge: aCharge(post, officer) };
};
const putsOf = ({ office, designation, post, officer, charge }: ReturnType<typeof rows>): Puts => ({
  offices: [office],
  designations: [designation],
  posts: [post],
  officers: [officer],
  charges: [charge],
});
const changeOf = (before: Directory, puts: Puts) => ({
  before,
  puts,
  operation: 'test',
  by: { login: 'test' },
  at,
});

describe('the directory', () => {
  it('is one value: what was put together is seen together', async () => {
    const put = rows();
    const before = await store.directory.current();
    await store.directory.change(changeOf(before, putsOf(put)));
    const after = await store.directory.current();
    expect(after.version).toBe(before.version + 1);
    expect(after.getPost(put.post.postId)).toEqual({
      ...put.post,
      abbreviation: put.designation.abbreviation,
      level: 1,
    });
    expect(after.findOfficerByLogin(put.officer.login)).toEqual(put.officer);
    expect(after.chargesOfOfficer(put.officer.officerId)).toEqual([put.charge]);
    expect(() => before.getPost(put.post.postId)).toThrow('post.unknown');
  });

  it('is read by one small item while nothing changed, and by what changed alone', async () => {
    await putRows(store, putsOf(rows()));
    const reads = countReads(table.client);
    const counted = openStore({ client: reads.client, table: table.name, now: Date.now });
    await counted.directory.current();
    reads.forget();
    await counted.directory.current();
    expect(reads.seen()).toEqual(['GetItemCommand']);
    const { officer } = rows();
    await putRows(store, { officers: [officer] });
    reads.forget();
    expect((await counted.directory.current()).getOfficer(officer.officerId)).toEqual(officer);
    expect(reads.seen()).toEqual(['GetItemCommand', 'GetItemCommand', 'BatchGetItemCommand']);
    expect(reads.keys()).toBe(1);
  });

  it('gives way to one of two who change it at once, and the other decides again', async () => {
    const before = await store.directory.current();
    const outcomes = await Promise.allSettled(
      [rows(), rows()].map(each => store.directory.change(changeOf(before, putsOf(each)))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find(outcome => outcome.status === 'rejected')?.reason;
    expect(lost).toEqual(new Overtaken('directory'));
    expect((await store.directory.current()).version).toBe(before.version + 1);
  });

  it('killed at any of its writes, is the old one or the new one', async () => {
    for (let writes = 0; ; writes += 1) {
      const put = rows();
      const before = await store.directory.current();
      const dying = diesAfter(table.client, writes);
      const mortal = openStore({
        client: dying.client,
        table: table.name,
        now: Date.now,
        rest: async () => {},
      });
      const own = await mortal.directory.current();
      const outcome = await Promise.allSettled([mortal.directory.change(changeOf(own, putsOf(put)))]);
      const after = await openStore({
        client: table.client,
        table: table.name,
        now: Date.now,
      }).directory.current();
      const found = [
        after.find('offices', put.office.officeId),
        after.find('posts', put.post.postId),
        after.find('officers', put.officer.officerId),
        after.find('charges', put.charge.chargeId),
      ];
      expect(new Set(found.map(each => each !== undefined)).size).toBe(1);
      expect(after.version).toBe(before.version + (found[0] ? 1 : 0));
      if (outcome[0]?.status === 'fulfilled') {
        expect(found[0]).toEqual(put.office);
        expect(writes).toBeGreaterThan(0);
        return;
      }
    }
  });

  it('remembers a request that changed nothing', async () => {
    const before = await store.directory.current();
    const asked = once('importNothing');
    await store.directory.change({ ...changeOf(before, {}), once: asked, answer });
    expect(await store.findAnswer(asked)).toEqual(answer);
    expect((await store.directory.current()).version).toBe(before.version);
  });

  it('has a journal whose chain is whole, newest first', async () => {
    await putRows(store, putsOf(rows()));
    await putRows(store, putsOf(rows()));
    const { items } = await store.directory.journal({ limit: 1000 });
    const { version } = await store.directory.current();
    expect(items[0]).toMatchObject({ version, operation: 'test', by: { login: 'test' }, rows: 5 });
    expect(items.map(each => each.version)).toEqual(items.map((_, index) => version - index));
    expect(findBreak(items.toReversed())).toBeUndefined();
  });

  it('decides nothing on a directory that the store never gave', async () => {
    const { rows: own } = await store.directory.current();
    await expect(store.directory.change(changeOf(directoryOf(1, own), putsOf(rows())))).rejects.toThrow(
      'as the store gave it',
    );
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
      content: pastedText('पहला'),
      revision: 1,
      writtenBy: handOf({ by, at }),
    };
    const unchanged = { kind: 'file-unchanged' as const, head };
    await store.commit({
      decisions: [],
      also: [
        { kind: 'yellow-note', note },
        { kind: 'draft-begun', head },
      ],
    });
    const later = instantOf(Date.parse(at) + 60_000);
    const second = {
      ...note,
      content: pastedText('दूसरा'),
      revision: 2,
      revisedBy: handOf({ by, at: later }),
    };
    await store.commit({
      decisions: [],
      also: [{ kind: 'yellow-note', note: second, replaces: 1 }, unchanged],
    });
    await expect(
      store.commit({ decisions: [], also: [{ kind: 'yellow-note', note: second, replaces: 1 }, unchanged] }),
    ).rejects.toMatchObject({ code: 'note.changed', facts: { revision: 2, by: by.postId, at: later } });
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
  const closing = closeFile(
    { head, holding },
    { reason: 'कार्यवाही पूर्ण', yellowNotes: 0, competent: true },
    context,
  );
  const note = {
    noteId: ids.note(),
    fileId,
    kind: 'note' as const,
    content: pastedText('इसी क्षण लिखी गई'),
    revision: 1,
    writtenBy: handOf({ by, at }),
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
    officeId: by.officeId,
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
      by: { receiptId: ids.receipt() },
    };
    await expect(store.commit({ decisions: [], also: [taken] })).rejects.toMatchObject({
      code: 'document.in-use',
    });
    await store.documents.settle(document, { ...document, state: 'READY', pages: 1 });
    await store.commit({ decisions: [], also: [taken] });
    await expect(
      store.commit({ decisions: [], also: [{ ...taken, by: { receiptId: ids.receipt() } }] }),
    ).rejects.toMatchObject({ code: 'document.in-use' });
  });
});
