import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  inLanguage,
  NARROW_PHONE,
  openScreen,
  type Screen,
  signInAs,
  startBrowser,
} from '#tests/support/browser.ts';
import { layDesks } from '#tests/support/desk.ts';
import { type SampleDistrict, startSampleDistrict } from '#tests/support/district.ts';
import { faultsOf } from '#tests/support/seen.ts';

type Desks = Awaited<ReturnType<typeof layDesks>>;
/** A place on the screen, and what stands there once all of it has come. */
type Stop = { readonly at: string; readonly shows: string };

const LANGUAGES = ['hi', 'en'] as const;

let district: SampleDistrict;
let browser: Browser;
let desks: Desks;
beforeAll(async () => {
  [district, browser] = await Promise.all([startSampleDistrict(), startBrowser()]);
  desks = await layDesks(district);
});
afterAll(async () => {
  await browser?.close();
  await district?.stop();
});

const goTo = async (page: Page, { at, shows }: Stop) => {
  await page.evaluate(hash => {
    location.hash = hash;
  }, at);
  await page.locator(shows).first().waitFor();
  // Names of posts come with a request of their own, which may take as long as any other.
  await expect.poll(() => page.locator('body').textContent()).not.toMatch(/(^|\s)…/);
};

/** Goes to each place in both languages; tells what is wrong there. */
const visit = async (screen: Screen, stops: readonly Stop[]): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const language of LANGUAGES) {
    await inLanguage(screen, language);
    for (const stop of stops) {
      await goTo(screen.page, stop);
      faults.push(
        ...(await faultsOf(screen.page, language)).map(fault => `${language} ${stop.at}: ${fault}`),
      );
    }
  }
  return faults;
};

const signedIn = async (name: string): Promise<Screen> => {
  const screen = await openScreen(browser, NARROW_PHONE);
  await signInAs(screen, district.url, name);
  return screen;
};

describe('on a phone, in Hindi and in English, without a barrier, a stray word or a line too wide', () => {
  it('stands the door', async () => {
    const screen = await openScreen(browser, NARROW_PHONE);
    await screen.page.goto(district.url);
    const faults = await visit(screen, [{ at: '#/', shows: '.welcome' }]);
    expect([...faults, ...screen.complaints]).toEqual([]);
  });

  it('stand the clerk’s lists, forms and files', async () => {
    const screen = await signedIn('आशा वर्मा');
    const faults = await visit(screen, [
      { at: '#/', shows: '.rows' },
      { at: '#/dak', shows: 'form' },
      { at: '#/new-file', shows: 'form' },
      { at: `#/new-file/${desks.loose}`, shows: 'form .field, .facts' },
      { at: '#/notifications', shows: 'h1' },
      { at: '#/search?q=', shows: 'main .quiet' },
      {
        at: '#/search?q=%E0%A4%A8%E0%A4%BE%E0%A4%AE%E0%A4%BE%E0%A4%82%E0%A4%A4%E0%A4%B0%E0%A4%A3',
        shows: '.rows',
      },
      { at: '#/search?q=nowhere', shows: '.nothing' },
      { at: `#/receipts/${desks.letter}`, shows: '.page img' },
      { at: `#/receipts/${desks.loose}`, shows: '.facts' },
      { at: `#/files/${desks.kept}`, shows: '.note.yellow' },
      { at: `#/files/${desks.sent}`, shows: '.acts' },
      { at: `#/files/${desks.hidden}`, shows: '.acts' },
      { at: `#/files/${desks.parked}`, shows: '.mark.aside' },
      { at: `#/files/${desks.suspended}`, shows: '.mark.aside' },
      { at: `#/files/${desks.sheet}/movements`, shows: '.register' },
      { at: `#/files/${desks.sheet}/custody`, shows: '.register' },
      { at: `#/files/${desks.sheet}/journal`, shows: '.register' },
    ]);
    expect([...faults, ...screen.complaints]).toEqual([]);
  });

  it('stand the file and the sending of the section in-charge', async () => {
    const screen = await signedIn('रवि कुमार');
    const sheet = `#/files/${desks.sheet}`;
    const faults = [
      ...(await visit(screen, [
        { at: sheet, shows: '.paper .page' },
        { at: `#/files/${desks.sent}`, shows: '.open-first' },
      ])),
    ];
    await goTo(screen.page, { at: sheet, shows: '.acts button.primary' });
    await screen.page.locator('.acts button.primary').click();
    await screen.page.locator('.choices label').first().waitFor();
    await screen.page.locator('.panel button[type=submit]').click();
    await screen.page.locator('.panel .wrong').waitFor();
    faults.push(...(await visit(screen, [{ at: sheet, shows: '.panel .wrong' }])));
    await screen.page.locator('.paper .buttons button').first().click();
    await screen.page.locator('.paper .panel button[type=submit]').click();
    faults.push(...(await visit(screen, [{ at: sheet, shows: '.paper .panel select' }])));
    expect([...faults, ...screen.complaints]).toEqual([]);
  });

  it('stand the lists of an officer with two posts, and what a stranger to a file is told', async () => {
    const screen = await signedIn('मीरा सिंह');
    const faults = await visit(screen, [
      { at: '#/', shows: '.rows' },
      { at: `#/files/${desks.english}`, shows: '.where' },
    ]);
    expect([...faults, ...screen.complaints]).toEqual([]);
    // The browser itself reports the refusal as an error.
    const unknown = '#/files/fil_01ARZ3NDEKTSV4RRFFQ69G5FAV';
    expect(await visit(screen, [{ at: unknown, shows: '.failed' }])).toEqual([]);
  });

  it.each([
    ['प्रशासक', '.tree'],
    ['लीला देवी', 'main button'],
  ])('stands what %s sees without a post', async (name, shows) => {
    const screen = await signedIn(name);
    const faults = await visit(screen, [{ at: '#/', shows }]);
    expect([...faults, ...screen.complaints]).toEqual([]);
  });

  it('stands what somebody is told who is not in the directory', async () => {
    expect(await visit(await signedIn('दीपक पाल'), [{ at: '#/', shows: 'main code' }])).toEqual([]);
  });
});

