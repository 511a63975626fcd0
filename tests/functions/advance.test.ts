import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkCustody } from '#functions/tasks/check-custody.ts';
import { parkFile, pullUpFile, sendFile as send } from '#shared/domain/file-acts.ts';
import { beginNote } from '#shared/domain/note.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import type { DistrictPolicy } from '#shared/domain/policy.ts';
import { relationsToFile, standingOf } from '#shared/domain/relations.ts';
import { Duration } from '#shared/domain/time.ts';
import { findBreak } from '#shared/journal/seal.ts';
import { putRows } from '#tests/support/directory.ts';
import { onceOf, somebody } from '#tests/support/office.ts';
import { type Clockwork, listen, startClockwork } from './support/clockwork.ts';

const after = (seconds: number) => ({ after: Duration.parse(`PT${seconds}S`), days: 'calendar' as const });
/** The holder is asked why after twenty seconds; after forty the file goes one post up. */
const POLICY: DistrictPolicy = {
  limit: after(30),
  rungs: [
    { tell: 'superior', levels: 1, kind: 'ask', limit: after(20) },
    { tell: 'superior', levels: 1, kind: 'advance', limit: after(40) },
  ],
};

let works: Clockwork;
beforeAll(async () => {
  works = await startClockwork();
  await putRows(works.store, { district: [{ of: 'district', policy: POLICY }] });
});
afterAll(() => works.stop());
beforeEach(() => works.goTo(0));

const again = { now: () => Date.now(), pause: async () => {} };
type Key = Awaited<ReturnType<Clockwork['openFileAt']>>['key'];
const look = (key: Key, { office, log } = { office: works.office, log: listen().log }) =>
  checkCustody({ office, log, again })({ ...key, wakeAt: works.at(0) });

/** A clerk below a superior, who is below a chief; a file with the clerk since second 0. */
const scene = async () => {
  const { officeId } = await works.setUpOffice({});
  const top = await works.setUpPost(officeId);
  const superior = await works.setUpPost(officeId, top.postId);
  const post = await works.setUpPost(officeId, superior.postId);
  await works.setUpOfficer(top.postId);
  const clerk = await works.setUpOfficer(post.postId);
  const boss = await works.setUpOfficer(superior.postId);
  return { post, superior, chief: top, clerk, boss, ...(await works.openFileAt(post, {})) };
};
type Scene = Awaited<ReturnType<typeof scene>>;

/** The file as a post takes it that holds it, or stands above who does. */
const contextOf = async ({ fileId, post: holder }: Scene, post = holder) => {
  const head = await works.store.files.get(fileId);
  const by = somebody(post.officeId, post.postId);
  const aboveHolder = (await works.store.directory.current()).lineAbove(holder.postId);
  const relations = relationsToFile(head, { ...standingOf(by), aboveHolder });
  const file = { head, holding: await works.store.holdings.of(head) };
  return { file, context: { by, at: works.office.clock.now(), relations } };
};
/** Does it the first time only. */
const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let isDone = false;
  return async () => {
    if (isDone) return;
    isDone = true;
    await work();
  };
};
const PARAGRAPH = { firstParagraph: 1, paragraphs: 1, textSha256: '0'.repeat(64) };
const typesOf = async ({ fileId }: Scene) => (await works.journalOf(fileId)).map(({ type }) => type);

