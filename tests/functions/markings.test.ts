import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
/** The section officer's assistant. */
let assistant: { as: string; post: string; officerId: string };
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
  const login = 'gopal.steno';
  const { officerId } = await doors.call('createOfficer', {
    as: FIRST_ADMINISTRATOR,
    body: { employeeNumber: 'STENO-1', login, names: { hi: 'गोपाल', en: 'Gopal' }, roles: ['officer'] },
  });
  const mandate = {
    kind: 'assistant',
    officerId,
    of: district.officer.officerId,
    acts: ['see-inbox', 'propose-marking'],
    from: '2020-01-01T00:00:00.000Z',
  };
  await doors.call('giveMandate', { as: FIRST_ADMINISTRATOR, body: { mandate } });
  assistant = { as: login, post: district.officer.postId, officerId };
});
afterAll(() => doors.stop());

/** A file that came from the clerk and lies unopened with the section officer. */
const arrived = async (): Promise<string> => {
  const { clerk, officer } = district;
  const { fileId } = await doors.call('createFile', { as: clerk.as, body: { subject: 'आदेशार्थ पत्रावली' } });
  const body = { to: officer.postId, action: 'for-orders' };
  await doors.call('sendFile', { as: clerk.as, params: { fileId }, body });
  return fileId;
};
const propose = (fileId: string, more: object = {}) =>
  doors.call('proposeMarking', {
    ...assistant,
    params: { fileId },
    body: { to: district.sdm.postId, action: 'for-approval', remark: 'कृपया अनुमोदन करें', ...more },
  });
const confirm = (markings: readonly object[], more: object = {}) =>
  doors.call('confirmMarkings', { as: district.officer.as, body: { markings }, ...more });
const headOf = (fileId: string) => doors.call('getFile', { as: district.clerk.as, params: { fileId } });

