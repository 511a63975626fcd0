import { createHash } from 'node:crypto';
import { ScanCommand, type ScanCommandInput } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseLeft } from '#functions/events/erase-left.ts';
import { bytesOf, type Eraser, eraseRecord } from '#functions/events/erasing.ts';
import { carryConsultation } from '#functions/office/carry-consultation.ts';
import { clockOf } from '#functions/office/clock.ts';
import { openOffice } from '#functions/office/office.ts';
import { type Document, disposedOf } from '#shared/domain/document.ts';
import { ConsultationId, DocumentId, FileId, OfficeId, PostId } from '#shared/domain/ids.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { instantOf } from '#shared/domain/time.ts';
import { findBreak } from '#shared/journal/seal.ts';
import { openErasure } from '#shared/store/erasure.ts';
import type { Handlers } from '#tests/functions/support/handlers.ts';
import { aCharge, aDesignation, anOfficer, aPost, putRows } from '#tests/support/directory.ts';
import { ids } from '#tests/support/office.ts';
import { listen } from './support/clockwork.ts';
import { FIRST_ADMINISTRATOR } from './support/handlers.ts';
import { bringScan } from './support/scans.ts';
import { type SearchOffice, startSearch } from './support/search.ts';

let office: SearchOffice;
let doors: Handlers;
/** Two records officers of the office of the files, and the second once more in the post of the first. */
let first: string;
let second: string;
const EPHEMERAL = 'E0';
beforeAll(async () => {
  office = await startSearch();
  doors = office.doors;
  const { store, district } = office;
  const designation = aDesignation({ abbreviation: 'DRO' });
  const posts = [0, 1].map(() => aPost({ officeId: OfficeId.parse(district.office.officeId) }, designation));
  const officers = [0, 1].map(() => anOfficer({ roles: ['records-officer'] }));
  const charges = posts.flatMap((post, at) => (officers[at] ? [aCharge(post, officers[at])] : []));
  await putRows(store, { designations: [designation], posts, officers, charges });
  first = officers[0]?.login ?? '';
  second = officers[1]?.login ?? '';
  const as = FIRST_ADMINISTRATOR;
  const { categories } = await doors.call('getRetention', { as });
  const names = { hi: 'क्षणिक', en: 'Ephemeral' };
  const body = { categories: [...categories, { code: EPHEMERAL, names, keepYears: 0 }] };
  await doors.call('setRetention', { as, body });
});
afterAll(() => office?.stop());

const reason = 'अवधि पूर्ण';
const propose = (fileId: string, as = first) =>
  doors.call('proposeDisposal', { as, params: { fileId }, body: { reason } });
const confirm = (fileId: string, as = second) =>
  doors.call('confirmDisposal', { as, params: { fileId }, body: {} });

const closed = async (fileId: string, category = EPHEMERAL) => {
  const { as } = office.district.clerk;
  await doors.call('closeFile', { as, params: { fileId }, body: { reason } });
  await doors.call('recordFile', { as: first, params: { fileId }, body: { category } });
  return fileId;
};
const opened = async (more: object = {}) =>
  (await doors.call('createFile', { as: office.district.clerk.as, body: { subject: 'सीमांकन', ...more } }))
    .fileId;

