import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { textPage } from '#tests/documents/make.ts';
import { castOf } from '#tests/story/cast.ts';
import { readThrough, uploadScan } from '#tests/story/tell.ts';
import type { Caller } from '#tests/support/api.ts';
import { inLanguage, PHONE, type Screen } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { bring, button, goTo, picture, row, settled } from '#tests/support/page.ts';
import { keepNothingOf, seatRecordsOfficer } from '#tests/support/records-officer.ts';
import { faultsOf } from '#tests/support/seen.ts';

/** The record that tests/story/disposal-by-two.ts tells of over HTTP, recorded and disposed of on the screen by two officers. */

const SUBJECT = 'वृक्षारोपण समारोह';
/** Stands in the note and nowhere else. */
const WORD = 'अमलतास';
const reason = 'अभिलेख अवधि पूर्ण, पुनरीक्षित';

const office = districtOnScreen();
/** A closed file with a note and a scanned letter, and the open one that it is linked to. */
let fileId: string;
let openId: string;
let officer: Caller;
beforeAll(async () => {
  ({ officer } = await castOf(office.stage));
  await keepNothingOf(office.admin);
  await seatRecordsOfficer(office.admin, await office.person('suman.rk'));
  await seatRecordsOfficer(office.admin, await office.person('seema.so'), 'seema.so');

  const bytes = new Uint8Array(await textPage('निमंत्रण'));
  const scan = { fileName: 'nimantran.pdf', type: 'application/pdf' };
  const { documentId } = await uploadScan(officer, bytes, scan);
  await readThrough(officer, documentId);
  const { receiptId } = await officer.call('diariseReceipt', {
    body: { sender: { office: 'नगर पालिका' }, subject: 'वृक्षारोपण का निमंत्रण', documentId },
  });
  ({ fileId } = await officer.call('createFile', { body: { subject: SUBJECT, receiptId } }));
  const params = { fileId };
  const content = pastedText(`समारोह में ${WORD} के पौधे रोपे गए।`);
  const { noteId, revision } = await officer.call('draftNote', { params, body: { content } });
  await officer.call('confirmNote', { params: { fileId, noteId }, body: { revision } });
  ({ fileId: openId } = await officer.call('createFile', { body: { subject: 'व्यय का लेखा' } }));
  await officer.call('linkFiles', { params, body: { to: openId } });
  const remark = 'समारोह सम्पन्न';
  await officer.call('writeOffReceipt', {
    params: { fileId, receiptId },
    body: { code: 'kept-in-file', remark },
  });
  await officer.call('closeFile', { params, body: { reason: remark } });
});

/** As the records officer of the SDM’s office, which is one of their posts. */
const seated = async (name: string, login: string, phone = false): Promise<Screen> => {
  const { posts } = await (await office.person(login)).call('getMe');
  const seat = posts.find(({ post }) => post.names.hi === 'अभिलेख अधिकारी');
  const screen = await office.signedIn(name, phone ? { size: PHONE } : {});
  await screen.page.locator('label.post select').selectOption(seat?.post.postId ?? '');
  return screen;
};
const toList = async (page: Page, name: string) => {
  await page.locator('.tabs').getByRole('link', { name, exact: true }).click();
  await page.locator('.tabs a[aria-current]', { hasText: name }).waitFor();
};
const deed = (within: Locator, name: string) => within.getByRole('button', { name: new RegExp(`^${name}`) });
const formOf = async (within: Locator, name: string): Promise<Locator> => {
  await deed(within, name).click();
  const form = within.getByRole('form', { name });
  await form.waitFor();
  return form;
};
const submit = (form: Locator) => form.locator('button[type=submit]').click();
/** Does it for a reason, and waits for the office’s word. */
const give = async (page: Page, name: string, why: string, done: string) => {
  const form = await formOf(row(page, SUBJECT), name);
  await form.getByRole('textbox', { name: 'कारण' }).fill(why);
  await submit(form);
  await page.getByText(done).first().waitFor();
};
/** The list is read anew until the record is gone from it. */
const leaves = (page: Page) =>
  expect
    .poll(async () => {
      await button(page, 'सूची ताज़ा करें').click();
      await settled(page);
      return row(page, SUBJECT).count();
    })
    .toBe(0);
const startOf = async (url: string): Promise<string> =>
  Buffer.from(await (await fetch(url)).arrayBuffer()).toString('latin1', 0, 5);
const shown = async (screen: Screen, name: string) => {
  for (const language of ['en', 'hi'] as const) {
    await inLanguage(screen, language);
    await settled(screen.page);
    await picture(screen.page, `${name}-${language}`);
    expect(await faultsOf(screen.page, language)).toEqual([]);
  }
};