describe('by the district’s policy a file', () => {
  it('goes up once, with a note that nobody signed; what was asked lapses, and both ends are told', async () => {
    const standing = await scene();
    const { key, fileId, post, superior, clerk, boss } = standing;
    works.goTo(20);
    expect(await look(key)).toMatchObject({ over: false, wakeAt: works.at(40) });
    expect((await works.store.asks(post.postId, { limit: 10 })).items).toHaveLength(1);
    works.goTo(40);
    expect(await look(key)).toMatchObject({ over: true });
    const journal = await works.journalOf(fileId);
    expect(journal.map(({ type }) => type)).toEqual(['file.created', 'custody.escalated', 'file.advanced']);
    expect(findBreak(journal)).toBeUndefined();
    expect(journal.at(-1)).toMatchObject({
      by: { kind: 'clockwork' },
      data: { delayNotGivenBy: post.postId },
    });
    const head = await works.store.files.get(fileId);
    expect(head).toMatchObject({ holder: superior.postId, heldSince: works.at(40), notes: 1 });
    expect(await works.store.holdings.find(key)).toMatchObject({
      outcome: 'advanced-by-policy',
      endedAt: works.at(40),
    });
    const { items: work } = await works.store.holdings.workOf(superior.postId, { limit: 10 });
    expect(work).toMatchObject([{ objectId: fileId, dueAt: works.at(60) }]);
    const { items: notes } = await works.store.notes.green(fileId, { limit: 10 });
    expect(notes).toMatchObject([{ number: 1, kind: 'advance', at: works.at(40) }]);
    expect((await works.store.asks(post.postId, { limit: 10 })).items).toEqual([]);
    const shared = { kind: 'advanced', heldBy: post.postId, heldSince: works.at(0), rung: 1 };
    expect((await works.told(clerk))[0]).toMatchObject({ ...shared, postId: post.postId });
    expect((await works.told(boss))[0]).toMatchObject({ ...shared, postId: superior.postId });
    // Whatever wakes of the stay that is over does nothing.
    works.goTo(500);
    expect(await look(key)).toMatchObject({ over: true });
    expect(await works.journalOf(fileId)).toHaveLength(3);
  });

  it('goes up once, however many timers wake for it at the same moment', async () => {
    const standing = await scene();
    works.goTo(20);
    await look(standing.key);
    works.goTo(45);
    await Promise.all(Array.from({ length: 4 }, () => look(standing.key)));
    expect(await typesOf(standing)).toEqual(['file.created', 'custody.escalated', 'file.advanced']);
    expect((await works.told(standing.boss)).filter(({ kind }) => kind === 'advanced')).toHaveLength(1);
  });

  it('goes up once, though the task dies before its commit, or after it and is tried again', async () => {
    for (const dies of ['before', 'after'] as const) {
      works.goTo(0);
      const standing = await scene();
      works.goTo(20);
      await look(standing.key);
      works.goTo(40);
      const { store } = works.office;
      const commit: typeof store.commit = async decided => {
        if (dies === 'after') await store.commit(decided);
        throw new Error('killed');
      };
      const dying = { ...works.office, store: { ...store, commit } };
      await expect(look(standing.key, { office: dying, log: listen().log })).rejects.toThrow('killed');
      expect(await look(standing.key)).toMatchObject({ over: true });
      expect(await typesOf(standing)).toEqual(['file.created', 'custody.escalated', 'file.advanced']);
      expect((await works.store.notes.green(standing.fileId, { limit: 10 })).items).toHaveLength(1);
    }
  });

  it('stays with whoever it is sent to, or called up by, in the same moment', async () => {
    for (const act of ['send', 'pull-up'] as const) {
      works.goTo(0);
      const standing = await scene();
      works.goTo(20);
      await look(standing.key);
      works.goTo(40);
      const { superior, chief, fileId, key } = standing;
      const first = once(async () => {
        const { file, context } = await contextOf(standing, act === 'send' ? standing.post : chief);
        const to = await works.office.posts.destination(
          act === 'send' ? superior.postId : chief.postId,
          context.at,
        );
        const line = await works.office.posts.line(file.head, context.at);
        const delay = { noteId: works.office.ids.note(), number: 1, ...PARAGRAPH };
        const sending = { to, action: 'for-orders', acknowledged: [], line, delay } as const;
        const decision =
          act === 'send'
            ? send(file, sending, context)
            : pullUpFile(file, { to, reason: 'तत्काल', above: line.above }, context);
        await works.office.files.commit(decision, { once: onceOf(context.by, 'sendFile') });
      });
      const { store } = works.office;
      const commit: typeof store.commit = async decided => {
        await first();
        return store.commit(decided);
      };
      const office = { ...works.office, store: { ...store, commit } };
      expect(await look(key, { office, log: listen().log })).toMatchObject({ over: true });
      const last = act === 'send' ? 'file.sent' : 'file.pulled-up';
      expect(await typesOf(standing)).toEqual(['file.created', 'custody.escalated', last]);
      expect((await works.store.notes.green(fileId, { limit: 10 })).items).toEqual([]);
      const wanted = act === 'send' ? superior : chief;
      expect((await works.store.files.get(fileId)).holder).toBe(wanted.postId);
    }
  });

  it('takes the notes in draft with it', async () => {
    const standing = await scene();
    const { file, context } = await contextOf(standing);
    const content = pastedText('आख्या शेष है');
    const note = beginNote(file.head, { noteId: works.office.ids.note(), kind: 'note', content }, context);
    await works.store.commit({
      decisions: [],
      also: [
        { kind: 'yellow-note', note },
        { kind: 'draft-begun', head: file.head },
      ],
    });
    works.goTo(40);
    await look(standing.key);
    await look(standing.key);
    const head = await works.store.files.get(standing.fileId);
    expect(head.holder).toBe(standing.superior.postId);
    expect(works.store.files.draftsOf(head)).toBe(1);
  });

  it('that is parked stays where it is: the superior is told, and may call it up', async () => {
    const standing = await scene();
    const { file, context } = await contextOf(standing);
    const parking = { until: works.at(86_400), reason: 'सर्वे के बाद', alone: 30 };
    const parked = parkFile(file, parking, context);
    await works.office.files.commit(parked, { once: onceOf(context.by, 'parkFile') });
    works.goTo(40);
    await look(standing.key);
    expect(await look(standing.key)).toMatchObject({ over: true });
    expect(await works.store.files.get(standing.fileId)).toMatchObject({
      holder: standing.post.postId,
      state: 'PARKED',
    });
    expect((await works.told(standing.boss))[0]).toMatchObject({ kind: 'escalated', offers: 'pull-up' });
  });
});
