import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sweepDocuments } from '#functions/events/sweep-documents.ts';
import { enterReadThrough } from '#functions/office/reading.ts';
import { openIntake } from '#functions/runtime/intake.ts';
import { uploadKey } from '#shared/documents/keys.ts';
import type { Document } from '#shared/domain/document.ts';
import type { DocumentId, OfficerId } from '#shared/domain/ids.ts';
import { DEFAULT_RULES } from '#shared/domain/policy.ts';
import { diarise } from '#shared/domain/receipt-acts.ts';
import { ReceiptDetails } from '#shared/domain/receipt-details.ts';
import { makeTiff } from '#tests/documents/make.ts';
import { ids } from '#tests/support/office.ts';
import { listen } from './support/clockwork.ts';
import { BUCKETS, type PapersOffice, readerOf, startPapers } from './support/papers.ts';

const fax = makeTiff([
  { width: 40, height: 30 },
  { width: 30, height: 40 },
  { width: 30, height: 30 },
]);
const HOUR = 3600;

let papers: PapersOffice;
beforeAll(async () => {
  papers = await startPapers();
});
afterAll(() => papers.stop());
beforeEach(() => papers.works.goTo(0));

const documents = () => papers.works.store.documents;

/** One run of the sweep at an hour, with the executions it began; it looks at one document's list only by its results. */
const sweep = async (seconds: number, fails: ReadonlySet<string> = new Set()) => {
  const { works, objects } = papers;
  works.goTo(seconds);
  const began: { readonly name: string; readonly input: object }[] = [];
  const heard = listen();
  const start = async (name: string, input: object) => {
    if (fails.has(name.slice(0, 30))) throw new Error('Step Functions is away');
    if (began.some(each => each.name === name)) return false;
    began.push({ name, input });
    return true;
  };
  await sweepDocuments(() => ({
    store: works.store,
    ids: works.office.ids,
    objects,
    intake: openIntake({ start }, BUCKETS.quarantine),
    clock: works.office.clock,
    log: heard.log,
    again: { now: () => 0, pause: async () => undefined },
  }))({}, { getRemainingTimeInMillis: () => 300_000 });
  return { ...heard, began, of: (id: DocumentId) => began.filter(({ name }) => name.startsWith(id)) };
};

describe('an upload', () => {
  it('that never comes ends in a month, with its reason, two hours after its time was over', async () => {
    const document = await papers.announce(fax, { lookAt: papers.works.at(900 + 2 * HOUR) });
    const { documentId } = document;
    await sweep(900 + 2 * HOUR);
    expect(await documents().get(documentId)).toMatchObject({ state: 'AWAITING_UPLOAD' });
    await sweep(901 + 2 * HOUR);
    const ended = await documents().get(documentId);
    expect(ended).toMatchObject({
      state: 'REFUSED',
      reason: 'document.never-came',
      forgetAt: papers.works.at(901 + 2 * HOUR + 30 * 24 * HOUR),
    });
    expect(ended.lookAt).toBeUndefined();
    expect((await sweep(9 * HOUR)).of(documentId)).toEqual([]);
  });

  it('that came while its event was lost is taken in', async () => {
    const { documentId, document, key } = await papers.bring(fax, { lookAt: papers.works.at(HOUR) });
    const { of, counted } = await sweep(HOUR + 1);
    expect(of(documentId)).toEqual([
      { name: `${documentId}-r1`, input: { bucket: BUCKETS.quarantine, key: uploadKey(document) } },
    ]);
    expect(counted).toContainEqual({ metric: 'StuckDocuments', value: 1 });
    expect(await papers.steps().check(key)).toMatchObject({ verdict: 'accepted' });
  });
});

