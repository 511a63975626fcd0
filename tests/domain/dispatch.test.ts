import { describe, expect, test } from 'vitest';
import { stageOf } from '#shared/domain/dispatch/dispatch.ts';
import {
  bringBackDraft,
  deliverDraft,
  dispatchDraft,
  entrustDraft,
  type Outgoing,
  remindOfDraft,
  replyToDraft,
  type Sending,
} from '#shared/domain/dispatch/dispatch-acts.ts';
import { reminderOf } from '#shared/domain/dispatch/reminder.ts';
import { isUnderWay, takenIn } from '#shared/domain/dispatch/taken-in.ts';
import type { DraftHead } from '#shared/domain/drafts/draft.ts';
import { beginDraft, cancelDraft, issueDraft, putToSigning } from '#shared/domain/drafts/draft-acts.ts';
import { closeFile } from '#shared/domain/file-acts.ts';
import type { Letter, Party } from '#shared/domain/letters/letter.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import type { Relation } from '#shared/domain/permission/relation.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { dayPlus, istDay, plus } from '#shared/domain/time.ts';
import { by, CLERK, countingIds, MONDAY, OFFICE, SDM, SECTION, STRANGER } from './support/office.ts';
import { newWorld } from './support/play.ts';
import { held } from './support/world.ts';

const ids = countingIds();
const TODAY = istDay(MONDAY);
const outside = (name: string): Party => ({ kind: 'outside', name });
const letterTo = (addressees: Party[], copies: Party[] = []): Letter => ({
  form: 'letter',
  language: 'hi',
  urgency: 'ordinary',
  subject: 'आपदा राहत की आख्या',
  references: [],
  body: pastedText('कृपया आख्या दें।'),
  addressees,
  copies: copies.map(to => ({ to })),
  enclosures: [],
  signatory: CLERK,
});

const acting = (post: typeof CLERK, relations: readonly Relation[], minutes = 1) => ({
  by: by(post),
  at: plus(MONDAY, minutes * 60_000),
  relations: new Set(relations),
});
const holder = (minutes?: number) => acting(CLERK, ['holds'], minutes);
const sender = (minutes?: number) => acting(SECTION, ['dispatches'], minutes);

/** A letter as it comes from signing, in a file that its writer has open. */
const signed = (letter: Letter): Outgoing => {
  const file = held(newWorld(CLERK));
  const text = { letter, textSha256: 'a'.repeat(64) };
  const at = { ...holder(0), revision: 1, aboveApprover: [] };
  const answering = { signs: true, aboveSignatory: [] };
  const [opened, begun] = beginDraft(file, { draftId: ids.draft(), ...text }, { ...at, answering });
  const inFile = { head: opened.after, holding: opened.holdings[0]?.holding ?? file.holding };
  const registered = { letter, registered: 'SDM-SDR/I/1/2026', issuedBy: OFFICE };
  const [numbered, put] = putToSigning({ head: begun.after, file: inFile }, registered, at);
  const atSigning = { head: put.after, file: { ...inFile, head: numbered.after } };
  const { after } = issueDraft(atSigning, { documentId: ids.document(), signedOn: TODAY }, at);
  return { head: after, file: atSigning.file };
};
const onWith = (outgoing: Outgoing, head: DraftHead): Outgoing => ({ ...outgoing, head });
const entrusted = (letter: Letter, replyBy = dayPlus(TODAY, 10)): Outgoing => {
  const outgoing = signed(letter);
  const { after } = entrustDraft(outgoing, { to: SECTION, letter, replyBy, cleared: [] }, holder());
  return onWith(outgoing, after);
};
const sending = (serial: number, more: Partial<Sending> = {}): Sending => ({
  serial,
  mode: 'by-hand',
  ...more,
});
const sent = (outgoing: Outgoing, ...serials: number[]): Outgoing => {
  const sends = { on: TODAY, sent: serials.map(serial => sending(serial)) };
  const decisions = dispatchDraft(outgoing, sends, sender());
  const [last] = decisions.slice(-1);
  if (last?.object !== 'draft') throw new Error('a letter is decided on last');
  return onWith(outgoing, last.after);
};
const stateOf = ({ head }: Outgoing, serial: number) =>
  head.dispatch?.recipients.find(one => one.serial === serial)?.state;
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'it was not refused';
};

const THREE = letterTo([outside('तहसीलदार'), outside('बीडीओ')], [{ kind: 'post', postId: STRANGER }]);

