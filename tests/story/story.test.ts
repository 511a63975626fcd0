import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { UNUSED_RIGHTS } from '#infra/unused-rights.ts';
import { grantsOf } from '#local/assembly/grants.ts';
import { type GrantRow, outlived, rowsOf, unanswered } from '#local/door/unused.ts';
import { MOST_RESTARTS } from '#shared/domain/document.ts';
import { findBreak } from '#shared/journal/seal.ts';
import { type Caller, caller } from '#tests/support/api.ts';
import { type SampleDistrict, startSampleDistrict } from '#tests/support/district.ts';
import { PATIENCE_MS } from '../rooms.ts';
import { runErrands } from './errands.ts';
import { anHourLater } from './hour-later.ts';
import { endMessages } from './message-errand.ts';
import { readThrough, type Told, tellStory, until } from './tell.ts';

let district: SampleDistrict;
let told: Told;
const lines: string[] = [];
beforeAll(async () => {
  district = await startSampleDistrict();
  told = await tellStory({ ...district, say: line => void lines.push(line) });
});
afterAll(() => district?.stop());

it('a letter is diarised, filed, noted, sent, lies, is reminded and escalated, answered and closed', () => {
  const { journal, movements, custody, page } = told;
  expect(findBreak(journal)).toBeUndefined();
  expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, index) => index + 1));
  expect(journal.map(({ type }) => type)).toEqual([
    'file.created',
    'note.confirmed',
    'file.sent',
    'file.opened',
    'note.confirmed',
    'file.sent',
    'custody.reminded',
    'custody.escalated',
    'file.opened',
    'note.confirmed',
    'file.returned',
    'file.opened',
    'file.sent',
    'file.opened',
    'file.receipt-written-off',
    'file.closing-requested',
    'file.sent',
    'file.opened',
    'file.closed',
  ]);

  expect(movements.find(({ kind }) => kind === 'sent')).toMatchObject({
    fromMarking: 'CLK(AV)-SDM-SDR',
    toMarking: 'SO(RK)-SDM-SDR',
    remark: 'कृपया अवलोकनार्थ',
  });

  // Every hour of the file on exactly one post and person: each span begins where the one before ended.
  expect(custody[0]?.from).toBe(journal[0]?.at);
  expect(custody.slice(1).map(({ from }) => from)).toEqual(custody.slice(0, -1).map(({ until }) => until));
  expect(custody.at(-1)?.until).toBe(journal.at(-1)?.at);
  expect(custody.every(({ officerNames }) => officerNames !== undefined)).toBe(true);

  expect(Buffer.from(page.slice(8, 12)).toString()).toBe('WEBP');
  expect(lines.join('\n')).toContain('escalated to the Additional District Magistrate');
  expect(district.refusals).toEqual([]);
});

describe('an hour later', () => {
  let rows: readonly GrantRow[];
  let reminded: number;
  let neverCame: string;
  beforeAll(async () => {
    const left = await runErrands(district, told);
    const clerk = caller({ url: district.url, token: await district.tokenOf('asha.clerk') });
    const { items } = await clerk.call('listWork');
    const stay = items.find(({ objectId }) => objectId === left.lyingStill);
    if (stay === undefined) throw new Error('the file does not lie with the clerk');

    const documents = [
      { documentId: left.neverCame, restarts: 1 },
      { documentId: left.read, restarts: 1 },
      // The first is a person's asking, and counts for nothing.
      { documentId: left.readToo, restarts: 1 + MOST_RESTARTS },
    ];
    const due = { stay, documents, forgotten: left.forgotten };
    district = await district.later(stopped => anHourLater(stopped, due));
    const back = caller({ url: district.url, token: await district.tokenOf('asha.clerk') });
    await until('the reminder of a stay whose timer was lost', 60, () => reminderOf(back, stay.objectId));
    for (const documentId of [left.read, left.readToo]) await readThrough(back, documentId);
    neverCame = await until('the end of an upload that never came', 60, async () => {
      const { state, reason } = await back.call('getDocument', { params: { documentId: left.neverCame } });
      return state === 'REFUSED' ? reason?.code : undefined;
    });
    await endMessages(district.mailbox, back);
    reminded = (await remindersOf(back, stay.objectId)).length;
    // What goes on by itself uses its rights when it comes to it.
    const used = () => rowsOf(grantsOf(district.assembly), district.used(), UNUSED_RIGHTS);
    await vi
      .waitUntil(() => unanswered(used()).length === 0, { timeout: PATIENCE_MS })
      .catch(() => undefined);
    rows = used();
  });

  it('a timer that was lost has been found, and the reminder came, once', () => {
    expect(reminded).toBe(1);
    expect(district.refusals).toEqual([]);
  });

  it('documents that stood still have been looked after, and an upload that never came is over', () => {
    expect(neverCame).toBe('document.never-came');
  });

  it('every right that a role is granted has been used, or is acknowledged with a reason', () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(unanswered(rows)).toEqual([]);
  });

  it('no acknowledged reason has outlived its grant', () => {
    expect(outlived(rows, UNUSED_RIGHTS)).toEqual([]);
    for (const { reason } of UNUSED_RIGHTS) expect(reason.length).toBeGreaterThan(30);
  });
});

const remindersOf = async (as: Caller, objectId: string) => {
  const { items } = await as.call('listNotifications');
  return items.filter(each => each.objectId === objectId && each.kind === 'reminded');
};
const reminderOf = async (as: Caller, objectId: string) => (await remindersOf(as, objectId))[0];
