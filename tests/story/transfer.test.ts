import { beforeAll, describe, expect, it } from 'vitest';
import { findBreak } from '#shared/journal/seal.ts';
import { startedDistrict } from '#tests/support/started.ts';
import { type TransferTold, tellTransfer } from './transfer.ts';

const here = startedDistrict();
let told: TransferTold;
beforeAll(async () => {
  told = await tellTransfer(here.stage);
});

describe('an officer with pending files is transferred', () => {
  it('trap 1: the work belongs to the post: whoever joins finds all of it, under the stays it had, and nothing went with the person', () => {
    const { before, after } = told;
    expect(before.length).toBeGreaterThanOrEqual(2);
    const stays = (rows: typeof before) =>
      rows.map(({ holdingId, receivedAt }) => `${holdingId} ${receivedAt}`);
    expect(stays(after)).toEqual(expect.arrayContaining(stays(before)));
    expect(new Set(before.map(({ objectId }) => objectId.slice(0, 3)))).toEqual(new Set(['fil', 'rct']));
    // The one that was sent back while the seat was vacant.
    expect(after).toHaveLength(before.length + 1);
    expect(told.refused.relieved).toBe('actor.post-not-held');
  });

  it('trap 1: a note half written stays on the file and is confirmed by the next', () => {
    const confirmed = told.journal.find(({ type }) => type === 'note.confirmed');
    const created = told.journal.find(({ type }) => type === 'file.created');
    expect(confirmed?.by).toMatchObject({
      kind: 'officer',
      postId: created?.by.kind === 'officer' && created.by.postId,
    });
    expect(confirmed?.by).not.toEqual(created?.by);
    expect(findBreak(told.journal)).toBeUndefined();
  });

  it('trap 4: who sends to the vacant seat is warned; under a link officer, as on leave, it goes to whoever answers', () => {
    expect(told.refused.sender).toBe('post.vacant');
    expect(told.onLeave).toMatchObject({ charge: 'link', officerNames: { en: 'Neelam Bargad' } });
  });

  it('shows every hour of the stay in the custody statement: the one who left, vacant, the link officer, the next', () => {
    const { custody, names } = told;
    const [stay] = custody;
    const spans = custody.filter(({ holdingId }) => holdingId === stay?.holdingId);
    expect(spans.map(({ charge, officerNames }) => [charge, officerNames?.en])).toEqual([
      ['substantive', names.out],
      ['vacant', undefined],
      ['link', names.link],
      ['substantive', names.in],
    ]);
    expect(custody.slice(1).map(({ from }) => from)).toEqual(custody.slice(0, -1).map(({ until }) => until));
  });

  it('lets who orders transfers see nothing of what the files say', () => {
    expect(told.refused.nodal).toBe('file.unknown');
  });

  it('can be told again: the two change places once more', async () => {
    const again = await tellTransfer(here.stage);
    expect([again.names.out, again.names.in]).toEqual([told.names.in, told.names.out]);
    expect(here.district.refusals).toEqual([]);
  });
});