describe('a signed letter', () => {
  test('is entrusted with all to whom it goes, addressees first, then copies', () => {
    const { head } = entrusted(THREE);
    expect(head.state).toBe('ISSUED');
    expect(head.dispatch?.by).toBe(SECTION);
    expect(head.dispatch?.recipients).toEqual([
      { serial: 1, as: 'to', state: 'WAITING' },
      { serial: 2, as: 'to', state: 'WAITING' },
      { serial: 3, as: 'copy', postId: STRANGER, state: 'WAITING' },
    ]);
  });

  test('entrusted anew keeps what became of it so far', () => {
    const begun = sent(entrusted(THREE), 1);
    const { after } = entrustDraft(begun, { to: CLERK, letter: THREE, cleared: [] }, sender(3));
    expect(after.dispatch?.by).toBe(CLERK);
    expect(after.dispatch?.recipients.map(({ state }) => state)).toEqual([
      'DISPATCHED',
      'WAITING',
      'WAITING',
    ]);
    expect(after.dispatch?.replyBy).toBe(dayPlus(TODAY, 10));
  });

  test('is sent by nobody but the post it was entrusted to, and by nobody before', () => {
    const outgoing = entrusted(THREE);
    const sends = { on: TODAY, sent: [sending(1)] };
    expect(codeOf(() => dispatchDraft(outgoing, sends, holder()))).toBe('draft.not-dispatcher');
    expect(codeOf(() => dispatchDraft(outgoing, sends, acting(SDM, [])))).toBe('draft.unknown');
    expect(codeOf(() => dispatchDraft(signed(THREE), sends, sender()))).toBe('draft.not-entrusted');
  });

  test('that is confidential is entrusted to a post that may know of it only', () => {
    const outgoing = signed(THREE);
    const secret = onWith(outgoing, { ...outgoing.head, classification: 'confidential' });
    const entrust = (cleared: (typeof CLERK)[]) =>
      entrustDraft(secret, { to: SECTION, letter: THREE, cleared }, holder());
    expect(codeOf(() => entrust([CLERK]))).toBe('draft.dispatcher-not-cleared');
    expect(entrust([CLERK, SECTION]).after.dispatch?.by).toBe(SECTION);
  });
});

describe('a letter to several', () => {
  test('has left when the last has been sent theirs, and only then the file counts one draft less', () => {
    const outgoing = entrusted(THREE);
    expect(outgoing.file.head.draftsOpen).toBe(1);
    const first = sent(outgoing, 1, 3);
    expect(first.head.state).toBe('ISSUED');
    const decisions = dispatchDraft(first, { on: TODAY, sent: [sending(2)] }, sender(2));
    expect(decisions.map(({ object }) => object)).toEqual(['file', 'draft']);
    const [settled, left] = decisions;
    expect(settled.object === 'file' && settled.after.draftsOpen).toBe(0);
    expect(left?.after.state).toBe('DISPATCHED');
  });

  test('blocks the closing of its file until it has left', () => {
    const closing = { reason: 'निस्तारित', yellowNotes: 0, competent: true };
    const { file, ...outgoing } = entrusted(THREE);
    expect(codeOf(() => closeFile(file, closing, holder(0.02)))).toBe('file.drafts-open');
    const decisions = dispatchDraft(
      { ...outgoing, file },
      { on: TODAY, sent: [1, 2, 3].map(serial => sending(serial)) },
      sender(),
    );
    const [settled] = decisions;
    if (settled.object !== 'file') throw new Error('the file says nothing');
    const holding = settled.holdings[0]?.holding ?? file.holding;
    expect(closeFile({ head: settled.after, holding }, closing, holder(0.02)).after.state).toBe('CLOSED');
  });

  test('is not cancelled once it has left to some; before that it is', () => {
    const context = { ...holder(5), revision: 1, aboveApprover: [] };
    expect(codeOf(() => cancelDraft(sent(entrusted(THREE), 2), 'अनावश्यक', context))).toBe(
      'draft.partly-dispatched',
    );
    expect(cancelDraft(entrusted(THREE), 'अनावश्यक', context)[1].after.state).toBe('CANCELLED');
  });

  test('goes to each recipient once, under a number that it has, in a way that fits', () => {
    const outgoing = entrusted(THREE);
    const of = (...sends: Sending[]) =>
      codeOf(() => dispatchDraft(outgoing, { on: TODAY, sent: sends }, sender()));
    expect(of(sending(1), sending(1))).toBe('draft.recipient-twice');
    expect(of(sending(4))).toBe('draft.recipient-unknown');
    expect(of(sending(1, { mode: 'here' }))).toBe('draft.recipient-outside');
    expect(of(sending(1, { postage: 500 }))).toBe('draft.postage-unfit');
    expect(
      of(sending(1, { mode: 'speed-post', postage: 4100, tracking: 'EU123' }), sending(3, { mode: 'here' })),
    ).toBe('it was not refused');
  });

  test('left neither ahead of today nor before it was signed', () => {
    const on = (day: typeof TODAY) =>
      codeOf(() => dispatchDraft(entrusted(THREE), { on: day, sent: [sending(1)] }, sender()));
    expect(on(dayPlus(TODAY, 1))).toBe('draft.day-invalid');
    expect(on(dayPlus(TODAY, -1))).toBe('draft.day-invalid');
  });
});