const noted = async (fileId: string, text: string) => {
  const { as } = office.district.clerk;
  const body = { content: pastedText(text) };
  const { noteId, revision } = await doors.call('draftNote', { as, params: { fileId }, body });
  await doors.call('confirmNote', { as, params: { fileId, noteId }, body: { revision } });
};
type On = { readonly fileId: string } | { readonly receiptId: string };
/** A question to a post, which has it before it. */
const asked = async (on: On, question: string): Promise<{ readonly answerId: string }> => {
  const { clerk, officer } = office.district;
  const body = { text: question, posts: [officer.postId] };
  const { consultationId } =
    'fileId' in on
      ? await doors.call('consultOnFile', { as: clerk.as, params: on, body })
      : await doors.call('consultOnReceipt', { as: clerk.as, params: on, body });
  const carrier = openOffice({ store: office.store, clock: clockOf(Date.now), ids });
  const again = { now: Date.now, pause: async () => undefined };
  await carryConsultation(carrier, again, ConsultationId.parse(consultationId));
  const { asked: lines } = await doors.call('getConsultation', { as: clerk.as, params: { consultationId } });
  const given = { answerId: lines[0]?.answerId ?? '' };
  await doors.call('openAnswer', { as: officer.as, params: given });
  return given;
};
/** That, answered with a scan of this one word. */
const consulted = async (on: On, question: string, answer: string, enclosed: string): Promise<DocumentId> => {
  const given = await asked(on, question);
  const { officer } = office.district;
  const uploadedBy = PostId.parse(officer.postId);
  const documentId = await scanOf(enclosed, { uploadedBy });
  const said = { text: answer, papers: [documentId] };
  await doors.call('giveAnswer', { as: officer.as, params: given, body: said });
  return documentId;
};
const drafted = async (fileId: string, text: string) => {
  const { as, postId: signatory } = office.district.clerk;
  const outside = { kind: 'outside', name: 'तहसीलदार' };
  const letter = {
    ...{ form: 'letter', language: 'hi', subject: 'आख्या', body: pastedText(text) },
    ...{ addressees: [outside], signatory },
  };
  const { draftId } = await doors.call('beginDraft', { as, params: { fileId }, body: { letter } });
  await doors.call('cancelDraft', { as, params: { draftId }, body: { reason, revision: 1 } });
};
/** A scan with this text on its one page. */
const scanOf = async (
  text: string,
  { bytes = ulid(), ...more }: Partial<Document> & { readonly bytes?: string } = {},
): Promise<DocumentId> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const documentId = await bringScan(doors, office.district, { sha256, pages: 1, ...more });
  await office.readPage(documentId, 1, text);
  return documentId;
};
const diarised = async (documentId: DocumentId, more: object = {}) => {
  const body = { sender: { name: 'रामलाल' }, subject: 'पत्र', documentId, ...more };
  const made = await doors.call('diariseReceipt', { as: office.district.clerk.as, body });
  await office.index(made.receiptId);
  return made.receiptId;
};

/** A file with a note, a letter, a scanned receipt, each with a word of its own, and all of it recorded. */
const record = async () => {
  const word = (of: string) => `${of}${ulid().slice(-8).toLowerCase()}`;
  const words = {
    note: word('tippani'),
    draft: word('alekh'),
    page: word('prishth'),
    question: word('prashna'),
    answer: word('uttar'),
    earlier: word('pahle'),
    report: word('aakhya'),
    enclosed: word('sanlagn'),
    enclosedEarlier: word('purvasanlagn'),
  };
  const documentId = await scanOf(words.page);
  const receiptId = await diarised(documentId);
  // While it was still a receipt.
  const withReport = await consulted({ receiptId }, words.earlier, words.report, words.enclosedEarlier);
  const fileId = await opened({ receiptId });
  await noted(fileId, words.note);
  await drafted(fileId, words.draft);
  const withAnswer = await consulted({ fileId }, words.question, words.answer, words.enclosed);
  const as = office.district.clerk.as;
  await doors.call('writeOffReceipt', {
    as,
    params: { fileId, receiptId },
    body: { code: 'kept-in-file', remark: reason },
  });
  await closed(fileId);
  await office.index(fileId);
  return { fileId, receiptId, documentId, brought: [withReport, withAnswer], words };
};

const erased: string[] = [];
const eraser = (): Eraser => ({
  store: office.store,
  clock: clockOf(Date.now),
  log: listen().log,
  erasure: openErasure({ client: doors.table.client, table: doors.table.name, rest: async () => undefined }),
  objects: { erase: async sha256 => void erased.push(sha256) },
  again: work => work(),
});
const erase = (fileId: string, by: Eraser = eraser()) => eraseRecord(by, FileId.parse(fileId));

