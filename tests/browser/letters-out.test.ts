import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { close } from '#tests/printing/look.ts';
import { type Cast, castOf, today } from '#tests/story/cast.ts';
import { fetched } from '#tests/story/signed-in-ink.ts';
import { uploadScan } from '#tests/story/tell.ts';
import { DESK, PHONE } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { button, goTo, picture, row, says, settled } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';
import { copyOn } from '#tests/support/signed-copy.ts';

/** The letter of tests/story/fourteen-addressees.ts, from its editor to the registers, clicked through on the screen. */

const SUBJECT = 'सूखा राहत की समीक्षा बैठक';
const OFFICES = ['सुनील यादव', 'प्रशासनिक अधिकारी', 'प्रभारी, राजस्व अनुभाग', 'प्रभारी, स्थापना अनुभाग'] as const;
const OUTSIDE = [
  'अधिशासी अभियन्ता, जल निगम',
  'अधिशासी अभियन्ता, सिंचाई खण्ड',
  'जिला कृषि अधिकारी',
  'मुख्य पशु चिकित्साधिकारी',
  'अधीक्षक, जिला कारागार',
  'प्रबन्धक, अग्रणी बैंक',
  'सचिव, मण्डी समिति',
  'ग्राम प्रधान, रामपुर',
] as const;

const office = districtOnScreen();
let cast: Cast;
beforeAll(async () => {
  cast = await castOf(office.stage);
});

const addPost = async (group: Locator, word: string) => {
  await button(group, 'जनपद का कोई पद जोड़ें').click();
  await group.getByRole('searchbox').fill(word);
  await group.getByRole('radio').first().click();
  await group.getByRole('searchbox').waitFor({ state: 'detached' });
};
const addOutside = async (group: Locator, name: string) => {
  const count = await group.getByRole('button', { name: 'हटाएँ' }).count();
  await group.getByRole('textbox', { name: 'बाहर के प्रेषिती का नाम' }).fill(name);
  await group.getByRole('textbox', { name: 'बाहर के प्रेषिती का नाम' }).press('Enter');
  await group.getByRole('button', { name: 'हटाएँ' }).nth(count).waitFor();
};
const tick = async (page: Page, ...serials: number[]) => {
  for (const serial of serials)
    await page
      .locator('.tick')
      .nth(serial - 1)
      .getByRole('checkbox')
      .check();
};
/** What happened with those chosen: a choice of what, its fields, and the office's word for it. */
const enter = async (page: Page, deed: string, fill: (form: Locator) => Promise<unknown>, done: string) => {
  await button(page.locator('.act-form .views').first(), deed).click();
  const form = page.getByRole('form', { name: deed });
  await fill(form);
  await form.locator('button[type=submit]').click();
  await page.getByText(done).first().waitFor();
  // The list is read anew: nothing stays chosen.
  await expect.poll(() => page.locator('.tick input:checked').count()).toBe(0);
};
const by =
  (mode: string, postage = '') =>
  async (form: Locator) => {
    await form.getByLabel('रीति').selectOption({ label: mode });
    await form.getByRole('textbox', { name: /डाक व्यय/ }).fill(postage);
  };
const nothing = () => Promise.resolve();