describe('to each recipient', () => {
  const gone = () => sent(entrusted(THREE), 1, 2, 3);

  test('it is delivered, comes back and is sent again, and what was answered is at rest', () => {
    const back = onWith(
      gone(),
      bringBackDraft(gone(), { serial: 2, on: TODAY, reason: 'पता अपूर्ण' }, sender(2)).after,
    );
    expect(stateOf(back, 2)).toBe('UNDELIVERED');
    expect(back.head.dispatch && stageOf(back.head.dispatch)).toBe('to-send');
    const again = sent(back, 2);
    expect(again.head.dispatch?.recipients[1]).toMatchObject({ state: 'DISPATCHED', sent: 2 });
    const came = onWith(
      again,
      deliverDraft(again, { serial: 2, on: TODAY, receivedBy: 'रामलाल' }, sender(3)).after,
    );
    expect(came.head.dispatch?.recipients[1]).toMatchObject({ state: 'DELIVERED', receivedBy: 'रामलाल' });
    const answered = replyToDraft(came, { serial: 2, on: TODAY, reference: 'पत्र 12' }, holder(4)).after;
    expect(answered.dispatch?.recipients[1]).toMatchObject({ state: 'REPLIED', reference: 'पत्र 12' });
    expect(codeOf(() => remindOfDraft(onWith(came, answered), [2], holder(5)))).toBe('draft.recipient-state');
  });

  test('three reminders go at most, on three days', () => {
    let outgoing = gone();
    const day = 24 * 60;
    for (const n of [1, 2, 3]) {
      expect(codeOf(() => remindOfDraft(outgoing, [1], sender(n * day)))).toBe('it was not refused');
      outgoing = onWith(outgoing, remindOfDraft(outgoing, [1], sender(n * day)).after);
      expect(codeOf(() => remindOfDraft(outgoing, [1], sender(n * day)))).toBe('draft.reminded-enough');
    }
    expect(codeOf(() => remindOfDraft(outgoing, [1], sender(9 * day)))).toBe('draft.reminded-enough');
    expect(outgoing.head.dispatch?.recipients[0]?.remindedOn).toHaveLength(3);
  });

  test('the next reminder goes to those who have not answered, under I, II and III', () => {
    const day = 24 * 60;
    let outgoing = gone();
    expect(reminderOf(outgoing.head)).toMatchObject({ mark: 'I', serials: [1, 2] });
    const answered = replyToDraft(outgoing, { serial: 2, on: TODAY, reference: 'पत्र 12' }, holder(4)).after;
    outgoing = onWith(outgoing, answered);
    for (const [n, mark] of [
      [1, 'II'],
      [2, 'III'],
    ] as const) {
      outgoing = onWith(outgoing, remindOfDraft(outgoing, [1], sender(n * day)).after);
      expect(reminderOf(outgoing.head)).toMatchObject({ mark, serials: [1] });
    }
    const thrice = onWith(outgoing, remindOfDraft(outgoing, [1], sender(3 * day)).after);
    expect(codeOf(() => reminderOf(thrice.head))).toBe('draft.reminded-enough');
    expect(codeOf(() => reminderOf(entrusted(THREE).head))).toBe('draft.recipient-state');
  });

  test('an office that takes it into its diary says itself that it came', () => {
    const outgoing = gone();
    expect(isUnderWay(outgoing.head, 3)).toBe(true);
    const { after } = takenIn(
      outgoing.head,
      { serial: 3, diaryNumber: 'BDO/D/4/2026' },
      acting(STRANGER, []),
    );
    expect(after.dispatch?.recipients[2]).toMatchObject({ state: 'DELIVERED', diaryNumber: 'BDO/D/4/2026' });
    expect(isUnderWay(after, 3)).toBe(false);
  });
});

test('what is still to be done is to send, then to hear that it came, then to hear the answer, and then nothing', () => {
  const stage = ({ head }: Outgoing) => head.dispatch && stageOf(head.dispatch);
  let outgoing = entrusted(letterTo([outside('तहसीलदार')], [outside('बीडीओ')]));
  expect(stage(outgoing)).toBe('to-send');
  outgoing = sent(outgoing, 1, 2);
  expect(stage(outgoing)).toBe('under-way');
  for (const serial of [1, 2])
    outgoing = onWith(outgoing, deliverDraft(outgoing, { serial, on: TODAY }, sender(serial + 1)).after);
  expect(stage(outgoing)).toBe('awaiting-answer');
  // Whoever got a copy need not answer.
  outgoing = onWith(outgoing, replyToDraft(outgoing, { serial: 1, on: TODAY }, sender(9)).after);
  expect(stage(outgoing)).toBeUndefined();
});