/** Every row of the table that holds one of these words, but for the answers to requests, which go after a month. */
const rowsWith = async (...words: readonly string[]): Promise<readonly string[]> => {
  const found: string[] = [];
  let next: ScanCommandInput['ExclusiveStartKey'];
  do {
    const page = await doors.table.client.send(
      new ScanCommand({ TableName: doors.table.name, ConsistentRead: true, ExclusiveStartKey: next }),
    );
    for (const item of (page.Items ?? []).map(each => unmarshall(each))) {
      const row = JSON.stringify(item);
      if (!String(item['pk']).startsWith('ONCE#') && words.some(word => row.includes(word)))
        found.push(`${item['pk']} ${item['sk']}`);
    }
    next = page.LastEvaluatedKey;
  } while (next);
  return found;
};
const sha256Of = async (documentId: DocumentId) => (await office.store.documents.get(documentId)).sha256;

describe('a record that two persons disposed of', () => {
  it('loses notes, letters, texts, images and words to search by; number, dates, hashes and both names stay', async () => {
    const { fileId, documentId, brought, words } = await record();
    for (const word of Object.values(words)) expect(await rowsWith(word)).not.toEqual([]);
    await propose(fileId);
    await confirm(fileId);
    const count = await erase(fileId);
    expect(count).toEqual({ notes: 1, versions: 1, scans: 3, shared: 0 });
    for (const word of Object.values(words)) expect(await rowsWith(word)).toEqual([]);
    for (const scan of [documentId, ...brought]) expect(erased).toContain(await sha256Of(scan));
    const file = await doors.call('getFile', { as: first, params: { fileId } });
    expect(file).toMatchObject({ state: 'DISPOSED', may: [], disposed: { erased: count } });
    expect(file.disposed?.proposed.officerId).not.toBe(file.disposed?.confirmed.officerId);
    const { items } = await doors.call('listJournal', {
      as: first,
      params: { fileId },
      query: { limit: '100' },
    });
    expect(findBreak(items)).toBeUndefined();
    expect(items.find(({ type }) => type === 'note.confirmed')?.data).toHaveProperty('textSha256');
    const notes = await doors.call('listNotes', { as: first, params: { fileId } });
    expect(notes.items).toEqual([]);
  });

  it('takes no late answer any more, on itself or on a letter in it: it would outlast what was erased', async () => {
    const { officer, clerk } = office.district;
    const receiptId = await diarised(await scanOf('vilamb'));
    const onReceipt = await asked({ receiptId }, 'prashna');
    const fileId = await opened({ receiptId });
    const onFile = await asked({ fileId }, 'prashna');
    const body = { code: 'kept-in-file', remark: reason };
    await doors.call('writeOffReceipt', { as: clerk.as, params: { fileId, receiptId }, body });
    await closed(fileId);
    await propose(fileId);
    await confirm(fileId);
    for (const params of [onReceipt, onFile])
      expect(await doors.codeOf('giveAnswer', { as: officer.as, params, body: { text: 'vilambit' } })).toBe(
        'file.disposed',
      );
    await erase(fileId);
    expect(await rowsWith('vilambit', 'prashna')).toEqual([]);
  });

  it('shows no page of its scans any more, and says why', async () => {
    const { fileId, documentId } = await record();
    await propose(fileId);
    await confirm(fileId);
    await erase(fileId);
    const document = await doors.call('getDocument', { as: first, params: { documentId } });
    expect(document).toMatchObject({ state: 'REFUSED', reason: { code: 'document.disposed' } });
    const page = { as: first, params: { documentId, page: '1' } };
    expect(await doors.codeOf('getPage', page)).toBe('document.refused');
  });

  it('is found by nobody, not by its number either', async () => {
    const { as } = office.district.clerk;
    const { fileId, words } = await record();
    expect((await office.find(as, words.note)).map(({ objectId }) => objectId)).toEqual([fileId]);
    await propose(fileId);
    await confirm(fileId);
    await erase(fileId);
    for (const word of Object.values(words)) expect(await office.find(as, word)).toEqual([]);
    expect((await office.indexed()).filter(row => row.includes(`#${fileId}#`))).toEqual([]);
    // Told once more, the index does not come back.
    await office.index(fileId);
    expect((await office.indexed()).filter(row => row.includes(`#${fileId}#note`))).toEqual([]);
  });

  it('stands on the list of what was disposed of, and its number comes back for nothing', async () => {
    const { fileId } = await record();
    await propose(fileId);
    const listed = async (stage: string) =>
      (await doors.call('listDisposals', { as: second, query: { stage, limit: '100' } })).items.map(
        item => item.fileId,
      );
    expect(await listed('proposed')).toContain(fileId);
    const { number } = await doors.call('getFile', { as: first, params: { fileId } });
    await confirm(fileId);
    expect(await listed('proposed')).not.toContain(fileId);
    expect(await listed('disposed')).toContain(fileId);
    await erase(fileId);
    expect(await rowsWith(number)).toEqual(expect.arrayContaining([`NUMBER#${number} NUMBER`]));
    const others = await Promise.all(Array.from({ length: 3 }, () => opened()));
    for (const other of others)
      expect(
        (await doors.call('getFile', { as: office.district.clerk.as, params: { fileId: other } })).number,
      ).not.toBe(number);
    for (const [id, body] of [
      ['reopenFile', { reason }],
      ['askReopening', { reason, of: office.district.officer.postId }],
    ] as const)
      expect(await doors.codeOf(id, { as: office.district.clerk.as, params: { fileId }, body })).toBe(
        'file.disposed',
      );
  });

  it('is found by the sweep when the message was lost, erased once, and left alone before', async () => {
    const { fileId, words } = await record();
    await propose(fileId);
    await confirm(fileId);
    const { log, events } = listen();
    const sweepIn = async (minutes: number) => {
      const later = { ...eraser(), log, clock: clockOf(() => Date.now() + minutes * 60_000) };
      await eraseLeft(() => later)({ getRemainingTimeInMillis: () => 60_000 });
    };
    const isErased = async () =>
      (await doors.call('getFile', { as: first, params: { fileId } })).disposed?.erased;
    await sweepIn(0);
    expect(await isErased()).toBeUndefined();
    await sweepIn(31);
    expect(await isErased()).toMatchObject({ notes: 1, versions: 1, scans: 3 });
    expect(await rowsWith(words.note)).toEqual([]);
    await sweepIn(31);
    const { items } = await doors.call('listJournal', {
      as: first,
      params: { fileId },
      query: { limit: '100' },
    });
    expect(items.filter(({ type }) => type === 'file.erased')).toHaveLength(1);
    expect(events()).toEqual(['records.swept', 'records.swept', 'records.swept']);
    expect(await office.store.recordRoom.toErase(instantOf(Date.now() + 60 * 60_000), 100)).not.toContain(
      fileId,
    );
  });

  it('goes on with the next record when one cannot be erased', async () => {
    const [bad, good] = [await record(), await record()];
    for (const { fileId } of [bad, good]) {
      await propose(fileId);
      await confirm(fileId);
    }
    const { log, events } = listen();
    const failing: Eraser = {
      ...eraser(),
      log,
      clock: clockOf(() => Date.now() + 31 * 60_000),
      objects: {
        erase: async sha256 => {
          if (sha256 === (await sha256Of(bad.documentId))) throw new Error('the bucket does not answer');
        },
      },
    };
    await eraseLeft(() => failing)({ getRemainingTimeInMillis: () => 60_000 });
    const stateOf = async (fileId: string) =>
      (await doors.call('getFile', { as: first, params: { fileId } })).disposed?.erased !== undefined;
    expect([await stateOf(bad.fileId), await stateOf(good.fileId)]).toEqual([false, true]);
    expect(events().at(-1)).toBe('records.swept');
    await erase(bad.fileId);
    expect(await stateOf(bad.fileId)).toBe(true);
  });

  it('is confirmed by another person only, and may be refused', async () => {
    const fileId = await closed(await opened());
    expect(await doors.codeOf('confirmDisposal', { as: second, params: { fileId }, body: {} })).toBe(
      'record.disposal-not-proposed',
    );
    await propose(fileId);
    expect(await doors.codeOf('confirmDisposal', { as: first, params: { fileId }, body: {} })).toBe(
      'record.disposal-same-person',
    );
    await doors.call('refuseDisposal', { as: second, params: { fileId }, body: { reason } });
    expect(await doors.codeOf('confirmDisposal', { as: second, params: { fileId }, body: {} })).toBe(
      'record.disposal-not-proposed',
    );
  });

  it('waits for its year, for a court, and for a file it is linked to that is still open', async () => {
    const { as } = office.district.clerk;
    const asked = (fileId: string) => ({ as: first, params: { fileId }, body: { reason } });
    const young = await closed(await opened(), 'C3');
    expect(await doors.codeOf('proposeDisposal', asked(young))).toBe('record.review-not-due');
    const [linked, open] = [await opened(), await opened()];
    await doors.call('linkFiles', { as, params: { fileId: linked }, body: { to: open } });
    await closed(linked);
    expect(await doors.codeOf('proposeDisposal', asked(linked))).toBe('record.related-open');
    const held = await closed(await opened());
    await propose(held);
    await doors.call('holdFile', { as: first, params: { fileId: held }, body: { ground: 'court', reason } });
    expect(await doors.codeOf('confirmDisposal', { as: second, params: { fileId: held }, body: {} })).toBe(
      'record.on-hold',
    );
  });
});