describe('a document that stands still', () => {
  it('in its checking is begun again three times, and then refused', async () => {
    const { documentId, key } = await papers.bring(fax);
    papers.works.goTo(0);
    await papers.steps().check(key);
    const names: string[] = [];
    for (let hours = 2; hours <= 8; hours += 2)
      names.push(...(await sweep(hours * HOUR)).of(documentId).map(({ name }) => name));
    expect(names).toEqual([1, 2, 3].map(n => `${documentId}-r${n}`));
    expect(await documents().get(documentId)).toMatchObject({
      state: 'REFUSED',
      reason: 'document.unreadable',
    });
  });

  it('in its reading is read on where it stopped; given up, its unread pages are named', async () => {
    const { documentId, key } = await papers.bring(fax);
    const { check, draw, finish, readWith } = papers.steps();
    await check(key);
    for (const page of [1, 2, 3]) await draw(documentId, page);
    await finish({ documentId });
    await readWith(readerOf('विषय'), documentId, 1);
    for (let hours = 2; hours <= 6; hours += 2) {
      const { of } = await sweep(hours * HOUR);
      expect(of(documentId)).toHaveLength(1);
      expect(await check(key)).toMatchObject({ verdict: 'readable', pages: [1, 2, 3] });
    }
    await sweep(8 * HOUR);
    const ended = await documents().get(documentId);
    expect(ended).toMatchObject({ state: 'READY' });
    expect(ended.readAt).toBeDefined();
    expect((await documents().pages(documentId)).map(({ reading }) => reading?.state)).toEqual([
      'READ',
      'FAILED',
      'FAILED',
    ]);
  });

  it('that a person had read again has the sweep’s whole patience before it, however often it was begun', async () => {
    const { documentId, key } = await papers.bring(fax);
    const { check, draw, finish, finishReading } = papers.steps();
    await check(key);
    await draw(documentId, 1);
    await finish({ documentId });
    for (let asked = 1; asked <= 4; asked += 1) {
      await finishReading(documentId);
      const document = await documents().get(documentId);
      const lookAt = papers.works.at(HOUR);
      await papers.works.store.commit({
        decisions: [],
        also: [{ kind: 'document-restarted', document, lookAt }],
      });
    }
    const names: string[] = [];
    for (let hours = 2; hours <= 8; hours += 2)
      names.push(...(await sweep(hours * HOUR)).of(documentId).map(({ name }) => name));
    expect(names).toEqual([5, 6, 7].map(n => `${documentId}-r${n}`));
    expect((await documents().get(documentId)).readAt).toBeDefined();
  });

  it('is not begun again when it was read through meanwhile', async () => {
    const { documentId, key } = await papers.bring(fax);
    const { check, draw, finish, finishReading } = papers.steps();
    await check(key);
    await draw(documentId, 1);
    await finish({ documentId });
    const document = await documents().get(documentId);
    await finishReading(documentId);
    const late = { kind: 'document-restarted', document, lookAt: papers.works.at(HOUR) } as const;
    await expect(papers.works.store.commit({ decisions: [], also: [late] })).rejects.toMatchObject({
      code: 'document.being-read',
    });
    expect((await documents().get(documentId)).readAt).toBeDefined();
  });

  it('and is begun again while a step settles it keeps its count', async () => {
    const { documentId, key } = await papers.bring(fax);
    const store = papers.works.store;
    let begun = false;
    const settle: typeof store.documents.settle = async (from, to) => {
      if (!begun) {
        begun = true;
        const late = { kind: 'document-restarted', document: from, lookAt: papers.works.at(HOUR) } as const;
        await store.commit({ decisions: [], also: [late] });
      }
      return store.documents.settle(from, to);
    };
    const slow = papers.steps({ store: { ...store, documents: { ...store.documents, settle } } });
    expect(await slow.check(key)).toMatchObject({ verdict: 'accepted', pages: [1, 2, 3] });
    expect(await documents().get(documentId)).toMatchObject({ state: 'CHECKING', restarts: 1 });
  });

  it('that nobody can start does not keep the sweep from the next', async () => {
    const [first, second] = [await papers.bring(fax), await papers.bring(fax)];
    for (const { key } of [first, second]) await papers.steps().check(key);
    const { of, events } = await sweep(2 * HOUR, new Set([first.documentId]));
    expect(of(second.documentId)).toHaveLength(1);
    expect(events()).toContain('fault');
    // Counted, though not started: found again when its time comes round.
    expect((await sweep(4 * HOUR)).of(first.documentId)).toHaveLength(1);
  });

  it('is left alone while its time has not come', async () => {
    const { documentId, key } = await papers.bring(fax);
    await papers.steps().check(key);
    expect((await sweep(HOUR / 2)).of(documentId)).toEqual([]);
  });
});

it('of two sweeps at once only one begins a document again', async () => {
  const { documentId, key } = await papers.bring(fax);
  await papers.steps().check(key);
  const [one, other] = await Promise.all([sweep(2 * HOUR), sweep(2 * HOUR)]);
  expect([...one.of(documentId), ...other.of(documentId)]).toHaveLength(1);
});

