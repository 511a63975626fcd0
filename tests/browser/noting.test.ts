import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { uploadScan } from '#tests/story/tell.ts';
import { DESK, inLanguage, PHONE, type Screen, signInAs } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { button, goTo, hasFocus, picture } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';

const SCAN = resolve(import.meta.dirname, '../samples/order-hi-3pages.pdf');
const CLERK = 'आशा वर्मा';
/** More notes than come together: the first do not stand on the screen when the file is opened. */
const NOTES = 45;

const office = districtOnScreen();
let long: string;
beforeAll(async () => {
  long = await layLongFile();
});

const paragraph = (text: string) => ({ type: 'paragraph', runs: [{ text }] });

const newFile = async (subject: string): Promise<string> =>
  (await office.clerk.call('createFile', { body: { subject } })).fileId;

const confirm = async (fileId: string, content: readonly object[]) => {
  const { noteId, revision } = await office.clerk.call('draftNote', {
    params: { fileId },
    body: { content },
  });
  await office.clerk.call('confirmNote', { params: { fileId, noteId }, body: { revision } });
};

/** A file whose newest note points to its first, and that one to the second page of the letter. */
const layLongFile = async (): Promise<string> => {
  const bytes = new Uint8Array(await readFile(SCAN));
  const { documentId } = await uploadScan(office.clerk, bytes, {
    fileName: 'order.pdf',
    type: 'application/pdf',
  });
  const { receiptId } = await office.clerk.call('diariseReceipt', {
    body: {
      sender: { office: 'कार्यालय तहसीलदार, सदर' },
      subject: 'ग्राम रामपुर के नामांतरण के सम्बन्ध में',
      receivedOn: new Date(Date.now() + 330 * 60_000).toISOString().slice(0, 10),
      deliveryMode: 'by-hand',
      documentId,
    },
  });
  const { fileId } = await office.clerk.call('createFile', {
    body: { subject: 'नामांतरण: ग्राम रामपुर', receiptId },
  });
  const page = { to: 'correspondence', serial: 1, page: 2 };
  const items = [
    { level: 1, runs: [{ text: 'खतौनी' }] },
    { level: 2, runs: [{ text: 'मूल प्रति' }] },
  ];
  const rows = [
    [[{ text: 'क्रम' }], [{ text: 'गाटा' }]],
    [[{ text: '1' }], [{ text: '245' }]],
  ];
  await confirm(fileId, [
    {
      type: 'paragraph',
      runs: [{ text: 'पत्र ' }, { text: 'पत्राचार 1, पृष्ठ 2', reference: page }, { text: ' पर है।' }],
    },
    { type: 'list', ordered: true, items },
    { type: 'table', heading: true, rows },
  ]);
  for (let note = 2; note < NOTES; note += 1) await confirm(fileId, [paragraph(`टिप्पणी का पाठ ${note}`)]);
  const back = { to: 'paragraph', note: 1, paragraph: 2 };
  await confirm(fileId, [
    { type: 'paragraph', runs: [{ text: 'अनुच्छेद 2', reference: back }, { text: ' देखें।' }] },
  ]);
  return fileId;
};

const surface = (page: Page) => page.locator('.note.draft .surface');
const saved = (page: Page) => page.locator('.note.draft .saved-line');
const openFile = ({ page }: Screen, fileId: string) =>
  goTo(page, `#/files/${fileId}`, '.note.draft .surface');
const yellow = async (fileId: string) =>
  (await office.clerk.call('listYellowNotes', { params: { fileId } })).items.map(
    ({ noteId, revision, content }) => ({
      noteId,
      revision,
      text: JSON.stringify(content),
    }),
  );

