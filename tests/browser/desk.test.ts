import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Caller } from '#tests/support/api.ts';
import { inLanguage, NARROW_PHONE } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { act, button, choosePost, goTo, hasFocus, row, says } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';

const office = districtOnScreen();

const newFile = async (as: Caller, subject: string) =>
  (await as.call('createFile', { body: { subject } })).fileId;
const toOfficer = async (subject: string) => {
  const fileId = await newFile(office.clerk, subject);
  await office.clerk.call('sendFile', {
    params: { fileId },
    body: { to: office.post('SO'), action: 'for-orders' },
  });
  return fileId;
};
const toRow = async (page: Page, subject: string) => {
  await row(page, subject).waitFor();
  await page.locator('h1').focus();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('j');
    if (await row(page, subject).evaluate(each => each.contains(document.activeElement))) return;
  }
  throw new Error(`no key leads to ${subject}`);
};

it('from the list to the note to the sending it takes three acts, all by keys', async () => {
  const fileId = await toOfficer('तीन कार्य');
  const { page, complaints } = await office.signedIn('रवि कुमार');
  await toRow(page, 'तीन कार्य');
  await page.keyboard.press('Enter');
  await button(page, 'खोलें').waitFor();
  await page.keyboard.press('o');
  await page.locator('.note.draft [role=textbox]').waitFor();
  // The note.
  await page.keyboard.press('n');
  await page.keyboard.type('परीक्षण किया; आदेशार्थ प्रस्तुत।');
  await page.keyboard.press('Control+Enter');
  await page.getByText('टिप्पणी पुष्ट हुई; अब वह बदली नहीं जा सकती।').waitFor();
  // The sending: Esc leaves where one writes.
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  const search = page.getByLabel('पद, कार्यालय या नाम से खोजें').first();
  await hasFocus(search);
  await page.keyboard.type('उप जिलाधिकारी, सदर');
  await page
    .getByRole('radio', { name: /उप जिलाधिकारी, सदर/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('SDM(MS)-SDM-SDR').waitFor();
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await page.getByText('पत्रावली भेजी गई।').waitFor();
  expect((await office.officer.call('getFile', { params: { fileId } })).holder).toBe(office.post('SDM'));
  expect(complaints).toEqual([]);
});

it('the help names the keys of the screen, in both languages, and none does anything while somebody types', async () => {
  await newFile(office.clerk, 'कुंजियों की पत्रावली');
  const screen = await office.signedIn('आशा वर्मा');
  const { page, complaints } = screen;
  await row(page, 'कुंजियों की पत्रावली').waitFor();
  const listed = () =>
    page.locator('dialog.help [data-key]').evaluateAll(all => all.map(each => each.getAttribute('data-key')));
  for (const language of ['hi', 'en'] as const) {
    await inLanguage(screen, language);
    await page.locator('h1').focus();
    await page.keyboard.press('?');
    await page.locator('dialog.help[open]').waitFor();
    await expect
      .poll(listed)
      .toEqual(
        expect.arrayContaining(['work', 'dak', 'new-file', 'search', 'next', 'before', 'select', 'help']),
      );
    expect(await listed()).not.toContain('send');
    expect(await faultsOf(page, language)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('dialog.help[open]').waitFor({ state: 'detached' });
  }
  await inLanguage(screen, 'hi');
  await page.locator('h1').focus();
  await page.keyboard.press('/');
  await page.keyboard.type('gd');
  await says(page.getByRole('searchbox'), 'gd');
  expect(new URL(page.url()).hash).not.toBe('#/dak');
  await page.keyboard.press('Escape');
  for (const [keys, hash] of [
    ['gd', '#/dak'],
    ['gs', '#/notifications'],
    ['gn', '#/new-file'],
    ['gi', '#/'],
  ] as const) {
    for (const key of keys) await page.keyboard.press(key);
    await expect.poll(() => new URL(page.url()).hash).toBe(hash);
    // The screen behind a new address puts the focus on its heading.
    await page.locator('h1').focus();
  }
  await toRow(page, 'कुंजियों की पत्रावली');
  await page.keyboard.press('x');
  await page.getByText('1 चुना', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.many').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

it('what was marked in one act is taken back within ten seconds, each with its answer', async () => {
  const ids = [await newFile(office.clerk, 'एक साथ पहली'), await newFile(office.clerk, 'एक साथ दूसरी')];
  const { page, complaints } = await office.signedIn('आशा वर्मा', { size: NARROW_PHONE });
  for (const subject of ['एक साथ पहली', 'एक साथ दूसरी'])
    await row(page, subject).getByRole('checkbox').check();
  await page.locator('h1').focus();
  await page.keyboard.press('s');
  await choosePost(page, 'रवि');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await button(page, '2 प्रकरण भेजें').click();
  await page.locator('.results li', { hasText: 'हुआ' }).nth(1).waitFor();
  expect((await office.clerk.call('getFile', { params: { fileId: ids[0] ?? '' } })).holder).toBe(
    office.post('SO'),
  );
  await page.locator('h1').focus();
  await page.keyboard.press('u');
  await page.getByText('2 वापस लिए गए।').waitFor();
  for (const fileId of ids)
    expect((await office.clerk.call('getFile', { params: { fileId } })).holder).toBe(office.post('CLK'));
  await row(page, 'एक साथ पहली').waitFor();
  expect(complaints).toEqual([]);
});

it('a vacant seat is warned of where one stands, and who sits above is offered with one tap', async () => {
  const fileId = await newFile(office.officer, 'रिक्त पद पर');
  const { page } = await office.signedIn('रवि कुमार', { size: NARROW_PHONE });
  await goTo(page, `#/files/${fileId}`);
  await button(page, 'भेजें').click();
  await choosePost(page, 'नायब तहसीलदार');
  await page.getByRole('textbox', { name: /अभ्युक्ति/ }).fill('यह बना रहे');
  await button(page, 'भेजें').click();
  await page.locator('.question').waitFor();
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await says(page.getByRole('textbox', { name: /अभ्युक्ति/ }), 'यह बना रहे');
  await page
    .locator('.question')
    .getByRole('button', { name: /तहसीलदार, सदर.* को भेजें/ })
    .click();
  await page.getByText('पत्रावली भेजी गई।').waitFor();
  const [sent] = (await office.officer.call('listMovements', { params: { fileId } })).items.filter(
    ({ kind }) => kind === 'sent',
  );
  expect(sent).toMatchObject({ to: office.post('TDR'), remark: 'यह बना रहे' });
});

it('what is asked is given and refused by one key each; who asked is told why not', async () => {
  const until = new Date(Date.now() + 90 * 86_400_000).toISOString();
  const ask = async (subject: string) => {
    const fileId = await newFile(office.officer, subject);
    const body = { until, reason: 'फ़सल कटने तक', of: office.post('SDM') };
    await office.officer.call('askParking', { params: { fileId }, body });
    return fileId;
  };
  const [given, refused] = [await ask('अनुमति मिले'), await ask('अनुमति न मिले')];
  const screen = await office.signedIn('मीरा सिंह', { size: NARROW_PHONE });
  const { page } = screen;
  await page.getByRole('link', { name: 'आपसे अपेक्षित 2' }).click();
  await row(page, 'अनुमति मिले').waitFor();
  for (const language of ['en', 'hi'] as const) {
    await inLanguage(screen, language);
    expect(await faultsOf(page, language)).toEqual([]);
  }
  await toRow(page, 'अनुमति मिले');
  await page.keyboard.press('y');
  await page.getByText('अनुमति या पुष्टि दी गई।').waitFor();
  await toRow(page, 'अनुमति न मिले');
  await page.keyboard.press('m');
  await page.getByRole('textbox', { name: 'अस्वीकार करने का कारण' }).fill('एक माह पर्याप्त है');
  await page.keyboard.press('Control+Enter');
  await page.getByText('आपसे कुछ माँगा नहीं गया है।').waitFor();
  expect((await office.officer.call('getFile', { params: { fileId: given } })).state).toBe('PARKED');
  expect((await office.officer.call('getFile', { params: { fileId: refused } })).state).toBe('ACTIVE');
});

it('a court has stayed it: by leave it stands in the call book, on the list with its day of review, till it is taken up', async () => {
  const fileId = await newFile(office.officer, 'न्यायालय का स्थगन');
  const screen = await office.signedIn('रवि कुमार', { size: NARROW_PHONE });
  const { page } = screen;
  await goTo(page, `#/files/${fileId}`);
  await button(page, 'अलग रखें').click();
  const panel = page.locator('.panel');
  await panel.getByLabel('कहाँ').selectOption('call-book');
  await panel.getByLabel('पुनर्विलोकन की तिथि').fill('31.12.2027');
  await panel.getByRole('textbox', { name: 'कारण' }).fill('उच्च न्यायालय का स्थगन आदेश');
  await panel.getByText('कॉल बुक के लिए वरिष्ठ की अनुमति चाहिए।').waitFor();
  await panel.getByRole('radio', { name: /उप जिलाधिकारी, सदर/ }).check();
  for (const language of ['en', 'hi'] as const) {
    await inLanguage(screen, language);
    expect(await faultsOf(page, language)).toEqual([]);
  }
  await panel.locator('button[type=submit]').click();
  await page.getByText('अलग रखने की अनुमति माँगी गई।').waitFor();
  const [ask] = (await office.officer.call('getFile', { params: { fileId } })).asks ?? [];
  expect(ask).toMatchObject({ kind: 'call-book', of: office.post('SDM'), until: '2027-12-31T04:30:00.000Z' });

  const sdm = await office.signedIn('मीरा सिंह', { size: NARROW_PHONE });
  await sdm.page.getByRole('link', { name: /^आपसे अपेक्षित/ }).click();
  await row(sdm.page, 'कॉल बुक में रखने की अनुमति').getByRole('button', { name: 'अनुमति दें' }).click();
  await sdm.page.getByText('अनुमति या पुष्टि दी गई।').waitFor();

  await goTo(page, '#/');
  const stands = page.locator(`[data-object="${fileId}"]`);
  await stands.getByText('कॉल बुक में').waitFor();
  await stands.getByText(/31.*2027 को पुनर्विलोकन/).waitFor();
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await goTo(page, `#/files/${fileId}`);
  const where = page.getByTestId('where-is-it');
  await where.getByText('कॉल बुक में').waitFor();
  await where.getByText(/31.*2027 को पुनर्विलोकन/).waitFor();
  await button(page, 'फिर सक्रिय करें').click();
  await panel.locator('button[type=submit]').click();
  await where.getByText('कॉल बुक में').waitFor({ state: 'detached' });
  expect((await office.officer.call('getFile', { params: { fileId } })).state).toBe('ACTIVE');
});

/** Each form on a file, what is typed in it, and what is chosen first where something must be. */
const FORMS: readonly {
  readonly open: string;
  readonly field: string | RegExp;
  readonly before?: (page: Page) => Promise<void>;
}[] = [
  {
    open: 'भेजें',
    field: /अभ्युक्ति/,
    before: page => choosePost(page, 'रवि'),
  },
  { open: 'लौटाएँ', field: /अभ्युक्ति/ },
  { open: 'अनुमोदित कर लौटाएँ', field: 'टिप्पणी में क्या लिखें' },
  {
    open: 'अलग रखें',
    field: 'कारण',
    before: page => page.getByRole('textbox', { name: 'इस तिथि तक' }).fill(inDays(3)),
  },
  {
    open: 'स्थगित करें',
    field: 'कारण',
    before: async page => {
      await page.getByLabel('किस कारण रुकी').selectOption({ label: 'आवेदक की प्रतीक्षा' });
    },
  },
  { open: 'बन्द करने का अनुरोध करें', field: 'कारण' },
  { open: 'बन्द करें', field: 'कारण' },
  { open: 'आवरण भरें', field: /विवरण/ },
];
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('.');

it('a network cut in the middle of any form of a file loses nothing typed in it, nor does a reload', async () => {
  const fileId = await newFile(office.officer, 'कटा हुआ संपर्क');
  const to = { to: office.post('SDM'), action: 'for-orders' };
  await office.officer.call('sendFile', { params: { fileId }, body: to });
  await office.sdm.call('openFile', { params: { fileId } });
  const { page, context } = await office.signedIn('मीरा सिंह', { size: NARROW_PHONE });
  for (const { open, field, before } of FORMS) {
    await goTo(page, `#/files/${fileId}`);
    await act(page, open).click();
    await page.locator('.panel form').waitFor();
    await before?.(page);
    const typed = page.locator('.panel').getByRole('textbox', { name: field }).first();
    await typed.fill(`${open}: बीच में कटा`);
    await context.setOffline(true);
    await page.locator('.panel button[type=submit]').click();
    await page.locator('.panel .failed').waitFor();
    await says(typed, `${open}: बीच में कटा`);
    await context.setOffline(false);
    await page.reload();
    await says(typed, `${open}: बीच में कटा`);
    await page.locator('.panel').getByRole('button', { name: 'रहने दें' }).click();
  }
  const { items } = await office.sdm.call('listJournal', { params: { fileId } });
  const done = items.map(({ type }) => type).filter(type => !type.startsWith('custody.'));
  // Nothing of all that was cut came through, be it later.
  expect(done).toEqual(['file.created', 'file.sent', 'file.opened']);
}, 240_000);

it('nor does one in the middle of an act on many', async () => {
  await newFile(office.clerk, 'कटे में चुनी हुई');
  const { page, context } = await office.signedIn('आशा वर्मा', { size: NARROW_PHONE });
  for (const [doing, field, text] of [
    ['भेजें', /अभ्युक्ति/, 'भेजते समय कटा'],
    ['अनुमोदित करें', 'टिप्पणी में क्या लिखें', 'अनुमोदन में कटा'],
    ['अलग रखें', 'कारण', 'अलग रखते कटा'],
    ['बन्द करें', 'कारण', 'बन्द करते कटा'],
  ] as const) {
    await goTo(page, '#/');
    await row(page, 'कटे में चुनी हुई').getByRole('checkbox').check();
    await button(page.locator('.many'), doing).click();
    await page.locator('.many form').waitFor();
    if (doing === 'भेजें') await choosePost(page, 'रवि');
    if (doing === 'अलग रखें') await page.getByRole('textbox', { name: 'इस तिथि तक' }).fill(inDays(3));
    const typed = page.locator('.many').getByRole('textbox', { name: field }).first();
    await typed.fill(text);
    await context.setOffline(true);
    await page.locator('.many button[type=submit]').click();
    await page.locator('.many .failed').waitFor();
    await context.setOffline(false);
    await page.reload();
    await row(page, 'कटे में चुनी हुई').getByRole('checkbox').check();
    await button(page.locator('.many'), doing).click();
    await page.locator('.many form').waitFor();
    await says(typed, text);
    await page.reload();
  }
}, 180_000);

/** Bytes over the line that a first visit may bring of each kind: what one is and does, with the directory, is `Fetch`. */
const FIRST_VISIT = {
  Script: 84_000,
  Stylesheet: 8_000,
  /** Once, and only where the machine has no Hindi font of its own. */
  Font: 110_000,
  Fetch: 30_000,
} as const;
/** Bytes that each further screen may bring, for who comes to them one after the other. */
const BUDGETS = {
  waiting: 2_000,
  dak: 20_000,
  notifications: 2_000,
  newFile: 2_000,
  file: 20_000,
  send: 20_000,
} as const;

it('no screen brings more bytes than it may', async () => {
  const fileId = await newFile(office.clerk, 'भार');
  const screen = await office.signedIn('आशा वर्मा', { size: NARROW_PHONE });
  const { page } = screen;
  await page.locator('.rows').waitFor();
  const kinds = new Map<string, string>();
  const onTheirWay = new Set<string>();
  let bytes: Record<string, number> = {};
  const line = await screen.context.newCDPSession(page);
  line.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  line.on('Network.requestWillBeSent', ({ requestId }) => onTheirWay.add(requestId));
  line.on('Network.loadingFailed', ({ requestId }) => onTheirWay.delete(requestId));
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    onTheirWay.delete(requestId);
    const kind = kinds.get(requestId) ?? 'Other';
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  await line.send('Network.enable');
  // What another test's window brought is no saving of this one's.
  await line.send('Network.setCacheDisabled', { cacheDisabled: true });
  const sum = (weight: Record<string, number>) => Object.values(weight).reduce((all, one) => all + one, 0);
  /** What came, once something has and nothing more does. */
  const weigh = async () => {
    let last = 0;
    const isAll = () => {
      const now = sum(bytes);
      const still = now > 0 && now === last && onTheirWay.size === 0;
      last = now;
      return still;
    };
    await expect.poll(isAll, { interval: 500 }).toBe(true);
    const weight = bytes;
    bytes = {};
    return weight;
  };
  await page.reload();
  await page.locator('.rows').waitFor();
  const first = await weigh();
  expect(first['Script']).toBeGreaterThan(10_000);
  for (const [kind, most] of Object.entries(FIRST_VISIT))
    expect(first[kind] ?? 0, kind).toBeLessThanOrEqual(most);

  const weights: Record<string, number> = {};
  const waiting = await page.getByRole('link', { name: /^दूसरों से प्रतीक्षित/ }).getAttribute('href');
  const places = {
    waiting: waiting ?? '',
    dak: '#/dak',
    notifications: '#/notifications',
    newFile: '#/new-file',
  };
  for (const [name, at] of Object.entries(places)) {
    await goTo(page, at);
    weights[name] = sum(await weigh());
  }
  await goTo(page, `#/files/${fileId}`);
  await page.locator('.note.draft [role=textbox]').waitFor();
  weights['file'] = sum(await weigh());
  await page.locator('.acts button.primary').click();
  await page.locator('.choice').first().waitFor();
  weights['send'] = sum(await weigh());
  for (const [name, most] of Object.entries(BUDGETS)) {
    expect(weights[name], name).toBeGreaterThan(0);
    expect(weights[name], name).toBeLessThanOrEqual(most);
  }
});
