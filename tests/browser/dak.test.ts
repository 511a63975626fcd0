import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { ReceiptId } from '#shared/domain/ids.ts';
import { slipCodesOf } from '#shared/domain/slip-code.ts';
import { uploadScan } from '#tests/story/tell.ts';
import { inLanguage, PHONE } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { button, goTo, says, settled } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';

const SCAN = fileURLToPath(new URL('../samples/letter-hi-1.jpg', import.meta.url));
const PAPERS = 31;

const office = districtOnScreen();

/** A bundle of letters under one scan, sent to the section's in-charge. */
const layBundle = async (): Promise<readonly string[]> => {
  const bytes = new Uint8Array(await readFile(SCAN));
  const { documentId } = await uploadScan(office.clerk, bytes, {
    fileName: 'bundle.jpg',
    type: 'image/jpeg',
  });
  const letters: string[] = [];
  for (let n = 0; n <= PAPERS; n += 1) {
    const { receiptId } = await office.clerk.call('diariseReceipt', {
      body: {
        sender: { office: 'तहसील सदर' },
        subject: `बंडल का पत्र ${n}`,
        documentId,
        ...(letters[0] === undefined ? {} : { copyOf: letters[0] }),
        sendTo: { to: office.post('SO'), action: 'for-orders' },
      },
    });
    letters.push(receiptId);
  }
  return letters;
};

const field = (page: Page, name: string) => page.locator(`[name=${name}]`);
/** The code of a paper's slip, printed by who has just sent it. */
const codeOf = async (receiptId: ReceiptId): Promise<string> => {
  await office.clerk.call('printSlips', { body: { objectIds: [receiptId], form: 'labels', language: 'hi' } });
  return slipCodesOf(receiptId)[0];
};
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name'));

it('at the counter a cut line loses nothing typed; the next paper of a bundle keeps its sender; a second entry is warned of', async () => {
  const { page, context } = await office.signedIn('आशा वर्मा');
  await goTo(page, '#/dak', '[name=office]');
  await field(page, 'office').fill('कार्यालय तहसीलदार, सदर');
  await field(page, 'subject').fill('नामांतरण के सम्बन्ध में');
  await page.locator('summary', { hasText: 'और विवरण' }).click();
  await field(page, 'letterNumber').fill('482/राजस्व/2026');
  await context.setOffline(true);
  await field(page, 'letterDate').fill('12.10.2026');
  await field(page, 'remarks').fill('संपर्क टूटने के बाद लिखा');
  await button(page, 'डायरी में दर्ज करें').click();
  await page.locator('.act-form .failed', { hasText: 'जो लिखा है वह सुरक्षित है' }).waitFor();
  await context.setOffline(false);
  await page.reload();
  for (const [name, text] of [
    ['office', 'कार्यालय तहसीलदार, सदर'],
    ['subject', 'नामांतरण के सम्बन्ध में'],
    ['letterNumber', '482/राजस्व/2026'],
    ['letterDate', '12.10.2026'],
    ['remarks', 'संपर्क टूटने के बाद लिखा'],
  ] as const)
    await says(field(page, name), text);

  await button(page, 'दर्ज करके अगले पत्र में दोहराएँ').click();
  await page.locator('.made .number', { hasText: /^SDM-SDR\/D\/1\/\d{4}$/ }).waitFor();
  await expect.poll(() => focused(page)).toBe('subject');
  await says(field(page, 'office'), 'कार्यालय तहसीलदार, सदर');
  await says(field(page, 'subject'), '');

  await page.keyboard.type('वही पत्र दूसरी बार');
  // Whether the rest is folded is drawn anew with the next paper.
  const isOpen = async () => {
    if (await field(page, 'letterNumber').isVisible()) return true;
    await page.locator('summary', { hasText: 'और विवरण' }).click();
    return field(page, 'letterNumber').isVisible();
  };
  await expect.poll(isOpen).toBe(true);
  await field(page, 'letterNumber').fill('482/राजस्व/2026');
  await field(page, 'letterDate').fill('12.10.2026');
  await page.locator('.warned', { hasText: 'SDM-SDR/D/1/' }).waitFor();
  await field(page, 'subject').press('Enter');
  await button(page, 'फिर भी दर्ज करें').click();
  await page.locator('.made .number', { hasText: /^SDM-SDR\/D\/2\/\d{4}$/ }).waitFor();
  expect(await faultsOf(page, 'hi')).toEqual([]);
});