it('one letter goes to fourteen, each in their own way, and its registers tell so', async () => {
  const { officer, bdo } = cast;
  const { fileId } = await officer.call('createFile', { body: { subject: 'सूखा राहत की बैठक' } });
  const ravi = await office.signedIn('रवि कुमार');
  const { page } = ravi;
  await goTo(page, `#/files/${fileId}/drafts`, '.tabs a[aria-current]');
  await page.locator('summary', { hasText: 'नया आलेख' }).click();
  await button(page, 'नया आलेख').click();
  const letter = page.getByRole('form', { name: 'पत्र लिखें' });
  await letter.getByRole('textbox', { name: 'विषय' }).fill(SUBJECT);
  await letter.locator('.surface').fill('समीक्षा बैठक सोमवार को प्रातः ग्यारह बजे तहसील सभागार में होगी।');
  const to = letter.getByRole('group', { name: 'सेवा में' });
  for (const word of OFFICES) await addPost(to, word);
  for (const name of OUTSIDE) await addOutside(to, name);
  const copies = letter.getByRole('group', { name: 'प्रतिलिपि' });
  for (const name of ['आयुक्त महोदय', 'जिला सूचना अधिकारी']) await addOutside(copies, name);
  for (const at of [0, 1])
    await copies
      .getByRole('textbox', { name: /पृष्ठांकन के शब्द/ })
      .nth(at)
      .fill('सूचनार्थ प्रेषित।');
  await settled(page);
  await picture(page, 'fourteen-editor-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await button(letter, 'आलेख सहेजें').click();
  await page.getByRole('heading', { name: SUBJECT }).waitFor();
  await button(page, 'पत्रांक लेकर हस्ताक्षर हेतु रखें').click();
  await page.getByText('हस्ताक्षर: पत्र छापें').waitFor();
  const [draft] = (await officer.call('listDrafts', { params: { fileId } })).items;
  const params = { draftId: draft?.draftId ?? '' };
  const { url } = await officer.call('printLetter', { params, body: {} });
  const bytes = Buffer.from(await fetched(url));
  const scan = await uploadScan(officer, new Uint8Array(bytes), {
    fileName: 'signed.pdf',
    type: 'application/pdf',
  });
  await officer.call('issueDraft', {
    params,
    body: { revision: 1, documentId: scan.documentId, signedOn: today() },
  });

  // It is entrusted to the registry, with a day for answers.
  await page.reload();
  await page.getByRole('link', { name: 'प्रेषण और प्राप्तकर्ता' }).click();
  await page.getByText('अभी किसी को प्रेषण हेतु नहीं सौंपा गया है').waitFor();
  await button(page, 'दूसरा पद भेजेगा').click();
  await page.getByRole('searchbox', { name: 'पद, कार्यालय या नाम से खोजें' }).fill('अशोक');
  await page.getByRole('radio', { name: /अशोक/ }).first().check();
  const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await page.getByRole('textbox', { name: /उत्तर की तिथि/ }).fill(day.split('-').reverse().join('.'));
  await button(page, 'प्रेषण सौंपें').click();
  await page.getByText('प्रेषण सौंपा गया।').waitFor();

  // Those of the district it is written to are proposed, when others are asked about it.
  await button(page, 'परामर्श / आख्या माँगें').click();
  await page.getByText('4 पद चुने गए').waitFor();
  await page.getByRole('textbox', { name: 'क्या पूछना है' }).fill('बैठक में कौन-कौन आएँगे?');
  await settled(page);
  await picture(page, 'asked-on-letter-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await button(page.locator('.panel form'), 'सभी पदों को भेजें').click();
  await page.getByText('4 में से 0 प्राप्त').first().waitFor();
  await page.getByRole('link', { name: 'पत्र', exact: true }).click();
  await page.getByRole('heading', { name: draft?.issue?.number ?? '' }).waitFor();

  // The registry's desk.
  const ashok = await office.signedIn('अशोक कदम्ब');
  const desk = ashok.page;
  await desk.getByRole('link', { name: 'डाक', exact: true }).click();
  await desk.getByRole('link', { name: 'प्रेषण', exact: true }).click();
  await row(desk, SUBJECT).getByText('14 में से 0 को भेजा गया').waitFor();
  await row(desk, SUBJECT).getByText('स्याही से हस्ताक्षरित').waitFor();
  await picture(desk, 'dispatch-desk-hi');
  expect(await faultsOf(desk, 'hi')).toEqual([]);
  await row(desk, SUBJECT).locator('a').click();
  await desk.locator('.tick').nth(13).waitFor();
  await tick(desk, 1, 2, 3, 4);
  await enter(desk, 'भेजा गया दर्ज करें', by('जनपद के कार्यालय को यहीं'), 'प्रेषण दर्ज हुआ।');
  await tick(desk, 5, 6, 7);
  await enter(desk, 'भेजा गया दर्ज करें', by('दस्ती'), 'प्रेषण दर्ज हुआ।');
  await tick(desk, 8, 9, 10, 11, 12);
  await enter(desk, 'भेजा गया दर्ज करें', by('स्पीड पोस्ट', '41'), 'प्रेषण दर्ज हुआ।');
  await tick(desk, 13, 14);
  await enter(desk, 'भेजा गया दर्ज करें', by('ई-मेल'), 'प्रेषण दर्ज हुआ।');
  await tick(desk, 5);
  await enter(
    desk,
    'प्राप्ति दर्ज करें',
    form => form.getByRole('textbox', { name: /किसने प्राप्त किया/ }).fill('आवक लिपिक'),
    'प्राप्ति दर्ज हुई।',
  );
  await tick(desk, 9);
  await enter(
    desk,
    'वापस आना दर्ज करें',
    form => form.getByRole('textbox', { name: 'कारण' }).fill('पता अपूर्ण'),
    'वापसी दर्ज हुई',
  );
  await tick(desk, 9);
  await enter(desk, 'भेजा गया दर्ज करें', by('पंजीकृत डाक', '22.50'), 'प्रेषण दर्ज हुआ।');
  await tick(desk, 5, 9);
  await enter(desk, 'स्मरण कराया', nothing, 'स्मरण दर्ज हुआ।');
  // Who sends it out prints what was signed, without having its file.
  expect(await copyOn(desk)).toContain(close('स्याही से हस्ताक्षरित / Signed in ink'));
  await settled(desk);
  await picture(desk, 'dispatch-letter-hi');
  expect(await faultsOf(desk, 'hi')).toEqual([]);

  // The block, on a phone, finds it among what nobody has diarised, and takes it in as what it is.
  const sunil = await office.signedIn('सुनील यादव', { size: PHONE });
  await sunil.page.getByRole('link', { name: 'डाक', exact: true }).click();
  await sunil.page.getByRole('link', { name: 'निगरानी पंजियाँ' }).click();
  await sunil.page.getByRole('link', { name: 'बिना दर्ज' }).click();
  await sunil.page.getByText(SUBJECT).waitFor();
  await sunil.page.getByText('स्याही से हस्ताक्षरित').waitFor();
  await settled(sunil.page);
  await picture(sunil.page, 'arrived-phone-hi');
  expect(await faultsOf(sunil.page, 'hi')).toEqual([]);
  await button(sunil.page, 'इसे दर्ज करें').click();
  await says(sunil.page.locator('[name=subject]'), SUBJECT);
  await says(sunil.page.locator('[name=office]'), 'उप जिलाधिकारी कार्यालय, सदर');
  await sunil.page.getByText('स्याही से हस्ताक्षरित').waitFor();
  await button(sunil.page, 'डायरी में दर्ज करें').click();
  await sunil.page.locator('.made .number').first().waitFor();
  await sunil.page.locator('.made').getByRole('link', { name: 'प्राप्ति देखें' }).click();
  await sunil.page.getByText('स्याही से हस्ताक्षरित').waitFor();
  expect(await copyOn(sunil.page)).toContain(close('स्याही से हस्ताक्षरित / Signed in ink'));
  await settled(sunil.page);
  await picture(sunil.page, 'taken-in-phone-hi');
  expect(await faultsOf(sunil.page, 'hi')).toEqual([]);
  const taken = (await bdo.call('listUndiarised', {})).items.some(
    one => one.letter?.draftId === params.draftId,
  );
  expect(taken).toBe(false);

  // The signatory enters an answer, and closes the file; the registers tell what went out, and that it was signed in ink.
  await goTo(page, `#/dispatch/letters/${params.draftId}`);
  await tick(page, 5);
  await enter(
    page,
    'उत्तर दर्ज करें',
    form => form.getByRole('textbox', { name: /उत्तर का सन्दर्भ/ }).fill('पत्र संख्या 77'),
    'उत्तर दर्ज हुआ।',
  );
  await page.locator('tr', { hasText: OUTSIDE[0] }).getByText('उत्तर आया').waitFor();
  await page.locator('tr', { hasText: 'सुनील' }).or(page.locator('tr').nth(1)).getByText('प्राप्त हुआ').waitFor();
  await desk.getByRole('link', { name: 'प्रेषण सूची' }).click();
  await desk.getByRole('link', { name: 'प्रेषण पंजी' }).click();
  await desk.getByText('₹ 205.00').waitFor();
  await picture(desk, 'dispatch-register-hi');
  expect(await faultsOf(desk, 'hi')).toEqual([]);
  await desk.getByRole('link', { name: 'निर्गत पंजी' }).click();
  await desk.locator('tr', { hasText: SUBJECT }).getByText('स्याही से हस्ताक्षरित').waitFor();
  await settled(desk);
  await picture(desk, 'issue-register-hi');
  expect(await faultsOf(desk, 'hi')).toEqual([]);
  // What the post took is in the account; what is bought, and what was wrong, is entered there.
  await desk.getByText('डाक टिकट की शेष राशि कम है').waitFor();
  await desk.getByRole('link', { name: 'डाक टिकट लेखा देखें' }).click();
  await desk.locator('tr', { hasText: OUTSIDE[3] }).getByText('−₹ 205.00').first().waitFor();
  await button(desk, 'क्रय दर्ज करें').first().click();
  const buying = desk.getByRole('form', { name: 'क्रय दर्ज करें' });
  await buying.getByRole('textbox', { name: 'राशि (रुपये)' }).fill('१०००');
  await buying.getByRole('textbox', { name: 'वाउचर संख्या' }).fill('कोषागार/112');
  await settled(desk);
  await picture(desk, 'postage-buy-hi');
  expect(await faultsOf(desk, 'hi')).toEqual([]);
  await buying.locator('button[type=submit]').click();
  await desk.getByText('क्रय दर्ज हुआ।').first().waitFor();
  await desk.locator('tr', { hasText: 'कोषागार/112' }).getByText('₹ 1,000.00').waitFor();
  await button(desk, 'लेखा संशोधित करें').first().click();
  const correcting = desk.getByRole('form', { name: 'लेखा संशोधित करें' });
  await correcting.getByRole('textbox', { name: 'राशि (रुपये)' }).fill('2.50');
  await correcting.getByRole('textbox', { name: 'कारण' }).fill('भौतिक सत्यापन में कमी');
  await correcting.locator('button[type=submit]').click();
  await desk.locator('tr', { hasText: 'भौतिक सत्यापन में कमी' }).getByText('−₹ 2.50').waitFor();
  await desk.locator('dl.facts').getByText('₹ 770.00').first().waitFor();
  await settled(desk);
  await picture(desk, 'postage-hi');
  expect(await faultsOf(desk, 'hi')).toEqual([]);
  await desk.setViewportSize(PHONE);
  await settled(desk);
  await picture(desk, 'postage-phone-hi');
  expect(await faultsOf(desk, 'hi')).toEqual([]);
  await desk.setViewportSize(DESK);
  await button(desk, 'English').click();
  await desk.getByText('Closing balance').first().waitFor();
  await settled(desk);
  expect(await faultsOf(desk, 'en')).toEqual([]);
  await desk.getByRole('link', { name: 'Issue register' }).click();
  await desk.getByText('Signed in ink').first().waitFor();
  await settled(desk);
  expect(await faultsOf(desk, 'en')).toEqual([]);
  await goTo(desk, `#/dispatch/letters/${params.draftId}`, '.tick');
  await settled(desk);
  await picture(desk, 'dispatch-letter-en');
  expect(await faultsOf(desk, 'en')).toEqual([]);
  const { recipients } = await officer.call('getOutgoing', { params });
  const states = recipients.map(({ state }) => state);
  expect(states.filter(state => state === 'DELIVERED')).toHaveLength(1);
  expect(recipients[8]).toMatchObject({ mode: 'registered-post', sent: 2, state: 'DISPATCHED' });
  for (const { complaints } of [ravi, ashok, sunil]) expect(complaints).toEqual([]);
});