const askedFor = (page: Page, path: string) =>
  page.waitForRequest(request => new URL(request.url()).pathname.endsWith(path));

it('a list is read anew when its menu entry is chosen again, and when the tab comes back into view', async () => {
  const { page } = await signedIn('आशा वर्मा');
  await page.locator('.rows').waitFor();
  const entry = page.locator('.main-nav a').first();
  await Promise.all([askedFor(page, '/v1/me/work-list'), entry.click()]);
  await page.locator('.rows').waitFor();
  const comesBack = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await Promise.all([
    askedFor(page, '/v1/me/work-list'),
    askedFor(page, '/v1/notifications'),
    // Until the list has come whole, there is nothing to freshen.
    page.waitForTimeout(500).then(comesBack),
  ]);
});

it('an officer without a mouse opens a file from the list, writes a note and sends the file', async () => {
  const screen = await signedIn('रवि कुमार');
  const { page, complaints } = screen;
  await page.locator('.rows').waitFor();
  // This Chromium runs as one process, whose windows share what a page keeps: the language may be another's choice.
  await inLanguage(screen, 'hi');
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      // The page as a whole holds every word there is.
      if (at === document.body) return '';
      const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : at;
      // A note is typed in an element of its own, which another one names.
      const named = at?.getAttribute('role') === 'textbox' ? at.getAttribute('aria-labelledby') : null;
      return (named === null ? label : document.getElementById(named))?.textContent ?? '';
    });
  const tabTo = async (what: RegExp) => {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      if (what.test(await focused())) return;
    }
    throw new Error(`the Tab key does not reach ${what}`);
  };
  await tabTo(/नामांतरण: ग्राम रामपुर/);
  await page.keyboard.press('Enter');
  await page.locator('.acts').waitFor();
  expect(await focused()).toMatch(/नामांतरण: ग्राम रामपुर/);
  await tabTo(/^टिप्पणी$/);
  await page.keyboard.type('परीक्षण कर लिया गया।');
  await tabTo(/^लिखकर पुष्ट करें$/);
  await page.keyboard.press('Enter');
  await page.getByText('टिप्पणी पुष्ट हुई; अब वह बदली नहीं जा सकती।').waitFor();
  await page.keyboard.press('Control+Home');
  await page.locator('h1').focus();
  await tabTo(/^भेजें$/);
  await page.keyboard.press('Enter');
  // What was opened has the focus: the next Tab is its first field.
  await expect.poll(focused).toBe('भेजें');
  await tabTo(/^पद, कार्यालय या नाम से खोजें$/);
  await page.keyboard.type('मीरा');
  // She holds two posts. Among seats one goes with the arrow keys, which choose.
  const sdm = /^उप जिलाधिकारी, सदर/;
  await tabTo(/मीरा सिंह$/);
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 5 && !sdm.test(await focused()); presses += 1)
    await page.keyboard.press('ArrowDown');
  expect(await focused()).toMatch(sdm);
  await tabTo(/^भेजें$/);
  await page.keyboard.press('Enter');
  await page.getByText('पत्रावली भेजी गई।').waitFor();
  expect(complaints).toEqual([]);
});

it('who has typed a note and sends the file without it is told so', async () => {
  const screen = await signedIn('आशा वर्मा');
  await inLanguage(screen, 'hi');
  await goTo(screen.page, { at: `#/files/${desks.kept}`, shows: '.draft .surface' });
  await screen.page.locator('.draft .surface').fill('अधूरी टिप्पणी');
  await screen.page.locator('.acts button.primary').click();
  await screen.page.getByText('आपकी लिखी टिप्पणी अभी पत्रावली में नहीं है।').waitFor();
  expect(await faultsOf(screen.page, 'hi')).toEqual([]);
});

it('a panel that is closed gives the focus back to its button once, and takes it from nobody who types', async () => {
  const screen = await signedIn('आशा वर्मा');
  await inLanguage(screen, 'hi');
  const { page } = screen;
  await goTo(page, { at: `#/files/${desks.kept}`, shows: '.draft .surface' });
  await page.locator('.acts button.primary').click();
  await page.locator('.panel').getByRole('button', { name: 'रहने दें', exact: true }).click();
  const hasFocus = (where: string) =>
    expect.poll(() => page.locator(where).evaluate(each => each === document.activeElement)).toBe(true);
  await hasFocus('.acts button.primary');
  await page.locator('.draft .surface').focus();
  const told = page.waitForResponse(answer => new URL(answer.url()).pathname.endsWith('/v1/notifications'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await told;
  await page.waitForTimeout(500);
  await hasFocus('.draft .surface');
});

it('a confidential file says what it is about to who opens it, and only its number to the browser’s history', async () => {
  const screen = await signedIn('आशा वर्मा');
  await inLanguage(screen, 'hi');
  const { page } = screen;
  await page.evaluate(hash => {
    location.hash = hash;
  }, `#/files/${desks.hidden}`);
  await page.locator('h1', { hasText: 'गोपनीय जाँच' }).waitFor();
  expect(await page.title()).not.toContain('गोपनीय जाँच');
  expect(await page.title()).toMatch(/\/\d+\/20\d\d · /);
});