it('an entry is corrected, its forms keep what was typed when the line is cut, and its versions tell what changed', async () => {
  const { page, context } = await office.signedIn('आशा वर्मा', { size: PHONE });
  const { receiptId } = await office.clerk.call('diariseReceipt', {
    body: { sender: { name: 'मोहन लाल' }, subject: 'चकमार्ग', category: 'grievance' },
  });
  await goTo(page, `#/receipts/${receiptId}`, '.acts button');
  const forms = [
    ['प्रविष्टि सुधारें', 'subject', 'चकमार्ग से अतिक्रमण'],
    ['भेजें', 'remark', 'कृपया देखें'],
    ['निस्तारित करें', 'remark', 'दूरभाष पर बताया'],
    ['अन्यत्र भेजें', 'to', 'नगर निगम'],
    ['प्रविष्टि निरस्त करें', 'reason', 'दो बार दर्ज'],
  ] as const;
  for (const [act, name, text] of forms) {
    await button(page, act).click();
    await page.locator('.panel form').waitFor();
    await context.setOffline(true);
    await page.locator('.panel').locator(`[name=${name}]`).fill(text);
    await context.setOffline(false);
    await page.reload();
    await page.locator('.panel form').waitFor();
    await says(page.locator('.panel').locator(`[name=${name}]`), text);
    await page.locator('.panel').getByRole('button', { name: 'रहने दें', exact: true }).click();
  }
  await button(page, 'प्रविष्टि सुधारें').click();
  await page.locator('.panel button[type=submit]').click();
  await page.getByRole('heading', { name: 'चकमार्ग से अतिक्रमण' }).waitFor();
  await page.locator('summary', { hasText: 'प्रविष्टि के संस्करण (2)' }).click();
  await page.getByText('विषय: चकमार्ग → चकमार्ग से अतिक्रमण').waitFor();
  expect(await faultsOf(page, 'hi')).toEqual([]);
});

it('on the pad thirty papers are marked by key with no answer awaited; one is undone; each is where it was marked to', async () => {
  await office.officer.call('setFavourites', {
    body: { favourites: [office.post('SDM'), office.post('CLK')] },
  });
  const [spare = '', ...letters] = await layBundle();
  // The undo counts from the key: the office must not be only waking up when the first marking reaches it.
  await office.officer.call('markMany', {
    body: { marks: [{ objectId: spare, to: office.post('CLK'), action: 'for-report' }] },
  });
  await office.officer.call('takeBackMany', { body: { objectIds: [spare], reason: 'वापस' } });
  await office.officer.call('sendReceipt', {
    params: { receiptId: spare },
    body: { to: office.post('CLK'), action: 'for-report' },
  });
  const { page } = await office.signedIn('रवि कुमार');
  await goTo(page, '#/pad', '.pad-page img');
  await page.locator('.seats button').nth(1).waitFor();
  const position = () => page.locator('.pad-progress').textContent();
  await expect.poll(position).toBe(`${PAPERS} में से 1`);
  expect(await faultsOf(page, 'hi')).toEqual([]);

  // One goes, and comes back by one key.
  const first = await page.locator('.pad-paper .number').textContent();
  const gone = page.waitForResponse(answer => answer.url().endsWith('/v1/many/mark'));
  await page.keyboard.press('2');
  await expect.poll(position).toBe(`${PAPERS} में से 2`);
  await gone;
  await page.keyboard.press('u');
  await expect.poll(() => page.locator('.pad-paper .number').textContent()).toBe(first);
  await expect.poll(position).toBe(`${PAPERS} में से 1`);

  // From here on the office answers nothing until all thirty are marked.
  const gate = Promise.withResolvers<void>();
  await page.route('**/v1/many/mark', async route => {
    await gate.promise;
    await route.continue();
  });
  for (let n = 1; n < PAPERS; n += 1) {
    await expect.poll(position, { interval: 5 }).toBe(`${PAPERS} में से ${n}`);
    await page.keyboard.press('1');
  }
  await expect.poll(position).toBe(`${PAPERS} में से ${PAPERS}`);
  gate.resolve();
  const atSdm = async () => {
    const heads = await Promise.all(
      letters.map(receiptId => office.clerk.call('getReceipt', { params: { receiptId } })),
    );
    return heads.filter(({ holder }) => holder === office.post('SDM')).length;
  };
  await expect.poll(atSdm, { interval: 1000 }).toBe(PAPERS - 1);
});