describe('a scan that another paper has too', () => {
  const disposedWith = async (documentId: DocumentId, more: object = {}) => {
    const { as } = office.district.clerk;
    const receiptId = await diarised(documentId, more);
    const fileId = await opened({ receiptId });
    const body = { code: 'kept-in-file', remark: reason };
    await doors.call('writeOffReceipt', { as, params: { fileId, receiptId }, body });
    await closed(fileId);
    await propose(fileId);
    await confirm(fileId);
    return { fileId, receiptId };
  };

  it('stays for that paper, texts and images, and goes with the last', async () => {
    const word = `sanjha${ulid().slice(-8).toLowerCase()}`;
    const documentId = await scanOf(word);
    const one = await disposedWith(documentId);
    const two = await disposedWith(documentId, { copyOf: one.receiptId });
    const sha256 = await sha256Of(documentId);
    expect(await erase(one.fileId)).toMatchObject({ scans: 0, shared: 1 });
    expect(erased).not.toContain(sha256);
    expect(await rowsWith(word)).not.toEqual([]);
    expect(await erase(two.fileId)).toMatchObject({ scans: 1, shared: 0 });
    expect(erased).toContain(sha256);
    expect(await rowsWith(word)).toEqual([]);
  });

  it('as part of the same letter, sent to another office, stays for that', async () => {
    const word = `bhag${ulid().slice(-8).toLowerCase()}`;
    const documentId = await scanOf(word);
    const { stranger } = office.district;
    const body = { sender: { name: 'रामलाल' }, subject: 'परिपत्र', documentId, addressees: [stranger.postId] };
    const { parts: [part] = [] } = await doors.call('diariseReceipt', {
      as: office.district.clerk.as,
      body,
    });
    await doors.call('openReceipt', {
      as: stranger.as,
      params: { receiptId: part?.receiptId ?? '' },
      body: {},
    });
    const theirs = await doors.call('getReceipt', {
      as: stranger.as,
      params: { receiptId: part?.receiptId ?? '' },
    });
    const { living } = await bytesOf(eraser(), await office.store.documents.get(documentId));
    expect([...living]).toEqual([documentId]);
    const ofPart = theirs.details.documentId ?? '';
    const own = await office.store.documents.get(documentId);
    await office.store.documents.settle(own, disposedOf(own, own.createdAt));
    expect([...(await bytesOf(eraser(), own)).living]).toEqual([documentId]);
    const named = await office.store.documents.get(DocumentId.parse(ofPart));
    await office.store.documents.settle(named, disposedOf(named, named.createdAt));
    expect([...(await bytesOf(eraser(), own)).living]).toEqual([]);
  });

  it('brought twice, keeps its bytes for the other, and its own text goes', async () => {
    const word = `dobara${ulid().slice(-8).toLowerCase()}`;
    const bytes = ulid();
    const mine = await scanOf(word, { bytes });
    const theirs = await scanOf('अन्य', { bytes });
    const { fileId } = await disposedWith(mine);
    expect(await erase(fileId)).toMatchObject({ scans: 0, shared: 1 });
    expect(erased).not.toContain(await sha256Of(theirs));
    expect(await rowsWith(word)).toEqual([]);
    expect(await office.store.documents.findText(theirs, 1)).toMatchObject({ text: 'अन्य' });
  });
});