it('a long file opens at its newest notes; a flag leads to a paragraph that has not come yet, and on to a page of the letter', async () => {
  for (const [size, name] of [
    [DESK, 'desk'],
    [PHONE, 'phone'],
  ] as const) {
    const screen = await office.signedIn(CLERK, { size });
    const { page, complaints } = screen;
    await openFile(screen, long);
    await page.getByText('देखें।').waitFor();
    expect(await page.locator('.note.green').count()).toBeLessThan(NOTES);
    await page.getByRole('button', { name: 'टिप्पणी 1 से 20 दिखाएँ' }).waitFor();
    await button(page, 'अनुच्छेद 2 पर जाएँ').click();
    const sought = page.locator('li.raised', { hasText: 'मूल प्रति' });
    await sought.waitFor();
    await hasFocus(sought);
    expect(await faultsOf(page, 'hi')).toEqual([]);
    await picture(page, `file-notes-${name}-hi`);
    await button(page, 'पत्राचार 1, पृष्ठ 2 पर जाएँ').click();
    await page.locator('.page.raised', { hasText: 'पृष्ठ 2 / 3' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('पृष्ठ 2 / 3');
    await picture(page, `file-page-${name}-hi`);
    await inLanguage(screen, 'en');
    expect(await faultsOf(page, 'en')).toEqual([]);
    expect(complaints).toEqual([]);
  }
});

it('older notes come above without moving what is read', async () => {
  const screen = await office.signedIn(CLERK);
  const { page } = screen;
  await openFile(screen, long);
  const first = page.locator('.note.green').first();
  await first.waitFor();
  const number = await first.getAttribute('aria-label');
  const top = async () => (await page.getByLabel(number ?? '', { exact: true }).boundingBox())?.y ?? 0;
  /** Where it stands once nothing moves any more: what else the file shows comes by itself. */
  const rest = async () => {
    // Looked at twice at least, with a while between.
    let last = Number.NaN;
    const isStill = async () => {
      const now = await top();
      const still = now === last;
      last = now;
      return still;
    };
    await expect.poll(isStill, { interval: 300 }).toBe(true);
    return last;
  };
  // The names under the notes come by themselves, and make each of them higher.
  await page.locator('.note.green', { hasText: '…' }).first().waitFor({ state: 'detached' });
  const before = await rest();
  await page
    .getByRole('button', { name: 'टिप्पणी 1 से 20 दिखाएँ' })
    .evaluate((each: HTMLElement) => each.click());
  await page.getByLabel('टिप्पणी 20', { exact: true }).waitFor();
  expect(Math.abs((await rest()) - before)).toBeLessThan(2);
});

it('the way of a file is drawn over its register', async () => {
  const screen = await office.signedIn(CLERK, { size: PHONE });
  const { page } = screen;
  for (const language of ['en', 'hi'] as const) {
    await inLanguage(screen, language);
    await goTo(page, `#/files/${long}/movements`);
    await page
      .getByRole('img', { name: language === 'hi' ? /पत्रावली क्रम से यहाँ रही/ : /The file stayed/ })
      .waitFor();
    await page.locator('.register').waitFor();
    expect(await faultsOf(page, language)).toEqual([]);
  }
});

it('a note is written with lists, a table, bold and a reference by keys alone, and saves itself as such', async () => {
  const screen = await office.signedIn(CLERK);
  const { page } = screen;
  await openFile(screen, long);
  await surface(page).click();
  await page.keyboard.type('प्रस्ताव ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('अनुमोदित');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Enter');
  await page.keyboard.type('पहला');
  await page.keyboard.press('Control+Shift+Digit7');
  await page.keyboard.press('Enter');
  await page.keyboard.type('दूसरा');
  await page.keyboard.press('Control+BracketRight');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+Shift+Digit9');
  await page.keyboard.type('क्रम');
  await page.keyboard.press('Tab');
  await page.keyboard.type('गाटा');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('देखें @');
  await page.locator('.reference-dialog').waitFor();
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await page.locator('.reference-dialog select').selectOption('paragraph');
  await page.locator('.reference-dialog input').first().fill('२');
  await page.keyboard.press('Enter');
  await page.locator('.reference-dialog').waitFor({ state: 'detached' });
  await saved(page)
    .getByText(/बजे सहेजी गई/)
    .waitFor();
  await expect.poll(async () => (await yellow(long)).length).toBe(1);
  await expect
    .poll(
      async () =>
        (await office.clerk.call('listYellowNotes', { params: { fileId: long } })).items[0]?.content,
    )
    .toMatchObject([
      { type: 'paragraph', runs: [{ text: 'प्रस्ताव ' }, { text: 'अनुमोदित', bold: true }] },
      { type: 'list', ordered: true, items: [{ level: 1 }, { level: 2 }] },
      { type: 'table', heading: true },
      {
        type: 'paragraph',
        runs: [{ text: 'देखें ' }, { reference: { to: 'paragraph', note: 1, paragraph: 2 } }],
      },
    ]);
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await picture(page, 'note-written-hi');
  // By itself saved, it does not stand in the file a second time.
  await page.reload();
  await surface(page).waitFor();
  await page.getByText('अनुमोदित', { exact: true }).waitFor();
  await expect.poll(() => page.locator('.note.yellow').count()).toBe(1);
  await button(page, 'लिखकर पुष्ट करें').click();
  await page.getByText('टिप्पणी पुष्ट हुई; अब वह बदली नहीं जा सकती।').waitFor();
  await page.getByLabel(`टिप्पणी ${NOTES + 1}`, { exact: true }).waitFor();
  expect(screen.complaints).toEqual([]);
});

it('a page that is pasted leaves its words, and nothing that could act', async () => {
  const fileId = await newFile('चिपकाना');
  const screen = await office.signedIn(CLERK);
  const { page } = screen;
  await openFile(screen, fileId);
  await surface(page).click();
  await surface(page).evaluate(each => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<style>p { color: red }</style><p style="font-weight:bold" onclick="document.title=1">गहरा</p><img src=x onerror="document.title=2"><script>document.title = 3</script><ol><li>मद</li></ol>',
    );
    each.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  const pasted = '<p><b>गहरा</b></p><ol><li>मद</li></ol>';
  await expect.poll(() => surface(page).evaluate(each => each.innerHTML)).toBe(pasted);
  await expect.poll(() => page.title()).toContain('चिपकाना');
  expect(screen.complaints).toEqual([]);
});

it('typed while there is no network, a note is kept on the device and reaches the office when there is one again', async () => {
  const fileId = await newFile('संपर्क टूटा');
  const screen = await office.signedIn(CLERK, { size: PHONE });
  const { page, context } = screen;
  await openFile(screen, fileId);
  await context.setOffline(true);
  await surface(page).click();
  await page.keyboard.type('संपर्क के बिना लिखा');
  await page.getByText('संपर्क नहीं है; टिप्पणी इसी उपकरण पर सुरक्षित है').waitFor();
  await page.keyboard.type(' और आगे लिखा');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await context.setOffline(false);
  await expect
    .poll(async () => (await yellow(fileId)).map(({ text }) => text).join())
    .toContain('और आगे लिखा');
  // What was sent twice is one draft.
  expect(await yellow(fileId)).toHaveLength(1);
});

it('of two windows that change one draft neither loses its text: both are shown, and one chooses', async () => {
  const fileId = await newFile('दो खिड़कियाँ');
  const { noteId } = await office.clerk.call('draftNote', {
    params: { fileId },
    body: { content: [paragraph('मूल पाठ')] },
  });
  const screen = await office.signedIn(CLERK);
  const { page } = screen;
  await openFile(screen, fileId);
  const mine = page.locator('.note.yellow .surface').first();
  await mine.getByText('मूल पाठ').waitFor();
  await office.clerk.call('reviseNote', {
    params: { fileId, noteId },
    body: { content: [paragraph('दूसरी खिड़की का पाठ')], revision: 1 },
  });
  await mine.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' और मेरा');
  await page.getByText('दूसरी जगह सहेजा गया पाठ').waitFor();
  await page.locator('.conflict').getByText('दूसरी खिड़की का पाठ').waitFor();
  await mine.getByText('और मेरा').waitFor();
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await picture(page, 'note-conflict-hi');
  await button(page, 'दोनों पाठ रखें').click();
  await expect.poll(async () => (await yellow(fileId))[0]).toMatchObject({ noteId, revision: 3 });
  const [both] = await yellow(fileId);
  for (const text of ['और मेरा', 'दूसरी खिड़की का पाठ']) expect(both?.text).toContain(text);
});

it('a machine left alone signs out with the note saved; who signs in again is where they were, with what they wrote', async () => {
  const fileId = await newFile('अकेली मशीन');
  const screen = await office.screenOf();
  const { page } = screen;
  await page.clock.install();
  await signInAs(screen, office.url, CLERK);
  await inLanguage(screen, 'hi');
  await openFile(screen, fileId);
  await surface(page).click();
  await page.keyboard.type('अधूरा वाक्य');
  await page.clock.fastForward('31:00');
  await page.getByText('आपका साइन इन समाप्त').waitFor();
  // Nothing of the file is left for whoever comes by.
  await page.getByText('अधूरा वाक्य').waitFor({ state: 'detached' });
  await expect.poll(async () => (await yellow(fileId))[0]?.text).toContain('अधूरा वाक्य');
  await button(page, 'साइन इन करें').click();
  await page.getByRole('searchbox').waitFor();
  await page.getByRole('button', { name: new RegExp(CLERK) }).click();
  await surface(page).getByText('अधूरा वाक्य').waitFor();
  expect(page.url()).toContain(fileId);
});