it('a marking the line holds back is kept over a reload and goes when the line is there', async () => {
  const { receiptId } = await office.clerk.call('diariseReceipt', {
    body: {
      sender: { office: 'तहसील सदर' },
      subject: 'कटे संपर्क में मार्क हुआ',
      sendTo: { to: office.post('SO'), action: 'for-orders' },
    },
  });
  const code = await codeOf(receiptId);
  await office.officer.call('receiveMany', { body: { codes: [code] } });
  const { page } = await office.signedIn('रवि कुमार', { size: PHONE });
  await goTo(page, '#/pad', '.seats button');
  const wanted = page.getByRole('heading', { name: 'कटे संपर्क में मार्क हुआ' });
  await page.locator('.pad-paper h2').waitFor();
  await expect
    .poll(async () => {
      if (await wanted.isVisible()) return true;
      await page.keyboard.press('ArrowRight');
      return false;
    })
    .toBe(true);
  await page.route('**/v1/many/mark', route => route.abort());
  await page.keyboard.press('1');
  await page.waitForFunction(() => Object.keys(sessionStorage).some(key => key.includes('pad.outbox')));
  await page.unroute('**/v1/many/mark');
  await page.reload();
  const holder = async () =>
    (await office.clerk.call('getReceipt', { params: { receiptId } })).holder === office.post('SDM');
  await expect.poll(holder, { interval: 1000 }).toBe(true);
});

it('papers are handed over by the codes on their slips, and what cannot go is told by its code', async () => {
  const diarise = (subject: string) =>
    office.clerk.call('diariseReceipt', {
      body: { sender: { office: 'तहसील सदर' }, subject, nature: 'physical' },
    });
  const papers = [await diarise('नक्शा, मूल प्रति'), await diarise('शपथ पत्र, मूल प्रति')];
  const codes = await Promise.all(papers.map(({ receiptId }) => codeOf(receiptId)));
  // Not to be handed over again: it is on its way already.
  const gone = await diarise('पहले ही भेजा गया');
  const goneCode = await codeOf(gone.receiptId);
  await office.clerk.call('sendReceipt', {
    params: { receiptId: gone.receiptId },
    body: { to: office.post('SDM'), action: 'for-orders' },
  });
  const { page, complaints } = await office.signedIn('आशा वर्मा');
  await goTo(page, '#/receive', '[name=handOverCodes]');
  await page.locator('[name=handOverCodes]').fill([...codes, goneCode].join('\n'));
  const form = page.getByRole('form', { name: 'पर्ची के कोड से सौंपें' });
  await form.getByRole('searchbox').fill('अनुभाग प्रभारी');
  await form.getByRole('radio').first().click();
  await form.getByRole('button', { name: 'सौंपें' }).click();
  await page.getByRole('heading', { name: '3 में से 2 सौंपे गए' }).waitFor();
  const states = await Promise.all(
    papers.map(
      async ({ receiptId }) => (await office.clerk.call('getReceipt', { params: { receiptId } })).state,
    ),
  );
  expect(states).toEqual(['IN_TRANSIT', 'IN_TRANSIT']);
  expect([...(await faultsOf(page, 'hi')), ...complaints]).toEqual([]);
});

it('the rooms behind the counter stand on a phone in both languages', async () => {
  const bytes = new Uint8Array(await readFile(SCAN));
  await uploadScan(office.officer, bytes, { fileName: 'loose.jpg', type: 'image/jpeg' });
  const entered = await office.officer.call('diariseReceipt', {
    body: { sender: { name: 'राम सिंह' }, subject: 'भूमि विवाद', category: 'vip', vip: { kind: 'mp' } },
  });
  const wrong = await office.officer.call('diariseReceipt', {
    body: { sender: { name: 'राम सिंह' }, subject: 'दो बार दर्ज' },
  });
  await office.officer.call('cancelReceipt', {
    params: { receiptId: wrong.receiptId },
    body: { reason: 'दो बार दर्ज हुई' },
  });
  await office.officer.call('setFollowUp', { body: { objectId: entered.receiptId, on: '2099-12-31' } });
  const screen = await office.signedIn('रवि कुमार', { size: PHONE });
  const { page, complaints } = screen;
  const faults: string[] = [];
  for (const language of ['hi', 'en'] as const) {
    for (const [at, shows] of [
      ['#/receive', '[name=code]'],
      ['#/watch', '.register'],
      ['#/watch/grievance', '.register'],
      ['#/watch/follow-ups', '.row'],
      ['#/watch/cancelled', '.register'],
      ['#/watch/undiarised', '.register'],
      ['#/from-paper', '[name=oldNumber]'],
      ['#/pad', '.pad-top'],
    ] as const) {
      await goTo(page, '#/dak', '[name=office]');
      await inLanguage(screen, language);
      await goTo(page, at, shows);
      await settled(page);
      faults.push(...(await faultsOf(page, language)).map(fault => `${language} ${at}: ${fault}`));
    }
  }
  expect([...faults, ...complaints]).toEqual([]);
});