describe('a marking that an assistant proposes', () => {
  it('moves nothing, and is shown to the officer', async () => {
    const fileId = await arrived();
    const marking = await propose(fileId);
    expect(marking).toMatchObject({ fileId, proposedBy: assistant.officerId, to: district.sdm.postId });
    expect(await headOf(fileId)).toMatchObject({ holder: district.officer.postId });
    const { items } = await doors.call('listMarkings', { as: district.officer.as });
    expect(items).toContainEqual(marking);
    const asked = { as: district.officer.as, query: { fileId } };
    expect((await doors.call('listMarkings', asked)).items).toEqual([marking]);
    const other = { as: district.sdm.as, query: { fileId } };
    expect((await doors.call('listMarkings', other)).items).toEqual([]);
  });

  it('confirmed by the officer opens the file and sends it, and the journal shows both names', async () => {
    const fileId = await arrived();
    const { proposedAt } = await propose(fileId);
    const { items } = await confirm([{ fileId, proposedAt }]);
    expect(items).toMatchObject([{ fileId, acted: { holder: district.sdm.postId } }]);
    const journal = await doors.call('listJournal', { as: district.clerk.as, params: { fileId } });
    expect(journal.items.map(({ type }) => type)).toEqual([
      'file.created',
      'file.sent',
      'file.opened',
      'file.sent',
    ]);
    expect(journal.items.at(-1)).toMatchObject({
      by: { officerId: district.officer.officerId },
      data: { proposedBy: assistant.officerId, action: 'for-approval', remark: 'कृपया अनुमोदन करें' },
    });
    const left = await doors.call('listMarkings', { as: district.officer.as });
    expect(left.items.map(each => each.fileId)).not.toContain(fileId);
  });

  it('takes the place of an older one; what was seen is confirmed, and nothing else', async () => {
    const fileId = await arrived();
    const first = await propose(fileId);
    const second = await propose(fileId, { to: district.adm.postId });
    const { items } = await confirm([{ fileId, proposedAt: first.proposedAt }]);
    expect(items).toMatchObject([{ fileId, refused: { code: 'marking.changed' } }]);
    expect(await headOf(fileId)).toMatchObject({ holder: district.officer.postId });
    expect((await confirm([{ fileId, proposedAt: second.proposedAt }])).items).toMatchObject([
      { acted: { holder: district.adm.postId } },
    ]);
  });

  it('means nothing any more when the file has moved on and come back', async () => {
    const fileId = await arrived();
    const { proposedAt } = await propose(fileId);
    const { officer, clerk } = district;
    const params = { fileId };
    await doors.call('pullBackFile', { as: clerk.as, params, body: { reason: 'भूल से भेजी' } });
    const body = { to: officer.postId, action: 'for-orders' };
    await doors.call('sendFile', { as: clerk.as, params, body });
    expect((await confirm([{ fileId, proposedAt }])).items).toMatchObject([
      { refused: { code: 'marking.stale' } },
    ]);
  });

  it('that means nothing any more is gone once it was asked to be confirmed, also where the file is no longer known', async () => {
    const fileId = await arrived();
    const { proposedAt } = await propose(fileId);
    const params = { fileId };
    await doors.call('pullBackFile', { as: district.clerk.as, params, body: { reason: 'भूल से भेजी' } });
    expect((await confirm([{ fileId, proposedAt }])).items).toMatchObject([
      { refused: { code: 'marking.stale' } },
    ]);
    const { items } = await doors.call('listMarkings', { as: district.officer.as, query: { limit: '100' } });
    expect(items.map(each => each.fileId)).not.toContain(fileId);
  });

  it('is dropped by the officer or by the assistant, once', async () => {
    for (const who of [{ as: district.officer.as }, assistant]) {
      const fileId = await arrived();
      await propose(fileId);
      const params = { fileId };
      await doors.call('dropMarking', { ...who, params });
      expect(await doors.refuse('dropMarking', { ...who, params })).toMatchObject({
        code: 'marking.unknown',
      });
    }
  });

  it('is proposed by no one else, not on what is confidential, and not to the post it lies with', async () => {
    const fileId = await arrived();
    const body = { to: district.adm.postId, action: 'for-approval' };
    const params = { fileId };
    expect(await doors.refuse('proposeMarking', { as: district.clerk.as, params, body })).toMatchObject({
      code: 'file.not-in-custody',
    });
    expect(await doors.refuse('proposeMarking', { as: district.stranger.as, params, body })).toMatchObject({
      code: 'file.unknown',
    });
    const own = { ...body, to: district.officer.postId };
    expect(await doors.refuse('proposeMarking', { ...assistant, params, body: own })).toMatchObject({
      code: 'post.same',
    });
    const secret = await doors.call('createFile', {
      as: district.officer.as,
      body: { subject: 'गोपनीय प्रकरण', classification: 'confidential' },
    });
    const closed = { params: { fileId: secret.fileId }, body };
    expect((await doors.refuse('proposeMarking', { ...assistant, ...closed })).code).toMatch(
      /^(file\.unknown|permission\.mandate-lacks-act)$/,
    );
  });

  it('is never confirmed by the assistant', async () => {
    const fileId = await arrived();
    const { proposedAt } = await propose(fileId);
    const body = { markings: [{ fileId, proposedAt }] };
    expect(await doors.refuse('confirmMarkings', { ...assistant, body })).toMatchObject({
      code: 'permission.mandate-lacks-act',
      status: 403,
    });
    expect(await headOf(fileId)).toMatchObject({ holder: district.officer.postId });
  });
});