describe('a paper that nobody diarises', () => {
  const DAY = 24 * HOUR;
  let lead: OfficerId;
  let clerk: OfficerId;
  let brought: Pick<Document, 'uploadedBy' | 'officeId'>;
  beforeAll(async () => {
    const { works } = papers;
    const { officeId } = await works.setUpOffice();
    const above = await works.setUpPost(officeId);
    const post = await works.setUpPost(officeId, above.postId);
    lead = (await works.setUpOfficer(above.postId)).officerId;
    clerk = (await works.setUpOfficer(post.postId)).officerId;
    brought = { uploadedBy: post.postId, officeId };
  });

  /** Brought and read through at this hour; whatever was due before is out of the way. */
  const readThrough = async (seconds: number): Promise<DocumentId> => {
    const { works } = papers;
    await sweep(seconds);
    const { documentId } = await papers.announce(fax, { ...brought, createdAt: works.at(seconds) });
    const document = await documents().get(documentId);
    await documents().settle(document, { ...document, state: 'READY', pages: 1 });
    await documents().putPage(documentId, { page: 1, width: 40, height: 30 });
    const reading = { state: 'FAILED', reason: 'page.engine-failed' } as const;
    await documents().keepReading(documentId, 1, { reading });
    await enterReadThrough(works.store, works.office.clock, documentId);
    return documentId;
  };
  const toldOf = async (documentId: DocumentId, officerId = clerk) => {
    const { items } = await papers.works.store.notifications.list(officerId, { limit: 100 });
    return items.filter(({ objectId }) => objectId === documentId);
  };
  const told = async (seconds: number): Promise<number | undefined> => {
    const { counted } = await sweep(seconds);
    return counted.find(({ metric }) => metric === 'UndiarisedPapers')?.value;
  };

  it('is told of a day later, once, to who brought it and to the in-charge; it goes on lying there', async () => {
    const documentId = await readThrough(100 * DAY);
    expect(await documents().get(documentId)).toMatchObject({ lookAt: papers.works.at(101 * DAY) });
    expect(await told(101 * DAY)).toBe(0);
    expect(await toldOf(documentId)).toEqual([]);
    expect(await told(101 * DAY + 1)).toBe(1);
    for (const officer of [clerk, lead])
      expect(await toldOf(documentId, officer)).toMatchObject([
        { kind: 'undiarised', heldBy: brought.uploadedBy },
      ]);
    expect(await told(140 * DAY)).toBe(0);
    expect(await toldOf(documentId)).toHaveLength(1);
    const document = await documents().get(documentId);
    expect(document).toMatchObject({ state: 'READY', toldUndiarisedAt: papers.works.at(101 * DAY + 1) });
    expect(document.lookAt).toBeUndefined();
  });

  it('is not told of once it is diarised', async () => {
    const documentId = await readThrough(200 * DAY);
    const taken = { kind: 'document-taken', documentId, by: { receiptId: ids.receipt() } } as const;
    await papers.works.store.commit({ decisions: [], also: [taken] });
    expect(await told(202 * DAY)).toBe(0);
    expect(await toldOf(documentId)).toEqual([]);
    const document = await documents().get(documentId);
    expect(document.lookAt).toBeUndefined();
    expect(document.receiptId).toBe(taken.by.receiptId);
  });

  it('is told of by one of two sweeps at once', async () => {
    const documentId = await readThrough(300 * DAY);
    await Promise.all([sweep(302 * DAY), sweep(302 * DAY)]);
    expect(await toldOf(documentId)).toHaveLength(1);
  });
});

describe('a scan that letters have in common', () => {
  it('is read once; a name that was not told of it hears of it by the sweep', async () => {
    const { works } = papers;
    const { documentId } = await papers.announce(fax, {});
    const document = await documents().get(documentId);
    await documents().settle(document, { ...document, state: 'READY', pages: 1 });
    await documents().putPage(documentId, { page: 1, width: 40, height: 30 });
    const name = ids.document();
    const { receipt } = await aLetter();
    const shared = {
      ...(await documents().get(documentId)),
      documentId: name,
      sharedFrom: documentId,
      receiptId: receipt.after.receiptId,
      lookAt: works.at(HOUR),
    };
    await works.store.commit({
      decisions: [receipt],
      also: [{ kind: 'document-shared', document: shared, listed: true }],
    });
    const early = await sweep(2 * HOUR);
    expect(early.of(name)).toEqual([]);
    expect((await documents().get(name)).lookAt).toBe(works.at(3 * HOUR + 20));
    const reading = { state: 'FAILED', reason: 'page.engine-failed' } as const;
    await documents().keepReading(documentId, 1, { reading });
    await enterReadThrough(works.store, works.office.clock, documentId);
    await sweep(4 * HOUR);
    expect(await documents().get(name)).toMatchObject({ readAt: works.at(4 * HOUR) });
    const journal = await works.store.receipts.journal(receipt.after.receiptId, { limit: 10 });
    expect(journal.items.at(-1)).toMatchObject({ type: 'receipt.text-read', data: { documentId: name } });
  });
});

/** A letter on paper, entered by somebody. */
const aLetter = async () => {
  const { works } = papers;
  const details = ReceiptDetails.parse({
    sender: { name: 'क' },
    subject: 'ख',
    receivedOn: '2026-01-05',
    diarisedOn: '2026-01-05',
    deliveryMode: 'by-hand',
  });
  const receiptId = ids.receipt();
  const paper = { receiptId, diaryNumber: `D/${receiptId}`, officeId: works.by.officeId, details };
  const receipt = diarise(
    { ...paper, holdingId: ids.holding(), rules: DEFAULT_RULES },
    { by: works.by, at: works.at(10) },
  );
  return { receipt };
};