it('what is typed while a letter is only coming up is not overwritten by what the letter is about', async () => {
  const { receiptId } = await office.clerk.call('diariseReceipt', {
    body: { sender: { office: 'तहसील सदर' }, subject: 'पत्र का विषय' },
  });
  const { page } = await office.signedIn('आशा वर्मा');
  await page.locator('h1').waitFor();
  // As somebody who types just when the letter is drawn, before the screen does whatever it does next.
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      const field = document.querySelector<HTMLInputElement>('form [name=subject]');
      if (document.querySelector('main .facts') === null || field === null) return;
      watch.disconnect();
      field.value = 'मेरा विषय';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
  await goTo(page, `#/new-file/${receiptId}`, '.facts');
  await page.waitForTimeout(500);
  expect(await field(page, 'subject').inputValue()).toBe('मेरा विषय');
});

it('a live paper file comes over from a sheet, row by row, and a reload knows what is here', async () => {
  const { page } = await office.signedIn('आशा वर्मा');
  await goTo(page, '#/from-paper', '.views');
  await button(page, 'सूची से कई पत्रावलियाँ').click();
  const rows = [
    ['पुराना क्रमांक', 'विषय', 'टिप्पणी पृष्ठ', 'टिप्पणी स्कैन', 'पत्राचार पृष्ठ', 'अन्तिम टिप्पणी क्रमांक'],
    ['17/राजस्व/2019', 'तालाब का पट्टा', '84', 'note.jpg', '132', '61'],
    ['18/राजस्व/2019', 'सीमांकन', 'बारह', '', '30', '9'],
  ];
  const sheet = Buffer.from(rows.map(row => row.join(',')).join('\n'));
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'files.csv', mimeType: 'text/csv', buffer: sheet });
  await page.getByText('पंक्ति 3, टिप्पणी पृष्ठ').waitFor();
  await page.getByText('स्कैन नहीं मिला').waitFor();
  await page
    .locator('input[type=file]')
    .nth(2)
    .setInputFiles({ name: 'Note.JPG', mimeType: 'image/jpeg', buffer: await readFile(SCAN) });
  await button(page, '1 पत्रावली लाएँ').click();
  await page.getByText('1 में से 1 लाई गईं').waitFor();
  await page.reload();
  await page.getByText(/लाई गई: SDM-SDR\//).waitFor();
});

it('a file from paper says at its head which pages it goes on from, and their scans are read there', async () => {
  const screen = await office.signedIn('आशा वर्मा');
  const { page, complaints } = screen;
  const bytes = new Uint8Array(await readFile(SCAN));
  const scan = async (fileName: string) =>
    (await uploadScan(office.clerk, bytes, { fileName, type: 'image/jpeg' })).documentId;
  const [notes, letters] = [await scan('notes.jpg'), await scan('letters.jpg')];
  const { fileId } = await office.clerk.call('bringOverFile', {
    body: {
      subject: 'चकमार्ग की पैमाइश',
      paper: {
        oldNumber: '33/राजस्व/2019',
        noteSide: { pages: 84, documentId: notes },
        correspondence: { pages: 132, documentId: letters },
        lastNote: 61,
      },
    },
  });
  const at = `#/files/${fileId}`;
  await goTo(page, at, '.from-paper');
  const sides = [
    { side: '.notes', hi: 'कागज़ से निरंतर, पृ. 1–84 टि.', en: 'Continued from paper, pp. 1–84 N' },
    { side: '.papers', hi: 'कागज़ से निरंतर, पृ. 1–132 प.', en: 'Continued from paper, pp. 1–132 C' },
  ];
  // Its notes on paper are no hole in those kept here.
  expect(await page.locator('.notes .gap').count()).toBe(0);
  for (const { side, hi, en } of sides)
    for (const language of ['en', 'hi'] as const) {
      await inLanguage(screen, language);
      const head = page.locator(`${side} .from-paper`);
      await head.getByText(language === 'hi' ? hi : en).waitFor();
      await head.getByText('33/राजस्व/2019').waitFor();
      expect(await faultsOf(page, language), language).toEqual([]);
    }
  for (const { side } of sides) {
    expect(await page.locator(`${side} .page img`).count()).toBe(0);
    await page.locator(`${side} .from-paper summary`).click();
    await page.locator(`${side} .page img`).waitFor();
  }
  expect(complaints).toEqual([]);
  // A search leads to a page of either.
  for (const [documentId, side] of [
    [notes, '.notes'],
    [letters, '.papers'],
  ] as const) {
    await goTo(page, '#/dak', '[name=office]');
    await goTo(page, `${at}?q=x&document=${documentId}&page=1`, `${side} .page`);
    await expect.poll(() => page.locator('.sheet .page').count()).toBe(1);
  }
});