it('one records officer records it and proposes its disposal, another confirms; what it said is gone, that it was stays', async () => {
  // Who prints the certificate in the end: only the window that was opened first may open a tab (startBrowser).
  const seema = await seated('सीमा कचनार', 'seema.so', true);
  const suman = await seated('सुमन चकोर', 'suman.rk');
  const { page } = suman;
  await page.getByRole('link', { name: 'अभिलेखागार', exact: true }).click();
  const record = row(page, SUBJECT);
  await record.waitFor();
  await shown(suman, 'records-closed');

  const recording = await formOf(record, 'अभिलेखागार में लें');
  await submit(recording);
  await recording.getByText('श्रेणी चुनें।').waitFor();
  await recording.getByLabel('श्रेणी').selectOption({ label: 'क्षणिक महत्व' });
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await submit(recording);
  await page.getByText('पत्रावली अभिलेखागार में ली गई।').waitFor();
  await leaves(page);

  // Its year has come; but not as long as a file that it is linked to is open.
  await toList(page, 'पुनरीक्षण');
  await bring(record, () => button(page, 'सूची ताज़ा करें').click());
  await record.getByText('पुनरीक्षण देय').waitFor();
  await shown(suman, 'records-review');
  const proposing = await formOf(record, 'नष्ट करने का प्रस्ताव करें');
  await submit(proposing);
  await proposing.locator('.wrong').waitFor();
  await proposing.getByRole('textbox', { name: 'कारण' }).fill(reason);
  await submit(proposing);
  await proposing.getByText('इससे सम्बद्ध कोई पत्रावली अभी चल रही है').waitFor();
  await picture(page, 'records-linked-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await officer.call('closeFile', { params: { fileId: openId }, body: { reason } });
  await submit(proposing);
  await page.getByText('विनष्टीकरण का प्रस्ताव दर्ज हुआ').waitFor();
  await leaves(page);

  // Who proposed it is offered no confirming.
  await toList(page, 'नष्ट करने के प्रस्ताव');
  await bring(record, () => button(page, 'सूची ताज़ा करें').click());
  await record.getByText('यह प्रस्ताव आपका या आपके पद का है').waitFor();
  await deed(record, 'प्रस्ताव वापस लें').waitFor();
  expect(await deed(record, 'विनष्टीकरण की पुष्टि करें').count()).toBe(0);
  await shown(suman, 'records-own-proposal');

  // While the other is about to confirm, a court asks for it.
  await goTo(seema.page, '#/records/proposed', '.tabs');
  const theirs = row(seema.page, SUBJECT);
  await theirs.getByText('आपका निर्णय अपेक्षित है').waitFor();
  await theirs.getByText('सुमन चकोर').waitFor();
  const holding = await formOf(record, 'विधिक रोक लगाएँ');
  await holding.getByRole('textbox', { name: 'कारण' }).fill('जनहित याचिका');
  const confirming = await formOf(theirs, 'विनष्टीकरण की पुष्टि करें');
  await confirming.getByText('इन्हें कोई वापस नहीं ला सकेगा').waitFor();
  await submit(holding);
  await page.getByText('विधिक रोक लगाई गई।').waitFor();
  await submit(confirming);
  await confirming.getByText('इस पत्रावली पर विधिक रोक है').waitFor();
  await settled(seema.page);
  await picture(seema.page, 'records-confirm-held-phone-hi');
  expect(await faultsOf(seema.page, 'hi')).toEqual([]);
  await bring(theirs.getByText('विधिक रोक: न्यायालय').first(), () => seema.page.reload());
  expect(await deed(theirs, 'विनष्टीकरण की पुष्टि करें').count()).toBe(0);
  await shown(seema, 'records-held-phone');

  // It is lifted; the other refuses, it is proposed once more, and confirmed.
  await bring(deed(record, 'विधिक रोक हटाएँ'), () => page.reload());
  await give(page, 'विधिक रोक हटाएँ', 'याचिका निस्तारित', 'विधिक रोक हटाई गई।');
  await bring(deed(theirs, 'विनष्टीकरण की पुष्टि करें'), () => seema.page.reload());
  await give(seema.page, 'विनष्टीकरण अस्वीकार करें', 'सम्बद्ध पत्रावली देखें', 'प्रस्ताव अस्वीकार हुआ');
  await leaves(seema.page);
  await toList(page, 'पुनरीक्षण');
  await bring(record, () => button(page, 'सूची ताज़ा करें').click());
  await give(page, 'नष्ट करने का प्रस्ताव करें', reason, 'विनष्टीकरण का प्रस्ताव दर्ज हुआ');
  await bring(theirs, () => button(seema.page, 'सूची ताज़ा करें').click());
  await submit(await formOf(theirs, 'विनष्टीकरण की पुष्टि करें'));
  await seema.page.getByText('अभिलेख नष्ट किया गया; उसकी सामग्री मिटाई जा रही है।').waitFor();
  await leaves(seema.page);

  // Both names and how much is gone are all that is left to say.
  await toList(seema.page, 'नष्ट किए गए');
  await bring(theirs.getByText('मिटाए गए: टिप्पणियाँ 1, पत्रों के पाठ 0, स्कैन 1'), () => seema.page.reload());
  for (const name of ['सुमन चकोर', 'सीमा कचनार']) await theirs.getByText(name).first().waitFor();
  // The certificate opens in a tab of its own.
  const sheet = seema.context.waitForEvent('page');
  await button(theirs, 'विनष्टीकरण प्रमाण पत्र छापें').click();
  await (await sheet).close();
  const printed = theirs.getByRole('link', { name: 'छपने वाला पन्ना खोलें' });
  expect(await startOf((await printed.getAttribute('href')) ?? '')).toBe('%PDF-');
  await shown(seema, 'records-disposed-phone');
  await goTo(page, `#/files/${fileId}`);
  await page.getByText('नष्ट किया गया अभिलेख').first().waitFor();
  await page.getByText('मिटाए गए: टिप्पणियाँ 1').waitFor();
  expect(await page.getByText(WORD).count()).toBe(0);
  await shown(suman, 'records-disposed-file');
  await goTo(page, `#/files/${fileId}/journal`);
  await page.locator('.register td', { hasText: 'अभिलेख नष्ट किया गया' }).first().waitFor();
  expect(await faultsOf(page, 'hi')).toEqual([]);
  expect(await officer.call('getFile', { params: { fileId } })).toMatchObject({ state: 'DISPOSED', may: [] });
  // What the office refused, the browser reports as an error.
  for (const { complaints } of [suman, seema])
    expect(complaints.filter(each => !each.includes('409'))).toEqual([]);
});
