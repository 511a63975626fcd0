import { beforeAll, expect, it } from 'vitest';
import { DraftId } from '#shared/domain/ids.ts';
import { slipCodesOf } from '#shared/domain/slip-code.ts';
import { startedDistrict } from '#tests/support/started.ts';
import { type FourteenTold, tellFourteen } from './fourteen-addressees.ts';

const here = startedDistrict();
let told: FourteenTold;
beforeAll(async () => {
  told = await tellFourteen(here.stage);
});

it('each of the fourteen has their own way, their own state and their own reminders', () => {
  const { outgoing } = told;
  expect(outgoing.state).toBe('DISPATCHED');
  expect(outgoing.recipients).toHaveLength(14);
  const at = (serial: number) => outgoing.recipients.find(one => one.serial === serial);
  expect(at(1)).toMatchObject({ mode: 'here', state: 'DELIVERED', diaryNumber: told.diaryNumber });
  expect(at(5)).toMatchObject({ mode: 'by-hand', state: 'REPLIED', receivedBy: 'आवक लिपिक' });
  expect(at(5)?.remindedOn).toHaveLength(1);
  expect(at(9)).toMatchObject({ mode: 'registered-post', state: 'DISPATCHED', sent: 2 });
  expect(at(13)).toMatchObject({ as: 'copy', mode: 'e-mail', state: 'DISPATCHED' });
});

it('what goes to another office lies there undiarised, with whose letter it is, until it is taken in', () => {
  const { number, on } = told.outgoing.issue ?? {};
  expect(told.arrived).toMatchObject({ number, on, serial: 1, from: told.outgoing.officeId });
});

it('printed there, it bears the code that its own office printed on it', () => {
  expect(told.copyCode).toBe(slipCodesOf(DraftId.parse(told.outgoing.draftId))[0]);
});

it('others are asked about it as an issued letter: the question shows its number, and is of its file', () => {
  const { number } = told.outgoing.issue ?? {};
  const { draftId: letter, fileId: about, subject } = told.outgoing;
  expect(told.asked).toMatchObject({ number, letter, about, subject, received: 1, state: 'SETTLED' });
});

it('only the post it was entrusted to sends it, and the file is not closed before it has left', () => {
  expect([told.notEntrusted, told.notClosed, told.closed]).toEqual([
    'draft.not-dispatcher',
    'file.drafts-open',
    'CLOSED',
  ]);
});

it('the register of the office says what left, to whom, how and at what cost', () => {
  const sent = told.register.flatMap(line => line.sent);
  expect(sent).toHaveLength(15);
  expect(sent.reduce((sum, { postage = 0 }) => sum + postage, 0)).toBe(3 * 4100 + 2 * 2250 + 6000);
  expect(told.postage).toBe(3 * 4100 + 2 * 2250 + 6000);
  expect(sent.find(({ serial }) => serial === 11)).toMatchObject({ tracking: 'RU123456789IN' });
  expect(sent.every(({ to }) => to !== undefined)).toBe(true);
  expect(told.left).toEqual({ 'to-send': 0, 'under-way': 1, 'awaiting-answer': 0 });
  expect(here.district.refusals).toEqual([]);
});
