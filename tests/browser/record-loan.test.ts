import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { FileId } from '#shared/domain/ids.ts';
import { slipCodesOf } from '#shared/domain/slip-code.ts';
import { castOf, refusalOf } from '#tests/story/cast.ts';
import { inLanguage, PHONE, type Screen } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { bring, button, goTo, picture, row, settled } from '#tests/support/page.ts';
import { seatRecordsOfficer } from '#tests/support/records-officer.ts';
import { faultsOf } from '#tests/support/seen.ts';

/** A paper record is asked for, found by its label, given, and comes back. */

const SUBJECT = 'सीमांकन वाद';
const PURPOSE = 'अपील में साक्ष्य';

const office = districtOnScreen();
/** Recorded as well; the clerk of the same office never had it. */
const MET = 'भूमि बन्दोबस्त 1998';
let fileId: string;
let metId: string;
beforeAll(async () => {
  const { officer } = await castOf(office.stage);
  const keeper = await seatRecordsOfficer(office.admin, await office.person('suman.rk'));
  ({ fileId } = await officer.call('createFile', { body: { subject: SUBJECT, nature: 'physical' } }));
  const params = { fileId };
  await officer.call('closeFile', { params, body: { reason: 'निस्तारित' } });
  await keeper.call('recordFile', { params, body: { category: 'C3', shelf: 'रैक क-12' } });
  ({ fileId: metId } = await officer.call('createFile', { body: { subject: MET } }));
  await officer.call('closeFile', { params: { fileId: metId }, body: { reason: 'निस्तारित' } });
  await keeper.call('recordFile', { params: { fileId: metId }, body: { category: 'C3' } });
  await keeper.call('printRecordLabels', { body: { fileIds: [fileId], language: 'hi' } });
});

const keeperOn = async (): Promise<Screen> => {
  const { posts } = await (await office.person('suman.rk')).call('getMe');
  const seat = posts.find(({ post }) => post.names.hi === 'अभिलेख अधिकारी');
  const screen = await office.signedIn('सुमन चकोर');
  await screen.page.locator('label.post select').selectOption(seat?.post.postId ?? '');
  return screen;
};
const toList = async (page: Page, name: string) => {
  await page.locator('.tabs').getByRole('link', { name, exact: true }).click();
  await page.locator('.tabs a[aria-current]', { hasText: name }).waitFor();
};
const shown = async (screen: Screen, name: string) => {
  for (const language of ['en', 'hi'] as const) {
    await inLanguage(screen, language);
    await settled(screen.page);
    await picture(screen.page, `${name}-${language}`);
    expect(await faultsOf(screen.page, language)).toEqual([]);
  }
};

it('a post asks for a record; the record room finds it by its label, gives it, and enters its return', async () => {
  const ravi = await office.signedIn('रवि कुमार', { size: PHONE });
  await goTo(ravi.page, `#/files/${fileId}`);
  await button(ravi.page, 'अभिलेख माँगें').click();
  const asking = ravi.page.getByRole('form', { name: 'अभिलेख माँगें' });
  await asking.getByRole('textbox').fill(PURPOSE);
  await asking.locator('button[type=submit]').click();
  await ravi.page.getByText('माँग लम्बित').first().waitFor();
  await shown(ravi, 'record-asked-phone');

  const suman = await keeperOn();
  const { page } = suman;
  await goTo(page, '#/records/asked', '.tabs');
  await row(page, SUBJECT).getByText(PURPOSE).waitFor();
  await shown(suman, 'record-asked');
  const find = page.getByRole('searchbox', { name: 'लेबल का कोड' });
  await find.fill(slipCodesOf(FileId.parse(fileId))[0]);
  await find.press('Enter');
  const found = page.getByRole('list', { name: 'मिला हुआ अभिलेख' });
  await found.getByText('रैक क-12').waitFor();
  await found.getByRole('button', { name: /^अभिलेख दें/ }).click();
  await shown(suman, 'record-giving');
  await found.getByRole('form').locator('button[type=submit]').click();
  await found.getByRole('button', { name: /^वापसी दर्ज करें/ }).waitFor();

  await toList(page, 'बाहर गए');
  const out = page.locator('.rows:not([aria-label]) .row', { hasText: SUBJECT });
  await bring(out, () => button(page, 'सूची ताज़ा करें').click());
  await shown(suman, 'record-out');
  await out.getByRole('button', { name: /^वापसी दर्ज करें/ }).click();
  await out.getByRole('form').locator('button[type=submit]').click();
  await page.getByText('अभिलेख की वापसी दर्ज हुई।').first().waitFor();
  const { out: loan } = await office.officer.call('getFile', { params: { fileId } });
  expect(loan).toBeUndefined();
  for (const { complaints } of [ravi, suman]) expect(complaints).toEqual([]);
});

it('who meets a record only in the register of the office asks for it there', async () => {
  const asha = await office.signedIn('आशा वर्मा', { size: PHONE });
  const { page } = asha;
  await goTo(page, '#/search?q=1998');
  await page.getByRole('link', { name: 'पत्रावली पंजी' }).click();
  const met = row(page, MET);
  await met.getByText('अभिलेखागार में', { exact: true }).waitFor();
  await shown(asha, 'register-phone');
  await met.getByRole('button', { name: /^अभिलेख माँगें/ }).click();
  const asking = met.getByRole('form', { name: 'अभिलेख माँगें' });
  await asking.locator('button[type=submit]').click();
  await asking.locator('.wrong').waitFor();
  await asking.getByRole('textbox').fill(PURPOSE);
  await shown(asha, 'register-asking-phone');
  await asking.locator('button[type=submit]').click();
  await met.getByText('आपकी माँग लम्बित है').waitFor();
  expect(await met.getByRole('button').count()).toBe(0);
  await shown(asha, 'register-asked-phone');
  const { requisitions = [] } = await office.officer.call('getFile', { params: { fileId: metId } });
  expect(requisitions).toMatchObject([{ by: office.post('CLK'), purpose: PURPOSE }]);
  // To ask opens nothing. The record that came back may be asked for too, and nothing else.
  const clerk = await office.person('asha.clerk');
  expect(await refusalOf(clerk.call('getFile', { params: { fileId: metId } }))).toBe('file.unknown');
  expect(await page.getByRole('button', { name: /^अभिलेख माँगें/ }).count()).toBe(1);
  expect(asha.complaints).toEqual([]);
});
