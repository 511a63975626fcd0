import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { type Cast, castOf } from '#tests/story/cast.ts';
import { uploadScan } from '#tests/story/tell.ts';
import { PHONE } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { act, bring, button, choosePost, goTo, row } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';

/** The three mornings that tests/story/mornings.ts tells over HTTP, clicked through on the screen. */

const SCAN = new URL('../samples/application-hi-1.jpg', import.meta.url);

const office = districtOnScreen();
let cast: Cast;
beforeAll(async () => {
  cast = await castOf(office.stage);
});

const field = (page: Page, name: string | RegExp) =>
  page.locator('.panel').getByRole('textbox', { name }).first();
const submit = (page: Page) => page.locator('.panel button[type=submit]').click();
const fileIdOf = (page: Page): string => /fil_\w+/.exec(page.url())?.[0] ?? '';

it('the clerk’s morning, on a phone, in Hindi', async () => {
  const { page, complaints } = await office.signedIn('आशा वर्मा', { size: PHONE });
  await page.getByRole('link', { name: /^अतिदेय \d+$/ }).waitFor();
  expect(await faultsOf(page, 'hi')).toEqual([]);

  // A letter, and a file on it.
  await page.getByRole('link', { name: 'डाक', exact: true }).click();
  await page.locator('[name=office]').fill('तहसील सदर');
  await page.locator('[name=subject]').fill('खेल मैदान की भूमि की आख्या');
  await button(page, 'डायरी में दर्ज करें').click();
  await page.locator('.made').getByRole('link', { name: 'इस पर नई पत्रावली बनाएँ' }).click();
  // The letter's own form has a subject too, and stands until the new one does.
  const newFile = page.getByRole('form', { name: 'नई पत्रावली' });
  await newFile.locator('[name=subject]').fill('ग्राम रामपुर: खेल मैदान');
  await button(page, 'पत्रावली बनाएँ').click();
  await page.getByText(/पत्रावली SDM-SDR\/\d+\/\d{4} बनी।/).waitFor();
  const fileId = fileIdOf(page);

  // A note with a flag on the letter. A flag to what is not there is told before it stands.
  const surface = page.locator('.note.draft [role=textbox]');
  await surface.click();
  await page.keyboard.type('तहसील की आख्या @');
  const dialog = page.locator('.reference-dialog');
  await dialog.getByRole('textbox').first().fill('12');
  await dialog.getByRole('button', { name: 'सन्दर्भ रखें' }).click();
  await dialog.getByText(/ऐसी संख्या इस पत्रावली में नहीं है/).waitFor();
  await dialog.getByRole('textbox').first().fill('1');
  await dialog.getByRole('button', { name: 'सन्दर्भ रखें' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.type(' पर है। कोई आपत्ति नहीं।');
  await button(page, 'लिखकर पुष्ट करें').click();
  await page.getByText('टिप्पणी पुष्ट हुई; अब वह बदली नहीं जा सकती।').waitFor();

  // Sent to the wrong desk, taken back unopened, and sent to the right one for orders by today.
  await act(page, 'भेजें').click();
  await choosePost(page, 'अशोक');
  await submit(page);
  await page.getByText('पत्रावली भेजी गई।').waitFor();
  await goTo(page, `#/files/${fileId}`);
  await act(page, 'वापस लें').click();
  await field(page, 'कारण').fill('भूल से दूसरे पटल को भेजी');
  await submit(page);
  await page.getByText('पत्रावली वापस ली गई।').waitFor();
  await act(page, 'भेजें').click();
  await choosePost(page, 'रवि');
  await page.getByLabel('अपेक्षित कार्यवाही').selectOption({ label: 'आदेशार्थ' });
  await page.getByLabel('प्राथमिकता').selectOption({ label: 'तत्काल' });
  await button(page, 'आज').click();
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await submit(page);
  await page.getByText('पत्रावली भेजी गई।').waitFor();

  await page.getByRole('link', { name: /^दूसरों से प्रतीक्षित/ }).click();
  await bring(row(page, 'ग्राम रामपुर: खेल मैदान').getByText('अब कहाँ'), () => page.reload());
  expect(await faultsOf(page, 'hi')).toEqual([]);
  const file = await cast.clerk.call('getFile', { params: { fileId } });
  expect(file).toMatchObject({ holder: cast.post('SDM-SDR-SO').postId, notes: 1, receipts: 1 });
  expect(complaints).toEqual([]);
});

it('the section officer’s morning, at a desk, in Hindi', async () => {
  const { clerk, officer, post } = cast;
  const { fileId } = await clerk.call('createFile', { body: { subject: 'पंचायत भवन: मरम्मत का आगणन' } });
  const params = { fileId };
  await clerk.call('draftNote', { params, body: { content: pastedText('आगणन 2.4 लाख का है।') } });
  const toOfficer = { to: post('SDM-SDR-SO').postId, action: 'for-approval' };
  await clerk.call('sendFile', { params, body: toOfficer });
  const { documentId } = await uploadScan(clerk, new Uint8Array(await readFile(SCAN)), {
    fileName: 'applications.jpg',
    type: 'image/jpeg',
    patience: 60,
  });
  const letters: string[] = [];
  for (const n of [1, 2, 3]) {
    const { receiptId } = await clerk.call('diariseReceipt', {
      body: {
        sender: { name: `आवेदक ${n}` },
        subject: `हैसियत प्रमाण पत्र ${n}`,
        documentId,
        sendTo: { to: post('SDM-SDR-SO').postId, action: 'for-necessary-action' },
        ...(letters[0] === undefined ? {} : { copyOf: letters[0] }),
      },
    });
    letters.push(receiptId);
  }

  const { page, complaints } = await office.signedIn('रवि कुमार');
  // The clerk's yellow note is set right and confirmed: both names stand under it.
  await row(page, 'पंचायत भवन: मरम्मत का आगणन').locator('a').click();
  await button(page, 'खोलें').click();
  const yellow = page.locator('.note.yellow').filter({ hasText: 'आगणन 2.4 लाख' }).locator('[role=textbox]');
  await yellow.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' स्वीकृति प्रस्तावित।');
  await button(page.locator('.note.yellow').first(), 'पुष्ट करें').click();
  await page.getByText('टिप्पणी पुष्ट हुई; अब वह बदली नहीं जा सकती।').waitFor();
  const [green] = (await officer.call('listNotes', { params })).items;
  expect(green).toMatchObject({
    writtenBy: { postId: post('SDM-SDR-CLK-1').postId },
    confirmedBy: { postId: post('SDM-SDR-SO').postId },
  });

  // Two months aside need leave: the SDM is asked in the same form.
  await act(page, 'अलग रखें').click();
  const later = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await field(page, 'इस तिथि तक').fill(later.split('-').reverse().join('.'));
  await field(page, 'कारण').fill('माननीय न्यायालय में विचाराधीन');
  await submit(page);
  await page.getByRole('radio', { name: /उप जिलाधिकारी, सदर/ }).check();
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await button(page, 'अनुमति माँगें').click();
  await page.getByText('अलग रखने की अनुमति माँगी गई।').waitFor();
  expect((await officer.call('getFile', { params })).asks).toHaveLength(1);

  // Three letters are marked to the certificates desk in one act.
  await goTo(page, '#/');
  for (const n of [1, 2, 3]) await row(page, `हैसियत प्रमाण पत्र ${n}`).getByRole('checkbox').check();
  await button(page.locator('.many'), 'भेजें').click();
  await choosePost(page, 'अशोक');
  await button(page.locator('.many'), 'आज').click();
  await button(page, '3 प्रकरण भेजें').click();
  await page.locator('.results li', { hasText: 'हुआ' }).nth(2).waitFor();
  expect(await faultsOf(page, 'hi')).toEqual([]);
  const { items } = await cast.secondClerk.call('listWork', {});
  expect(items.filter(({ objectId }) => letters.includes(objectId))).toHaveLength(3);
  // That leave is needed was a refusal, which the browser reports as an error.
  expect(complaints.filter(each => !each.includes('409'))).toEqual([]);
});

const SAID = {
  hi: {
    turn: 'प्रथम',
    approve: 'अनुमोदित करें',
    approveThree: '3 पत्रावलियाँ अनुमोदित करें',
    asks: /^आपसे अपेक्षित/,
    give: 'अनुमति दें',
    confirm: 'पुष्टि करें',
    given: 'अनुमति या पुष्टि दी गई।',
    pullUp: 'अपने पास मँगाएँ',
    pulledUp: 'पत्रावली आपके पास मँगाई गई।',
    reason: 'कारण',
    close: 'बन्द करें',
    closed: 'पत्रावली बन्द की गई।',
  },
  en: {
    turn: 'द्वितीय',
    approve: 'Approve',
    approveThree: 'Approve 3 files',
    asks: /^Asked of me/,
    give: 'Give leave',
    confirm: 'Confirm',
    given: 'Leave or confirmation is given.',
    pullUp: 'Call it up',
    pulledUp: 'The file is called up to you.',
    reason: 'Reason',
    close: 'Close',
    closed: 'The file is closed.',
  },
} as const;

it.each(['hi', 'en'] as const)('the SDM’s morning, on a phone (%s)', async language => {
  const { clerk, officer, sdm, post } = cast;
  const said = SAID[language];
  const up = { to: post('SDM-SDR-SDM').postId, action: 'for-approval' };
  const subjects = ['पट्टा नवीनीकरण', 'शस्त्र लाइसेंस', 'मेला अनुमति'].map(each => `${each} (${said.turn})`);
  const three: string[] = [];
  for (const subject of subjects) {
    const { fileId } = await officer.call('createFile', { body: { subject } });
    await officer.call('sendFile', { params: { fileId }, body: up });
    three.push(fileId);
  }
  const [parked, flood, cold] = await Promise.all([
    officer.call('createFile', { body: { subject: `सीमा विवाद: बड़ागाँव (${said.turn})` } }),
    officer.call('createFile', { body: { subject: `बाढ़ चौकी (${said.turn})` } }),
    clerk.call('createFile', { body: { subject: `शीतलहर: अलाव (${said.turn})` } }),
  ]);
  const of = post('SDM-SDR-SDM').postId;
  const until = new Date(Date.now() + 90 * 86_400_000).toISOString();
  const leave = { until, reason: 'फ़सल कटने तक पैमाइश सम्भव नहीं', of };
  await officer.call('askParking', { params: { fileId: parked.fileId }, body: leave });
  const oral = { kind: 'oral-instruction', of, content: pastedText('दूरभाष पर निर्देश: चौकी स्थापित की जाए।') };
  const { noteId, revision } = await officer.call('draftNote', {
    params: { fileId: flood.fileId },
    body: oral,
  });
  await officer.call('confirmNote', { params: { fileId: flood.fileId, noteId }, body: { revision } });

  const { page, complaints } = await office.signedIn('मीरा सिंह', { size: PHONE, language });
  for (const subject of subjects) await row(page, subject).getByRole('checkbox').check();
  await button(page.locator('.many'), said.approve).click();
  expect(await faultsOf(page, language)).toEqual([]);
  await button(page, said.approveThree).click();
  await page.locator('.results li').nth(2).waitFor();
  for (const fileId of three)
    expect(await officer.call('getFile', { params: { fileId } })).toMatchObject({
      holder: post('SDM-SDR-SO').postId,
      notes: 1,
    });

  await page.getByRole('link', { name: said.asks }).click();
  const before = await officer.call('getFile', { params: { fileId: parked.fileId } });
  await row(page, `सीमा विवाद: बड़ागाँव (${said.turn})`).getByRole('button', { name: said.give }).click();
  await page.getByText(said.given).waitFor();
  const after = await officer.call('getFile', { params: { fileId: parked.fileId } });
  expect(after.state).toBe('PARKED');
  expect(after.ageFrom).toBe(before.ageFrom);
  await row(page, `बाढ़ चौकी (${said.turn})`).getByRole('button', { name: said.confirm }).click();
  await row(page, `बाढ़ चौकी (${said.turn})`).waitFor({ state: 'detached' });
  expect((await officer.call('getFile', { params: { fileId: flood.fileId } })).asks ?? []).toEqual([]);
  expect(await faultsOf(page, language)).toEqual([]);

  await goTo(page, `#/files/${cold.fileId}`);
  await act(page, said.pullUp).click();
  await field(page, said.reason).fill('आज ही निर्णय लेना है');
  await submit(page);
  await page.getByText(said.pulledUp).waitFor();
  await act(page, said.close).click();
  await field(page, said.reason).fill('अलाव जलवाए गए; आदेश निर्गत');
  await submit(page);
  await page.getByText(said.closed).waitFor();
  expect((await sdm.call('getFile', { params: { fileId: cold.fileId } })).state).toBe('CLOSED');
  expect(complaints).toEqual([]);
});
