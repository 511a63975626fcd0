import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { type Cast, castOf } from '#tests/story/cast.ts';
import { lettersIn, openTehsils } from '#tests/story/report-from-eight-tehsils.ts';
import { type Caller, caller } from '#tests/support/api.ts';
import { PHONE } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { bring, button, goTo, picture, row, settled, toldOn } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';

/** The report from eight tehsils that tests/story/report-from-eight-tehsils.ts tells of over HTTP, asked and answered on the screen. */

const office = districtOnScreen();
let cast: Cast;
let posts: readonly string[];
let kiran: Caller;
beforeAll(async () => {
  cast = await castOf(office.stage);
  const head = cast.post('COLL-ADM-FR');
  const others = await openTehsils(office.stage, { under: head.officeId, above: head.postId });
  posts = [cast.post('TEH-SDR-TDR').postId, cast.post('TEH-SNP-TDR').postId, ...others];
  const { url, tokenOf } = office.stage;
  kiran = caller({ url, token: await tokenOf('kiran.tdr'), language: 'hi' });
});

const consultationIn = (page: Page): string => /cns_\w+/.exec(page.url())?.[0] ?? '';
const submit = (page: Page, label: string) => button(page.locator('form'), label).click();

it('a report is asked of eight tehsils at once; six answer, two are reminded, one is given up, and comes late', async () => {
  const { adm } = cast;
  const { fileId } = await adm.call('createFile', { body: { subject: 'अतिवृष्टि से फसल क्षति' } });
  const [proforma] = await lettersIn(adm, fileId);
  const imran = await office.signedIn('इमरान अंसारी');
  const { page } = imran;
  await goTo(page, `#/files/${fileId}/asked`);
  await page.getByText('इस पत्रावली पर अभी किसी से कुछ नहीं पूछा गया है।').waitFor();
  await submit(page, 'सभी पदों को भेजें');
  await page.locator('.wrong').first().waitFor();
  await page
    .getByRole('textbox', { name: 'क्या पूछना है' })
    .fill('अतिवृष्टि से प्रभावित ग्रामों और क्षतिग्रस्त फसल की आख्या तहसीलवार भेजें।');
  await page.locator('.act-form').getByRole('searchbox').fill('तहसीलदार, ');
  for (const postId of posts) await page.locator(`input[type=checkbox][value=${postId}]`).check();
  await page.getByText('8 पद चुने गए').waitFor();
  await page.getByText('साथ में कागज़ दें').click();
  await page.locator(`input[type=checkbox][value=${proforma}]`).check();
  await page.getByText('1 कागज़ चुना गया').first().waitFor();
  await settled(page);
  await picture(page, 'asked-form-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await submit(page, 'सभी पदों को भेजें');
  await page.getByText('8 में से 0 प्राप्त').first().waitFor();
  const consultationId = consultationIn(page);
  const anew = () => page.reload();
  await expect
    .poll(async () => (await stateOf(adm, consultationId)).filter(one => one === 'MARKED').length)
    .toBe(8);

  // The tehsildar of Sadar answers on a phone.
  const meera = await office.signedIn('मीरा सिंह', { size: PHONE });
  await bring(row(meera.page, 'अतिवृष्टि'), () => goTo(meera.page, '#/').then(() => meera.page.reload()));
  await row(meera.page, 'अतिवृष्टि').getByRole('link').first().click();
  await button(meera.page, 'खोलें').click();
  const given = meera.page.getByRole('region', { name: 'प्रश्न के साथ दिए गए कागज़' });
  await given.getByText('letter-hi-1.jpg').click();
  await given.locator('img').first().waitFor();
  await expect
    .poll(() =>
      given
        .locator('img')
        .first()
        .evaluate(image => image.getAttribute('src') ?? ''),
    )
    .not.toBe('');
  await settled(meera.page);
  await picture(meera.page, 'asked-paper-phone-hi');
  expect(await faultsOf(meera.page, 'hi')).toEqual([]);
  await meera.page
    .getByRole('textbox', { name: 'अपना उत्तर लिखें' })
    .fill('12 ग्राम प्रभावित, 40 हेक्टेयर फसल क्षतिग्रस्त।');
  const along = meera.page.getByRole('region', { name: 'उत्तर के साथ दिए गए कागज़' });
  const pick = async (fileName: string) => {
    const sample = new URL(`../samples/${fileName}`, import.meta.url).pathname;
    await along.locator('input[type=file]').setInputFiles(sample);
    await along.locator('.row', { hasText: fileName }).waitFor();
    await expect.poll(() => along.getAttribute('aria-busy')).toBe('false');
  };
  await pick('application-hi-1.jpg');
  await pick('letter-en-1.jpg');
  await button(along.locator('.row', { hasText: 'letter-en-1.jpg' }), 'हटाएँ').click();
  await expect.poll(() => along.locator('.row').count()).toBe(1);
  await settled(meera.page);
  await picture(meera.page, 'asked-answering-phone-hi');
  expect(await faultsOf(meera.page, 'hi')).toEqual([]);
  await submit(meera.page, 'उत्तर भेजें');
  await meera.page.getByText('उत्तर भेजा गया।').waitFor();
  // The form lists the paper too, until what was answered stands in its place.
  await along.locator('input[type=file]').waitFor({ state: 'detached' });
  await along.getByText('application-hi-1.jpg').click();
  await along.locator('img[src]').first().waitFor();
  await settled(meera.page);
  await picture(meera.page, 'asked-answered-phone-hi');
  expect(await faultsOf(meera.page, 'hi')).toEqual([]);

  // Others answer over HTTP; one of them wants time, which is asked for on the screen.
  const view = await adm.call('getConsultation', { params: { consultationId } });
  const answerOf = (postId: string | undefined): string =>
    view.asked.find(line => line.postId === postId)?.answerId ?? '';
  for (const [n, postId] of posts.slice(1, 6).entries())
    await kiran.as(postId).call('giveAnswer', {
      params: { answerId: answerOf(postId) },
      body: { text: `${n + 8} ग्राम प्रभावित, ${(n + 2) * 25} हेक्टेयर फसल क्षतिग्रस्त।` },
    });
  const [seventh = '', eighth = ''] = posts.slice(6);
  const screen = await office.signedIn('किरण कचनार');
  await screen.page.locator('select').first().selectOption(seventh);
  await goTo(screen.page, `#/asked/${answerOf(seventh)}`);
  await screen.page.getByText('और समय माँगें').first().click();
  const form = screen.page.locator('form', { hasText: 'किस तिथि तक' });
  await form.getByRole('textbox', { name: 'किस तिथि तक' }).fill('31.12.2099');
  await form.getByRole('textbox', { name: 'कारण' }).fill('दो ग्रामों का मार्ग बन्द है।');
  await button(form, 'और समय माँगें').click();
  await screen.page.getByText('समय माँगा गया').first().waitFor();
  expect(await faultsOf(screen.page, 'hi')).toEqual([]);

  // Six of eight, and who has not answered.
  await bring(page.getByText('8 में से 6 प्राप्त'), anew);
  const late = page.getByRole('list', { name: 'किसने उत्तर नहीं दिया' });
  await expect.poll(() => late.locator('.row').count()).toBe(2);
  await late.getByText('दो ग्रामों का मार्ग बन्द है।').waitFor();
  await button(page, 'शेष सबको स्मरण कराएँ').click();
  await page.getByText('स्मरण भेजा गया।').waitFor();
  await bring(late.getByText('स्मरण 1').first(), anew);
  await settled(page);
  await picture(page, 'asked-six-of-eight-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await goTo(page, '#/work');
  await page.getByRole('link', { name: 'आख्या प्रतीक्षित' }).click();
  await row(page, 'अतिवृष्टि').getByText('8 में से 6 प्राप्त').waitFor();
  await settled(page);
  await picture(page, 'asked-awaited-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);

  await kiran.as(seventh).call('giveAnswer', {
    params: { answerId: answerOf(seventh) },
    body: { text: '5 ग्राम प्रभावित।' },
  });
  await row(page, 'अतिवृष्टि').getByRole('link').first().click();
  await page.getByText('अब और प्रतीक्षा नहीं').first().click();
  await page.getByRole('textbox', { name: 'प्रतीक्षा समाप्त करने का कारण' }).fill('शासन को आज भेजना है।');
  await submit(page, 'अब और प्रतीक्षा नहीं');
  await page.getByText('परामर्श बन्द किया गया').first().waitFor();
  await expect.poll(async () => (await stateOf(adm, consultationId)).at(-1)).toBe('LAPSED');

  // What comes late is taken, told, and stands beside the others.
  await kiran.as(eighth).call('giveAnswer', {
    params: { answerId: answerOf(eighth) },
    body: { text: 'विलम्ब के लिए खेद है: 3 ग्राम प्रभावित।' },
  });
  await toldOn(page, 'पूछे गए पदों के उत्तर आ गए हैं');
  await page.getByText('पूछे गए पदों के उत्तर आ गए हैं').first().click();
  await page.locator('.answers article').nth(7).getByText('विलम्ब से').waitFor();
  await expect.poll(() => page.locator('.answers article').count()).toBe(8);
  const brought = page.locator('.answers article').first().locator('.given-papers');
  await brought.getByText('application-hi-1.jpg').click();
  await brought.locator('img[src]').first().waitFor();
  await settled(page);
  await picture(page, 'asked-side-by-side-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await button(page, 'English').click();
  await page.locator('html[lang=en]').waitFor();
  await settled(page);
  await picture(page, 'asked-side-by-side-en');
  expect(await faultsOf(page, 'en')).toEqual([]);
});

it('what is asked on a receipt goes along into a file: asked on a phone, answered, and read in English', async () => {
  const { adm, post, sdm } = cast;
  const sadar = post('TEH-SDR-TDR').postId;
  const subject = 'विद्यालय भवन की मरम्मत का पत्र';
  const { receiptId } = await adm.call('diariseReceipt', {
    body: { sender: { name: 'प्रधानाचार्य' }, subject, nature: 'physical' },
  });
  const imran = await office.signedIn('इमरान अंसारी', { size: PHONE });
  const { page } = imran;
  await goTo(page, `#/receipts/${receiptId}`);
  await button(page, 'परामर्श / आख्या माँगें').click();
  await page.getByRole('textbox', { name: 'क्या पूछना है' }).fill('भवन की स्थिति पर स्थल आख्या दें।');
  await page.locator('.act-form').getByRole('searchbox').fill('तहसीलदार');
  await page.locator(`input[type=checkbox][value=${sadar}]`).check();
  await settled(page);
  await picture(page, 'asked-on-receipt-form-phone-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await submit(page, 'सभी पदों को भेजें');
  await page.getByText('1 में से 0 प्राप्त').first().waitFor();
  const consultationId = consultationIn(page);
  await expect.poll(() => stateOf(adm, consultationId)).toEqual(['MARKED']);
  const { asked } = await adm.call('getConsultation', { params: { consultationId } });
  const { fileId } = await adm.call('createFile', { body: { subject, receiptId } });
  await sdm.as(sadar).call('giveAnswer', {
    params: { answerId: asked[0]?.answerId ?? '' },
    body: { text: 'छत क्षतिग्रस्त है; मरम्मत आवश्यक है।' },
  });

  // From the file one comes to the receipt in it, and to what was asked there.
  await goTo(page, `#/receipts/${receiptId}`);
  await button(page, 'English').click();
  await page.locator('html[lang=en]').waitFor();
  const list = page.getByRole('list', { name: 'What was asked on this receipt' });
  await bring(list.getByText('1 of 1 received'), () => page.reload());
  await settled(page);
  await picture(page, 'asked-on-receipt-phone-en');
  expect(await faultsOf(page, 'en')).toEqual([]);
  await list.getByRole('link').first().click();
  await page.getByText('छत क्षतिग्रस्त है').first().waitFor();
  await page.getByRole('link', { name: '← Back to the receipt' }).waitFor();
  await settled(page);
  await picture(page, 'asked-on-receipt-answers-phone-en');
  expect(await faultsOf(page, 'en')).toEqual([]);
  expect((await adm.call('getFile', { params: { fileId } })).holder).toBe(post('COLL-ADM-FR').postId);
});

const stateOf = async (as: Caller, consultationId: string) =>
  (await as.call('getConsultation', { params: { consultationId } })).asked.map(({ state }) => state);
