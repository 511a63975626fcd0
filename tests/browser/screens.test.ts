import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { inLanguage, NARROW_PHONE, type Screen } from '#tests/support/browser.ts';
import { layDesks } from '#tests/support/desk.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { button, goTo as goToPlace, hasFocus, settled } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';

type Desks = Awaited<ReturnType<typeof layDesks>>;
/** A place on the screen, and what stands there once all of it has come. */
type Stop = { readonly at: string; readonly shows: string };

const LANGUAGES = ['hi', 'en'] as const;

const office = districtOnScreen();
let desks: Desks;
beforeAll(async () => {
  desks = await layDesks(office.district);
});

const goTo = async (page: Page, { at, shows }: Stop) => {
  await goToPlace(page, at, shows);
  await settled(page);
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

const signedIn = (name: string): Promise<Screen> => office.signedIn(name, { size: NARROW_PHONE });

describe('on a phone, in Hindi and in English, without a barrier, a stray word or a line too wide', () => {
  it('stands the door', async () => {
    const screen = await office.screenOf(NARROW_PHONE);
    await screen.page.goto(office.url);
    const faults = await visit(screen, [{ at: '#/', shows: '.welcome' }]);
    expect([...faults, ...screen.complaints]).toEqual([]);
  });

  it('stand the clerk’s lists, forms and files', async () => {
    const screen = await signedIn('आशा वर्मा');
    const faults = await visit(screen, [
      { at: '#/', shows: '.rows' },
      { at: '#/dak', shows: 'main form' },
      { at: '#/new-file', shows: 'main form' },
      { at: `#/new-file/${desks.loose}`, shows: '.facts' },
      { at: '#/notifications', shows: 'main h1' },
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
/** The tab comes back into view, until this is asked for: while a list has not come whole, there is nothing to freshen. */
const comesBack = async (page: Page, paths: readonly string[]) => {
  let asked = false;
  const all = Promise.all(paths.map(path => askedFor(page, path))).then(() => {
    asked = true;
  });
  const back = async () => {
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    return asked;
  };
  await Promise.all([all, expect.poll(back, { interval: 500 }).toBe(true)]);
};

it('a list is read anew when its menu entry is chosen again, and when the tab comes back into view', async () => {
  const { page } = await signedIn('आशा वर्मा');
  await page.locator('.rows').waitFor();
  const entry = page.locator('.main-nav a').first();
  await Promise.all([askedFor(page, '/v1/me/work-list'), entry.click()]);
  await page.locator('.rows').waitFor();
  await comesBack(page, ['/v1/me/work-list', '/v1/notifications']);
});

it('an officer without a mouse opens a file from the list, writes a note and sends the file', async () => {
  const screen = await signedIn('रवि कुमार');
  const { page, complaints } = screen;
  await page.locator('.rows').waitFor();
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
  await expect.poll(focused).toMatch(/नामांतरण: ग्राम रामपुर/);
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
  await page.locator('.to-whom .choice').first().waitFor();
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
  await goTo(screen.page, { at: `#/files/${desks.kept}`, shows: '.draft .surface' });
  await screen.page.locator('.draft .surface').fill('अधूरी टिप्पणी');
  await screen.page.locator('.acts button.primary').click();
  await screen.page.getByText('आपकी लिखी टिप्पणी अभी पत्रावली में नहीं है।').waitFor();
  expect(await faultsOf(screen.page, 'hi')).toEqual([]);
});

it('a panel that is closed gives the focus back to its button once, and takes it from nobody who types', async () => {
  const screen = await signedIn('आशा वर्मा');
  const { page } = screen;
  await goTo(page, { at: `#/files/${desks.kept}`, shows: '.draft .surface' });
  await page.locator('.acts button.primary').click();
  await button(page.locator('.panel'), 'रहने दें').click();
  await hasFocus(page.locator('.acts button.primary'));
  await page.locator('.draft .surface').focus();
  await comesBack(page, ['/v1/notifications']);
  await page.waitForTimeout(500);
  await hasFocus(page.locator('.draft .surface'));
});

it('a confidential file says what it is about to who opens it, and only its number to the browser’s history', async () => {
  const screen = await signedIn('आशा वर्मा');
  const { page } = screen;
  await goToPlace(page, `#/files/${desks.hidden}`);
  await page.locator('h1', { hasText: 'गोपनीय जाँच' }).waitFor();
  await expect.poll(() => page.title()).toMatch(/\/\d+\/20\d\d · /);
  expect(await page.title()).not.toContain('गोपनीय जाँच');
});
