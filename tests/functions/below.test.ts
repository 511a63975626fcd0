import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids } from '#tests/support/office.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';
import { newcomer } from './support/newcomer.ts';
import { bringScan } from './support/scans.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors?.stop());

type Seat = { readonly as: string; readonly postId: string };
const reason = 'तीन दिन से रुकी है';
const create = async (more: object = {}, { as }: Pick<Seat, 'as'> = district.clerk) =>
  (await doors.call('createFile', { as, body: { subject: 'नहर की सफ़ाई', ...more } })).fileId;
const diarise = async () =>
  (
    await doors.call('diariseReceipt', {
      as: district.clerk.as,
      body: {
        sender: { name: 'रामलाल' },
        subject: 'नहर हेतु',
        documentId: await bringScan(doors, district),
      },
    })
  ).receiptId;
const below = async ({ as }: Pick<Seat, 'as'>, query: Record<string, string> = {}) =>
  (await doors.call('listBelow', { as, query })).posts;
const listed = (by: Pick<Seat, 'as'>, of: Pick<Seat, 'postId'>, kind = 'held') =>
  doors.call('listDuesBelow', { as: by.as, params: { postId: of.postId, kind }, query: { limit: '100' } });
const pullUp = async (by: Pick<Seat, 'as'>, objectIds: readonly string[], more: object = {}) =>
  (await doors.call('pullUpMany', { as: by.as, body: { objectIds, reason, ...more } })).items;
const codesOf = (items: readonly { readonly refused?: { readonly code: string } | undefined }[]) =>
  items.map(({ refused }) => refused?.code ?? 'done');
const movesOf = async (fileId: string, { as }: Pick<Seat, 'as'> = district.clerk) =>
  (await doors.call('listMovements', { as, params: { fileId }, query: { limit: '100' } })).items.map(
    ({ kind }) => kind,
  );
const onwardTo = ({ postId }: Pick<Seat, 'postId'>, more: object = {}) => ({
  onward: { to: postId, action: 'for-necessary-action', ...more },
});

describe('what lies below', () => {
  it('is told post by post to the line above, with what is overdue, and to nobody beside it', async () => {
    const { adm, sdm, officer, clerk, stranger } = district;
    await create();
    await create({ classification: 'confidential' });
    const tree = await below(sdm);
    expect(tree.map(({ postId, under, goesOn }) => [postId, under, goesOn])).toEqual([
      [officer.postId, sdm.postId, false],
      [clerk.postId, officer.postId, false],
    ]);
    const own = tree.find(({ postId }) => postId === clerk.postId);
    const { items, confidential } = await listed(sdm, clerk);
    expect(own?.held.count).toBe(items.length + confidential);
    expect(confidential).toBeGreaterThan(0);
    expect(items.every(({ classification }) => classification === undefined)).toBe(true);
    expect((await below(adm)).map(({ postId }) => postId)).toContain(clerk.postId);
    expect((await below(adm, { under: officer.postId })).map(({ postId }) => postId)).toEqual([clerk.postId]);
    expect(await below(clerk)).toEqual([]);
    for (const by of [clerk, stranger])
      expect(
        await doors.codeOf('listDuesBelow', {
          as: by.as,
          params: { postId: officer.postId, kind: 'held' },
          query: {},
        }),
      ).toBe('post.not-below');
    expect(await doors.codeOf('listBelow', { as: clerk.as, query: { under: sdm.postId } })).toBe(
      'post.not-below',
    );
    expect(await doors.codeOf('listBelow', { as: sdm.as, query: { under: ids.post() } })).toBe(
      'post.unknown',
    );
  });

  it('says what is overdue and not opened, page by page', async () => {
    const { sdm, officer, clerk } = district;
    const before = (await below(sdm)).find(({ postId }) => postId === officer.postId);
    const made = await Promise.all([create(), create(), create()]);
    for (const fileId of made)
      await doors.call('sendFile', {
        as: clerk.as,
        params: { fileId },
        body: { to: officer.postId, action: 'for-orders' },
      });
    const after = (await below(sdm)).find(({ postId }) => postId === officer.postId);
    expect(after?.new.count).toBe((before?.new.count ?? 0) + 3);
    expect((await listed(sdm, officer, 'overdue')).items).toEqual([]);
    const params = { postId: officer.postId, kind: 'new' };
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await doors.call('listDuesBelow', {
        as: sdm.as,
        params,
        query: { limit: '2', ...(cursor === undefined ? {} : { cursor }) },
      });
      seen.push(...page.items.map(({ objectId }) => objectId));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(after?.new.count ?? -1);
    expect(new Set(seen)).toEqual(new Set([...seen, ...made]));
    expect(await doors.codeOf('listDuesBelow', { as: sdm.as, params, query: { cursor: 'bm8=' } })).toBe(
      'request.cursor-invalid',
    );
  });
});

describe('a superior takes up many', () => {
  it('to themself, each with its own answer', async () => {
    const { sdm, clerk } = district;
    const [file, secret, letter] = [
      await create(),
      await create({ classification: 'confidential' }),
      await diarise(),
    ];
    const own = await create({}, sdm);
    const items = await pullUp(sdm, [file, secret, letter, own, ids.file()]);
    expect(codesOf(items)).toEqual(['done', 'file.unknown', 'done', 'file.not-permitted', 'file.unknown']);
    expect(items.flatMap(({ acted }) => acted?.holder ?? [])).toEqual([sdm.postId, sdm.postId]);
    expect(await movesOf(file)).toEqual(['created', 'pulled-up']);
    expect(codesOf(await pullUp(clerk, [file]))).toEqual(['file.not-permitted']);
  });

  it('and sends each on to another in the same act', async () => {
    const { sdm } = district;
    const other = await newcomer(doors, district, { level: 1, below: district.officer });
    const [file, letter] = [await create(), await diarise()];
    const key = ulid();
    const body = { objectIds: [file, letter], reason, ...onwardTo(other, { priority: 'immediate' }) };
    const first = await doors.call('pullUpMany', { as: sdm.as, body, key });
    expect(codesOf(first.items)).toEqual(['done', 'done']);
    expect(first.items.map(({ acted }) => acted?.holder)).toEqual([other.postId, other.postId]);
    expect(await movesOf(file)).toEqual(['created', 'pulled-up', 'sent']);
    expect(await doors.call('pullUpMany', { as: sdm.as, body, key })).toEqual(first);
    expect(await movesOf(file)).toEqual(['created', 'pulled-up', 'sent']);
    const { items } = await listed(sdm, other);
    expect(items).toMatchObject([{ priority: 'immediate' }, { priority: 'immediate' }]);
  });

  it('but leaves where it is whatever could not be sent on', async () => {
    const { sdm, vacant, officer } = district;
    const [file, paper, letter] = [await create(), await create({ nature: 'physical' }), await diarise()];
    expect(codesOf(await pullUp(sdm, [file, letter], onwardTo({ postId: vacant })))).toEqual([
      'post.vacant',
      'post.vacant',
    ]);
    expect(codesOf(await pullUp(sdm, [paper], onwardTo(officer)))).toEqual(['paper.not-received']);
    for (const fileId of [file, paper]) expect(await movesOf(fileId)).toEqual(['created']);
    const read = { acknowledged: ['vacant'] };
    expect(codesOf(await pullUp(sdm, [file, letter], onwardTo({ postId: vacant }, read)))).toEqual([
      'done',
      'done',
    ]);
  });
});
