import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveTask } from '#functions/runtime/task.ts';
import { checkCustody } from '#functions/tasks/check-custody.ts';
import { checkCustody as task } from '#shared/contract/tasks.ts';
import { closeFile, sendFile as send } from '#shared/domain/file-acts.ts';
import { relationsToFile, standingOf } from '#shared/domain/relations.ts';
import { Duration } from '#shared/domain/time.ts';
import { findBreak } from '#shared/journal/seal.ts';
import { putRows } from '#tests/support/directory.ts';
import { onceOf, somebody } from '#tests/support/office.ts';
import { type Clockwork, LADDER, listen, startClockwork } from './support/clockwork.ts';

let works: Clockwork;
beforeAll(async () => {
  works = await startClockwork();
});
afterAll(() => works.stop());
beforeEach(() => works.goTo(0));

const again = { now: () => Date.now(), pause: async () => {} };
const look = (key: Awaited<ReturnType<Clockwork['openFileAt']>>['key'], log = listen().log) =>
  checkCustody({ office: works.office, log, again })({ ...key, wakeAt: works.at(0) });

/** A clerk below a superior with nobody above; a file with the clerk since second 0. */
const scene = async () => {
  const { officeId } = await works.setUpOffice();
  const superior = await works.setUpPost(officeId);
  const post = await works.setUpPost(officeId, superior.postId);
  const clerk = await works.setUpOfficer(post.postId);
  const boss = await works.setUpOfficer(superior.postId);
  return { post, superior, clerk, boss, ...(await works.openFileAt(post)) };
};
const typesOf = async (fileId: Parameters<Clockwork['journalOf']>[0]) =>
  (await works.journalOf(fileId)).map(({ type }) => type);

/** The holder sends the file on, by acts of the domain. */
const passOn = async ({ fileId, post, superior }: Awaited<ReturnType<typeof scene>>) => {
  const head = await works.store.files.get(fileId);
  const holding = await works.store.holdings.of(head);
  const by = somebody(post.officeId, post.postId);
  const context = { by, at: works.office.clock.now(), relations: relationsToFile(head, standingOf(by)) };
  // What the door reads to let in whoever sends.
  await works.store.directory.current();
  const to = await works.office.posts.destination(superior.postId, context.at);
  const line = await works.office.posts.line(head, context.at);
  const sending = { to, action: 'for-orders', acknowledged: [], line } as const;
  const decision = send({ head, holding }, sending, context);
  await works.office.files.commit(decision, { once: onceOf(by, 'sendFile') });
};