class Crash extends Error {}

/** The calls of a part, of which the `at`-th never comes to its end: not made, or made and its answer lost. */
const crashing = <T extends object>(part: T, fate: { count: number; at: number; done: boolean }): T =>
  new Proxy(part, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function') return value;
      return async (...given: readonly unknown[]) => {
        fate.count += 1;
        const hit = fate.count === fate.at;
        if (hit && !fate.done) throw new Crash();
        const answer: unknown = await Reflect.apply(value, target, given);
        if (hit) throw new Crash();
        return answer;
      };
    },
  });

const crashedAt = async (at: number, done: boolean): Promise<boolean> => {
  const { fileId, documentId, brought, words } = await record();
  await propose(fileId);
  await confirm(fileId);
  const whole = eraser();
  const fate = { count: 0, at, done };
  const { store } = whole;
  const broken = {
    ...whole,
    erasure: crashing(whole.erasure, fate),
    objects: crashing(whole.objects, fate),
    store: {
      ...store,
      commit: crashing({ commit: store.commit }, fate).commit,
      documents: { ...store.documents, settle: crashing({ settle: store.documents.settle }, fate).settle },
      search: { ...store.search, remove: crashing({ remove: store.search.remove }, fate).remove },
    },
  };
  const crashed = await erase(fileId, broken).then(
    () => false,
    (error: unknown) => {
      if (error instanceof Crash) return true;
      throw error;
    },
  );
  // What the queue does: it tells the message again.
  await erase(fileId);
  const file = await doors.call('getFile', { as: first, params: { fileId } });
  expect(file.disposed?.erased, `call ${at}`).toMatchObject({ notes: 1, versions: 1, scans: 3, shared: 0 });
  expect(await rowsWith(...Object.values(words)), `call ${at}`).toEqual([]);
  for (const scan of [documentId, ...brought]) expect(erased, `call ${at}`).toContain(await sha256Of(scan));
  const { items } = await doors.call('listJournal', {
    as: first,
    params: { fileId },
    query: { limit: '100' },
  });
  expect(items.filter(({ type }) => type === 'file.erased')).toHaveLength(1);
  return crashed;
};

it.each([
  ['before it is done', false],
  ['after it is done and before its answer is heard', true],
] as const)(
  'a cut in any call of the erasing, %s, leaves nothing behind',
  async (_, done) => {
    let calls = 0;
    while (await crashedAt(calls + 1, done)) calls += 1;
    expect(calls).toBeGreaterThan(10);
  },
  120_000,
);
