import { beforeAll, expect, it } from 'vitest';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { type Cast, castOf, today } from '#tests/story/cast.ts';
import { fetched } from '#tests/story/signed-in-ink.ts';
import { uploadScan } from '#tests/story/tell.ts';
import { DESK, PHONE } from '#tests/support/browser.ts';
import { fill, keeperOn, press } from '#tests/support/keeper.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { button, goTo, picture, settled } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';
import { ADMIN_WORDS } from '../../web/screens/admin/words/words.ts';

/** What goes by hand, what reminds of it, and what stands above it: clicked through on the screen. */

const SUBJECT = 'सूखा राहत की आख्या';
const OUTSIDE = ['अधिशासी अभियन्ता, जल निगम', 'जिला कृषि अधिकारी'] as const;
const office = districtOnScreen();
let cast: Cast;
let fileId: string;
let params: { draftId: string };
beforeAll(async () => {
  cast = await castOf(office.stage);
  const { officer, post } = cast;
  fileId = (await officer.call('createFile', { body: { subject: SUBJECT } })).fileId;
  const letter = {
    form: 'letter',
    language: 'hi',
    subject: SUBJECT,
    body: pastedText('आख्या सात दिन में दें।'),
    addressees: OUTSIDE.map(name => ({ kind: 'outside', name })),
    signatory: post('SDM-SDR-SO').postId,
  };
  const { draftId } = await officer.call('beginDraft', { params: { fileId }, body: { letter } });
  params = { draftId };
  await officer.call('putDraftToSigning', { params, body: { revision: 1 } });
  const { url } = await officer.call('printLetter', { params, body: {} });
  const scan = await uploadScan(officer, new Uint8Array(Buffer.from(await fetched(url))), {
    fileName: 'signed.pdf',
    type: 'application/pdf',
  });
  const signed = { revision: 1, documentId: scan.documentId, signedOn: today() };
  await officer.call('issueDraft', { params, body: signed });
  await officer.call('entrustDraft', { params, body: { to: post('SDM-SDR-CLK-2').postId } });
  const sent = OUTSIDE.map((_, at) => ({ serial: at + 1, mode: 'by-hand' }));
  await cast.secondClerk.call('dispatchDraft', { params, body: { sent } });
  await cast.secondClerk.call('remindOfDraft', { params, body: { serials: [1, 2] } });
});

