import { beforeAll, expect, it } from 'vitest';
import { Day, dayPlus } from '#shared/domain/time.ts';
import { startedDistrict } from '#tests/support/started.ts';
import { type RtiTold, tellRti } from './rti-answered.ts';

const here = startedDistrict();
let told: RtiTold;
beforeAll(async () => {
  told = await tellRti(here.stage);
});

it('its time is that of the law: thirty days, 48 hours for life or liberty, five for a transfer', () => {
  const receivedOn = Day.parse(told.receivedOn);
  expect([told.replyBy, told.liberty]).toEqual([dayPlus(receivedOn, 30), dayPlus(receivedOn, 2)]);
  expect(told.watched).toMatchObject({ replyBy: told.replyBy, transferBy: dayPlus(receivedOn, 5) });
});

it('it is not put off: neither merely kept in its file, nor closed with it unanswered', () => {
  expect([told.notFiledAway, told.notClosed]).toEqual(['receipt.write-off-unfit', 'file.receipts-open']);
});

it('the letter that answers it disposes of it, by its number and day, and within its time', () => {
  const { issue, issued, letter } = told.letter;
  expect(letter.references).toHaveLength(0);
  expect(letter.addressees).toMatchObject([{ kind: 'outside', name: 'श्री मोहन लाल' }]);
  const day = issue?.on.split('-').reverse().join('.');
  expect(told.receipt).toMatchObject({
    state: 'CLOSED',
    writeOff: { code: 'replied-by-letter', remark: `${issue?.number}, ${day}` },
  });
  expect(issued && issued.signedOn <= (told.replyBy ?? '')).toBe(true);
  expect([told.stillOpen, told.answered?.writeOff?.code]).toEqual([false, 'replied-by-letter']);
  expect(told.file).toMatchObject({ state: 'CLOSED', openReceipts: 0 });
  expect(here.district.refusals).toEqual([]);
});