describe('many markings confirmed at once', () => {
  /** So many proposals as the officer has them before them. */
  const many = async (count: number): Promise<{ fileId: string; proposedAt: string }[]> => {
    const made: { fileId: string; proposedAt: string }[] = [];
    for (let index = 0; index < count; index += 1) {
      const { fileId, proposedAt } = await propose(await arrived());
      made.push({ fileId, proposedAt });
    }
    return made;
  };

  it('each get their own answer: what one is refused for keeps no other from going', async () => {
    const [a, b, c] = await Promise.all([arrived(), arrived(), arrived()]);
    const [of, to] = [await propose(a), await propose(b, { to: district.vacant })];
    const { items } = await confirm([
      { fileId: a, proposedAt: of.proposedAt },
      { fileId: b, proposedAt: to.proposedAt },
      { fileId: c, proposedAt: of.proposedAt },
    ]);
    expect(items.map(({ acted, refused }) => refused?.code ?? acted?.holder)).toEqual([
      district.sdm.postId,
      'post.vacant',
      'marking.unknown',
    ]);
    const warned = [{ fileId: b, proposedAt: to.proposedAt, acknowledged: ['vacant'] }];
    expect((await confirm(warned)).items).toMatchObject([{ acted: { holder: district.vacant } }]);
  });

  it('are sent while the officer sits there, and not from the hour they are relieved', async () => {
    const asked = await many(12);
    const { postId, charge, officerId } = district.officer;
    const as = FIRST_ADMINISTRATOR;
    const send = DynamoDBClient.prototype.send;
    // Whichever file goes first: the officer is relieved then, and none that was on its way is answered before.
    let relieved: Promise<unknown> | undefined;
    const spy = vi.spyOn(DynamoDBClient.prototype, 'send').mockImplementation(async function (
      this: DynamoDBClient,
      ...sent: readonly unknown[]
    ) {
      const done = await Reflect.apply(send, this, sent);
      if (
        sent[0] instanceof TransactWriteItemsCommand &&
        JSON.stringify(sent[0].input).includes('file.sent')
      ) {
        relieved ??= doors.call('endCharge', { as, params: { chargeId: charge.chargeId }, body: { postId } });
        await relieved;
      }
      return done;
    });
    const { items } = await confirm(asked);
    spy.mockRestore();
    await doors.call('assignCharge', {
      as,
      body: { postId, officerId, kind: 'substantive', from: new Date().toISOString() },
    });
    const outcomes = items.map(({ acted, refused }) => refused?.code ?? acted?.holder);
    expect(new Set(outcomes)).toEqual(new Set([district.sdm.postId, 'actor.post-not-held']));
    expect(new Set(outcomes.slice(6))).toEqual(new Set(['actor.post-not-held']));
    expect(await headOf(asked[11]?.fileId ?? '')).toMatchObject({ holder: postId });
  });

  it('to the number of a hundred go in one request, answered in its order, and a repetition answers the same', async () => {
    const asked = await many(100);
    const key = ulid();
    const first = await confirm(asked, { key });
    expect(first.items.map(({ fileId }) => fileId)).toEqual(asked.map(({ fileId }) => fileId));
    expect(new Set(first.items.map(({ acted }) => acted?.holder))).toEqual(new Set([district.sdm.postId]));
    expect(await confirm(asked, { key })).toEqual(first);
  }, 60_000);

  it('go several at a time, and not all at once', async () => {
    const asked = await many(12);
    const send = DynamoDBClient.prototype.send;
    let running = 0;
    let most = 0;
    const spy = vi.spyOn(DynamoDBClient.prototype, 'send').mockImplementation(async function (
      this: DynamoDBClient,
      ...sent: readonly unknown[]
    ) {
      const isAct = sent[0] instanceof TransactWriteItemsCommand;
      if (isAct) running += 1;
      most = Math.max(most, running);
      try {
        return await Reflect.apply(send, this, sent);
      } finally {
        if (isAct) running -= 1;
      }
    });
    await confirm(asked);
    spy.mockRestore();
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(5);
  });

  it('asked for twice under one key are sent once; another body under that key is refused', async () => {
    const fileId = await arrived();
    const { proposedAt } = await propose(fileId);
    const asked = [{ fileId, proposedAt }];
    const key = ulid();
    const first = await confirm(asked, { key });
    expect(await confirm(asked, { key })).toEqual(first);
    const journal = await doors.call('listJournal', { as: district.clerk.as, params: { fileId } });
    expect(journal.items.filter(({ type }) => type === 'file.sent')).toHaveLength(2);
    const other = { markings: [{ fileId: await arrived(), proposedAt }] };
    expect(
      await doors.refuse('confirmMarkings', { as: district.officer.as, key, body: other }),
    ).toMatchObject({
      code: 'idempotency.key-reused',
    });
  });

  it('name each file once, and a hundred at most', async () => {
    const fileId = await arrived();
    const { proposedAt } = await propose(fileId);
    const one = { fileId, proposedAt };
    for (const markings of [[], [one, one]])
      expect(
        await doors.refuse('confirmMarkings', { as: district.officer.as, body: { markings } }),
      ).toMatchObject({
        code: 'request.malformed',
      });
  });
});