it('what goes by hand is put on a page of the peon book, and what the signed page says is entered from it', async () => {
  const { page, complaints } = await office.signedIn('अशोक कदम्ब');
  await goTo(page, '#/dispatch/peon-book', '.tick');
  await page.getByRole('textbox', { name: 'पत्रवाहक का नाम' }).fill('रामदीन');
  await button(page, 'सब चुनें').click();
  await settled(page);
  await picture(page, 'peon-book-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await page.getByRole('form', { name: 'पृष्ठ बनाएँ' }).locator('button[type=submit]').click();
  await page.getByText('2 में से 2 की पावती शेष').waitFor();
  await goTo(page, '#/dispatch/peon-book');
  const inBook = page.locator('tr', { hasText: 'रामदीन' });
  await inBook.getByText('2 में से 2 की पावती शेष').waitFor();
  await settled(page);
  await picture(page, 'peon-book-open-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await inBook.locator('a').click();
  const of = (name: string) => page.locator('tr', { hasText: name });
  await of(OUTSIDE[0]).getByRole('checkbox').check();
  await page.getByRole('textbox', { name: /किसने प्राप्त किया/ }).fill('आवक लिपिक');
  await page.getByRole('form', { name: 'प्राप्ति दर्ज करें' }).locator('button[type=submit]').click();
  await of(OUTSIDE[0]).getByText('प्राप्त हुआ').waitFor();
  await of(OUTSIDE[1]).getByRole('checkbox').check();
  await button(page, 'वापसी दर्ज करें').first().click();
  await page.getByRole('textbox', { name: 'वापसी का कारण' }).fill('कार्यालय बन्द');
  await page.getByRole('form', { name: 'वापसी दर्ज करें' }).locator('button[type=submit]').click();
  await page.getByText('2 में से 0 की पावती शेष').waitFor();
  await settled(page);
  await picture(page, 'peon-page-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await page.setViewportSize(PHONE);
  await button(page, 'English').click();
  await page.getByText('0 of 2 not heard of yet').waitFor();
  await settled(page);
  await picture(page, 'peon-page-phone-en');
  expect(await faultsOf(page, 'en')).toEqual([]);
  await page.getByRole('link', { name: 'Peon book' }).first().click();
  await inBook.getByText('all 2 heard of').waitFor();
  await settled(page);
  await picture(page, 'peon-book-phone-en');
  expect(await faultsOf(page, 'en')).toEqual([]);
  const { recipients } = await cast.officer.call('getOutgoing', { params });
  expect(recipients.map(({ state }) => state)).toEqual(['DELIVERED', 'UNDELIVERED']);
  expect(complaints).toEqual([]);
});

it('the next reminder comes filled, to who has the letter and has not answered', async () => {
  const { page } = await office.signedIn('रवि कुमार');
  await goTo(page, `#/files/${fileId}/drafts`, '.tabs a[aria-current]');
  await page.locator('summary', { hasText: 'नया आलेख' }).click();
  await page.getByLabel('किस पत्र का स्मरण पत्र').selectOption({ index: 1 });
  await button(page, 'नया आलेख').click();
  const reminder = page.getByRole('form', { name: 'पत्र लिखें' });
  await expect
    .poll(() => reminder.getByRole('textbox', { name: 'विषय' }).inputValue())
    .toBe(`स्मरण पत्र-II: ${SUBJECT}`);
  await reminder.getByText(OUTSIDE[0]).waitFor();
  expect(await reminder.getByText(OUTSIDE[1]).count()).toBe(0);
  // A letter refers to papers in words: there is nothing in the file its reader could follow a reference to.
  expect(await reminder.locator('.do-bold').count()).toBe(1);
  expect(await reminder.locator('.do-reference').count()).toBe(0);
  await settled(page);
  await picture(page, 'reminder-hi');
  // Which reminder it is stands in its text as offices write it.
  expect(await faultsOf(page, 'hi')).toEqual(['II']);
});

const at = keeperOn(office, { language: 'hi', size: DESK });
it('an office’s letterhead is set in both languages, and how it goes by its postage account', async () => {
  const admin = ADMIN_WORDS.hi;
  const { page } = at;
  const { officeId } = cast.post('SDM-SDR-SO');
  const submit = () => page.locator('main form button[type=submit]').click();
  await goTo(page, `#/admin/offices/${officeId}/letters`, 'dl.facts');
  await press(page, admin.letters.edit);
  await fill(page, { telephone: 'नहीं', headingHi: 'कार्यालय उप जिलाधिकारी', headingEn: '' });
  await submit();
  await page.getByText(admin.letters.telephoneWrong).waitFor();
  await page.getByText(admin.letters.headingBoth).first().waitFor();
  await fill(page, { headingEn: 'Office of the SDM', telephone: '05222-230001' });
  await page.locator('textarea[name=addressHi]').fill('तहसील परिसर');
  await page.locator('textarea[name=addressEn]').fill('Tehsil Compound');
  await at.look('a letterhead being set');
  await picture(page, 'letterhead-hi');
  await submit();
  await page.locator('dl.facts', { hasText: 'Tehsil Compound' }).waitFor();
  await press(page, admin.letters.editPostage);
  await fill(page, { lowAt: '250.50' });
  await page.locator('form select').first().selectOption('yes');
  await submit();
  await page.getByText('₹ 250.50').waitFor();
  await at.look('letterhead and postage');
  await picture(page, 'letterhead-set-hi');
  expect(at.faults()).toEqual([]);
});