describe('a custody timer', () => {
  it('that wakes early sleeps on until the rung is due', async () => {
    const { key, fileId } = await scene();
    works.goTo(19);
    expect(await look(key)).toMatchObject({ over: false, wakeAt: works.at(20) });
    expect(await typesOf(fileId)).toEqual(['file.created']);
  });

  it('reminds the holder, tells the line above, and ends cleanly past its top', async () => {
    const { key, fileId, clerk, boss, post, superior } = await scene();
    works.goTo(20);
    expect(await look(key)).toMatchObject({ over: false, wakeAt: works.at(40) });
    works.goTo(40);
    expect(await look(key)).toMatchObject({ over: false, wakeAt: works.at(60) });
    works.goTo(61);
    expect(await look(key)).toMatchObject({ over: true });
    const journal = await works.journalOf(fileId);
    expect(journal.map(({ type }) => type)).toEqual([
      'file.created',
      'custody.reminded',
      'custody.escalated',
      'custody.ladder-ended',
    ]);
    expect(findBreak(journal)).toBeUndefined();
    const shared = { objectId: fileId, heldBy: post.postId, heldSince: works.at(0) };
    expect(await works.told(clerk)).toMatchObject([
      { ...shared, kind: 'reminded', postId: post.postId, rung: 0 },
    ]);
    expect(await works.told(boss)).toMatchObject([
      { ...shared, kind: 'escalated', postId: superior.postId, rung: 1 },
    ]);
    expect(await works.store.files.get(fileId)).toMatchObject({
      holder: post.postId,
      escalatedTo: superior.postId,
    });
  });

  it('fires one rung a look, however late it comes, and writes down how late that was', async () => {
    const { key, fileId } = await scene();
    works.goTo(1000);
    const { log, said } = listen();
    expect(await look(key, log)).toMatchObject({ over: false, wakeAt: works.at(40) });
    const reminded = (await works.journalOf(fileId)).at(-1);
    expect(reminded).toMatchObject({
      type: 'custody.reminded',
      at: works.at(1000),
      data: { dueAt: works.at(20) },
    });
    expect(said.find(({ event }) => event === 'timer.fired')?.fields).toMatchObject({ lateSeconds: 980 });
    expect(await typesOf(fileId)).toEqual(['file.created', 'custody.reminded']);
  });

  it('takes the input of executions of every earlier day, and what its own loop gives back', async () => {
    const { key, fileId } = await scene();
    works.goTo(25);
    const work = checkCustody({ office: works.office, log: listen().log, again });
    const handler = serveTask(task, () => ({ log: listen().log, now: () => Date.now(), work }));
    // As the first release started them, and as `custody-timer` hands an answer on.
    const first = { ...key, wakeAt: works.at(20) };
    const looped = await handler(first);
    expect(looped).toMatchObject({ over: false, wakeAt: works.at(40) });
    works.goTo(45);
    expect(await handler(looped)).toMatchObject({ over: false });
    expect(await handler({ ...first, dueAt: works.at(20), restarts: 1 })).toMatchObject({ over: false });
    expect(await typesOf(fileId)).toEqual(['file.created', 'custody.reminded', 'custody.escalated']);
  });

  it('trap 7: never escalates a file that was closed while its timer slept', async () => {
    const { key, fileId, post } = await scene();
    const head = await works.store.files.get(fileId);
    const by = somebody(post.officeId, post.postId);
    const relations = relationsToFile(head, standingOf(by));
    const closing = { reason: 'निस्तारित', yellowNotes: 0, competent: true };
    const held = { head, holding: await works.store.holdings.of(head) };
    works.goTo(5);
    const closed = closeFile(held, closing, { by, at: works.at(5), relations });
    await works.office.files.commit(closed, { once: onceOf(by, 'closeFile') });
    works.goTo(100);
    expect(await look(key)).toMatchObject({ over: true });
    expect(await works.store.files.get(fileId)).toMatchObject({ state: 'CLOSED' });
    expect(await typesOf(fileId)).toEqual(['file.created', 'file.closed']);
  });

  it('that is doubled reminds once', async () => {
    const { key, fileId, clerk } = await scene();
    works.goTo(25);
    await Promise.all(Array.from({ length: 4 }, () => look(key)));
    expect(await typesOf(fileId)).toEqual(['file.created', 'custody.reminded']);
    expect(await works.told(clerk)).toHaveLength(1);
  });

  it('overtaken by its double between any two of its reads reminds once', async () => {
    for (const read of ['head', 'stay'] as const) {
      works.goTo(0);
      const { key, fileId, clerk } = await scene();
      works.goTo(25);
      let doubled = false;
      const first = async (here: typeof read) => {
        if (here !== read || doubled) return;
        doubled = true;
        await look(key);
      };
      const { store } = works.office;
      const get: typeof store.files.get = async id => {
        await first('head');
        return store.files.get(id);
      };
      const of: typeof store.holdings.of = async head => {
        await first('stay');
        return store.holdings.of(head);
      };
      const reading = { ...store, files: { ...store.files, get }, holdings: { ...store.holdings, of } };
      const office = { ...works.office, store: reading };
      await checkCustody({ office, log: listen().log, again })({ ...key, wakeAt: works.at(0) });
      expect(await typesOf(fileId)).toEqual(['file.created', 'custody.reminded']);
      expect(await works.told(clerk)).toHaveLength(1);
    }
  });

  it('asks the holder why in the superior’s name, and offers the next superior to call it up', async () => {
    const seconds = (n: number) => ({ after: Duration.parse(`PT${n}S`), days: 'calendar' as const });
    const { officeId } = await works.setUpOffice({
      rungs: [
        { tell: 'superior', levels: 1, kind: 'ask', limit: seconds(20) },
        { tell: 'superior', levels: 2, kind: 'offer', limit: seconds(40) },
      ],
    });
    const top = await works.setUpPost(officeId);
    const superior = await works.setUpPost(officeId, top.postId);
    const post = await works.setUpPost(officeId, superior.postId);
    const [chief, boss, clerk] = [
      await works.setUpOfficer(top.postId),
      await works.setUpOfficer(superior.postId),
      await works.setUpOfficer(post.postId),
    ];
    const { rungs = [] } = (await works.store.directory.current()).getOffice(officeId).policy;
    const { key, fileId } = await works.openFileAt(post, { rungs });
    works.goTo(20);
    await look(key);
    const { items } = await works.store.asks(post.postId, { limit: 10 });
    expect(items).toMatchObject([{ kind: 'explanation', of: post.postId, by: superior.postId, fileId }]);
    expect(await works.told(clerk)).toMatchObject([{ kind: 'asked', ask: 'explanation' }]);
    expect(await works.told(boss)).toMatchObject([{ kind: 'escalated' }]);
    works.goTo(40);
    await look(key);
    expect(await works.told(chief)).toMatchObject([{ kind: 'escalated', offers: 'pull-up' }]);
    const [event] = (await works.journalOf(fileId)).slice(-1);
    expect(event?.data).toMatchObject({ postId: top.postId, offers: 'pull-up' });
  });

  it('trap 8: of a stay that is over does nothing, though the file goes on elsewhere', async () => {
    const standing = await scene();
    await passOn(standing);
    works.goTo(1000);
    expect(await look(standing.key)).toMatchObject({ over: true });
    expect(await typesOf(standing.fileId)).toEqual(['file.created', 'file.sent']);
    expect(await works.told(standing.clerk)).toEqual([]);
  });

  it('loses to an act at the same moment, and then finds the stay over', async () => {
    const standing = await scene();
    works.goTo(25);
    let moved = false;
    const { store } = works.office;
    const commit: typeof store.commit = async decided => {
      if (!moved) {
        moved = true;
        await passOn(standing);
      }
      return store.commit(decided);
    };
    const office = { ...works.office, store: { ...store, commit } };
    const { log } = listen();
    const answer = await checkCustody({ office, log, again })({ ...standing.key, wakeAt: works.at(0) });
    expect(answer).toMatchObject({ over: true });
    expect(await typesOf(standing.fileId)).toEqual(['file.created', 'file.sent']);
  });

  it('goes by the rules that hold now, and stores the due time they give', async () => {
    const { key, post } = await scene();
    const office = (await works.store.directory.current()).getOffice(post.officeId);
    const [first, ...others] = LADDER.rungs ?? [];
    if (!first) throw new Error('no ladder');
    const slower = { ...first, limit: others[0]?.limit ?? first.limit };
    await putRows(works.store, { offices: [{ ...office, policy: { rungs: [slower, ...others] } }] });
    works.goTo(20);
    expect(await look(key)).toMatchObject({ over: false, wakeAt: works.at(40) });
    expect(await works.store.holdings.find(key)).toMatchObject({ dueAt: works.at(40), rung: 0 });
    await putRows(works.store, { offices: [{ ...office, policy: { rungs: [] } }] });
    expect(await look(key)).toMatchObject({ over: true });
    expect(await works.store.holdings.find(key)).not.toHaveProperty('dueAt');
  });

  it('records that a vacant seat was reminded, and tells nobody', async () => {
    const { officeId } = await works.setUpOffice();
    const { key, fileId } = await works.openFileAt(await works.setUpPost(officeId));
    works.goTo(20);
    const { log, said } = listen();
    await look(key, log);
    expect((await works.journalOf(fileId)).at(-1)).toMatchObject({
      type: 'custody.reminded',
      data: { officers: [] },
    });
    expect(said).toMatchObject([{ event: 'timer.fired', fields: { told: 0 } }]);
  });

  it('tells everybody who may act as the post at that hour', async () => {
    const { officeId } = await works.setUpOffice();
    const post = await works.setUpPost(officeId);
    const incumbent = await works.setUpOfficer(post.postId);
    const link = await works.setUpOfficer(post.postId, 'link');
    const { key } = await works.openFileAt(post);
    works.goTo(20);
    await look(key);
    expect(await works.told(incumbent)).toHaveLength(1);
    expect(await works.told(link)).toHaveLength(1);
  });

  it('sleeps seven days at most, so that a holiday proclaimed late is seen', async () => {
    const limit = { after: Duration.parse('PT1000H'), days: 'calendar' } as const;
    const policy = { rungs: [{ tell: 'holder', limit } as const] };
    const { officeId } = await works.setUpOffice(policy);
    const { key } = await works.openFileAt(await works.setUpPost(officeId), policy);
    expect(await look(key)).toMatchObject({ over: false, wakeAt: works.at(7 * 86_400) });
  });

  it('of a stay the object has left ends, and says so', async () => {
    const { key } = await scene();
    const { log, events } = listen();
    const holdingId = works.office.ids.holding();
    expect(await look({ ...key, holdingId }, log)).toMatchObject({ over: true });
    expect(events()).toEqual(['timer.stale']);
  });
});
