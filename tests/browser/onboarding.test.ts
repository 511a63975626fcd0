import { describe, expect, it } from 'vitest';
import { DESK, inLanguage, NARROW_PHONE, PHONE } from '#tests/support/browser.ts';
import { fill, keeperOn, press } from '#tests/support/keeper.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { goTo, hasFocus } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';
import { ADMIN_WORDS } from '../../web/screens/admin/words/words.ts';
import { dayAfter, istDayOf, typedDay } from '../../web/time.ts';
import { WORDS } from '../../web/words/words.ts';

const district = districtOnScreen();

const HEADER = 'Office code,Name (Hindi),Name (English),Kind';
const sheet = (...rows: readonly string[]) => ({
  name: 'offices.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${[HEADER, ...rows].join('\r\n')}\r\n`),
});
const inDays = (days: number) => typedDay(dayAfter(istDayOf(Date.now()), days));

const tellings = [
  { language: 'hi', device: 'a desk', size: DESK, code: 'ONB-A' },
  { language: 'en', device: 'a phone', size: PHONE, code: 'ONB-B' },
] as const;

/** A sheet that has nothing to do with a district. */
const PARTIES = Buffer.from('Party,Guests\nHoli,40\n');

describe.each(tellings)('in $language, on $device', ({ language, size, code }) => {
  const words = WORDS[language];
  const admin = ADMIN_WORDS[language];
  const names = { hi: `अभिलेख अनुभाग ${code === 'ONB-A' ? 'एक' : 'दो'}`, en: `Record section ${code}` };
  const at = keeperOn(district, { language, size });
  const bring = async (row: string, besides: readonly ReturnType<typeof sheet>[] = []) => {
    const { page } = at;
    await goTo(page, '#/admin/imports', 'input[type=file]');
    await page.locator('input[type=file]').setInputFiles([sheet(row), ...besides]);
    await press(page, admin.imports.check);
    await page.locator('.where .mark', { hasText: admin.importState.CHECKED }).waitFor();
  };

  it('a sheet with faults changes nothing, and each fault is told by its row and column', async () => {
    const { page } = at;
    await goTo(page, '#/admin/imports', 'input[type=file]');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') });
    await page.locator('.failed', { hasText: admin.imports.wrongType }).waitFor();
    await at.look('a photo among the sheets');
    // What is no sheet of a district is left out, with a warning that takes the width of the table.
    await bring(`${code},${names.hi},${names.en},Palace`, [
      { ...sheet(''), name: 'parties.csv', buffer: PARTIES },
    ]);
    await page.locator('.failed', { hasText: admin.imports.hasErrors(1) }).waitFor();
    const problem = page.locator('.register tbody tr', { hasText: 'Palace' });
    await expect.poll(() => problem.textContent()).toMatch(new RegExp(`${admin.imports.row} 2.*Kind`));
    await at.look('a sheet with a fault');
    await page.locator('input[type=search]').fill('nowhere');
    await page.getByText(admin.noneFound).waitFor();
    expect(await page.getByRole('button', { name: admin.imports.apply }).count()).toBe(0);
    await press(page, admin.imports.cancel);
    await press(page, admin.yes(admin.imports.cancel));
    await page.locator('.where .mark', { hasText: admin.importState.CANCELLED }).waitFor();
    expect(at.faults()).toEqual([]);
  });

  it('a sheet in order is entered once somebody says so, and stands in the tree', async () => {
    const { page } = at;
    await bring(`${code},${names.hi},${names.en},Section`);
    await page.locator('.where', { hasText: admin.imports.fit }).waitFor();
    await press(page, admin.imports.apply);
    await at.look('before it is entered');
    await press(page, admin.yes(admin.imports.apply));
    await page.locator('.where .mark', { hasText: admin.importState.APPLIED }).waitFor();
    await at.look('an import that is entered');
    await goTo(page, '#/admin', '.tree');
    await page.locator('.tree summary', { hasText: code }).waitFor();
    await goTo(page, '#/admin/changes', '.register tbody tr');
    await page.locator('.register', { hasText: admin.operation.applyImport }).waitFor();
    expect(at.faults()).toEqual([]);
  });

  it('the directory and empty sheets are fetched as a workbook', async () => {
    const { page } = at;
    await goTo(page, '#/admin/imports', 'input[type=file]');
    for (const name of [admin.imports.template, admin.imports.export]) {
      const [file] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
      expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    }
  });

  it('the board says who lacks what and for what they wait; a step and a signature are entered there', async () => {
    const { page } = at;
    await goTo(page, '#/admin/readiness', '.step-card');
    await page.locator('.register tbody tr').first().waitFor();
    await at.look('the board');
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, admin.keepSheet)]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);

    await goTo(page, '#/admin/readiness/all/training', '.rows .row');
    await at.look('who is not trained');
    const entry = page.locator('.rows > .row').first();
    const name = (await entry.locator('a').first().textContent()) ?? '';
    await entry.locator('button').first().click();
    await fill(page, { planned: inDays(5), blocker: language === 'hi' ? 'प्रशिक्षक' : 'Trainer' });
    await at.look('entering a step');
    await page.locator('form button[type=submit]').click();
    await page.locator('.status', { hasText: name }).waitFor();
    await page
      .locator('.row', { hasText: name })
      .filter({ hasText: language === 'hi' ? 'प्रशिक्षक' : 'Trainer' })
      .first()
      .waitFor();
    await entry.locator('button').nth(1).click();
    await at.look('entering a signature');
    await page.locator('form').getByRole('button', { name: words.cancel }).click();
    expect(at.faults()).toEqual([]);
  });

  it('the day on which paper ends is set for an office, after what it means is said', async () => {
    const { page } = at;
    await goTo(page, '#/admin', 'input[name=find]');
    await page.locator('input[name=find]').fill(code);
    await page.locator('.seats li', { hasText: code }).locator('a').first().click();
    await page.locator('h1', { hasText: names[language] }).waitFor();
    const officeId = page.url().split('/').at(-1) ?? '';
    await goTo(page, `#/admin/readiness/${officeId}`, '.step-card');
    await press(page, admin.readiness.setGoLive);
    await page.locator('.panel .warned', { hasText: admin.readiness.goLiveSays }).waitFor();
    await fill(page, { day: inDays(40), reason: '12/2026' });
    await at.look('setting the day');
    await page.locator('form button[type=submit]').click();
    await page.locator('.status', { hasText: admin.done.saved }).waitFor();
    await press(page, admin.readiness.approve);
    await fill(page, { until: inDays(10), reason: '13/2026' });
    await page.locator('form button[type=submit]').click();
    await page.locator('.row', { hasText: '13/2026' }).waitFor();
    await at.look('an exception');
    await press(page, admin.readiness.endException);
    await press(page, admin.yes(admin.readiness.endException));
    const over = page.locator('.row', { hasText: '13/2026' });
    await expect.poll(() => over.getByRole('button').count()).toBe(0);
    expect(at.faults()).toEqual([]);
  });

  it('who uses the office stands by who pays them, and paper beside electronic', async () => {
    const { page } = at;
    await goTo(page, '#/admin/adoption', '.register');
    const [used, dual] = [page.locator('.register').nth(0), page.locator('.register').nth(1)];
    await dual.locator('a').first().waitFor();
    await at.look('who uses the office');
    const [whoNot, weeks] = await Promise.all([
      used.locator('a').first().getAttribute('href'),
      dual.locator('a').first().getAttribute('href'),
    ]);
    await goTo(page, weeks ?? '', 'main section .register');
    await page.locator('.register tbody tr').nth(11).waitFor();
    await at.look('an office by weeks');
    await goTo(page, whoNot ?? '', 'main select');
    await page.locator('.register').waitFor();
    await at.look('who did not');
    await goTo(page, '#/admin/adoption/untrained', '.register');
    await at.look('who is not trained');
    expect(at.faults()).toEqual([]);
  });

  it('who has no mail id yet gets a code on a slip, which is shown once and printed alone', async () => {
    const { page } = at;
    await goTo(page, '#/admin/officers', 'main select');
    await page.locator('main select').selectOption('provisional');
    await page.locator('.seats a').first().click();
    await press(page, admin.code.title);
    await press(page, admin.code.give);
    await press(page, admin.yes(admin.code.give));
    const code = await page.locator('.slip .large-code').textContent();
    expect(code).toMatch(/^[A-Z]{4}-[a-z]{3}-\d{3}$/);
    await at.look('a slip');
    const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
    expect(kept).not.toContain(code);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.slip .large-code').isVisible()).toBe(true);
    for (const other of ['.top', '.admin-menu', '.facts', '.panel .warned'])
      expect(await page.locator(other).first().isVisible(), other).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await press(page, admin.code.close);
    await page.getByText(code ?? '').waitFor({ state: 'detached' });
    expect([...at.faults(), ...at.complaints]).toEqual([]);
  });
});

it('an officer who keeps nothing sees how ready the offices are, and no more of the administration', async () => {
  const screen = await district.signedIn('आशा वर्मा', { size: PHONE });
  const { page } = screen;
  await page.getByRole('link', { name: WORDS.hi.work.readiness }).click();
  await page.locator('.step-card').first().waitFor();
  const parts = [ADMIN_WORDS.hi.parts.readiness, ADMIN_WORDS.hi.parts.adoption];
  await expect.poll(() => page.locator('.admin-menu a').allTextContents()).toEqual(parts);
  await expect.poll(() => page.locator('.main-nav a').count()).toBe(4);
  expect([...(await faultsOf(page, 'hi')), ...screen.complaints]).toEqual([]);
});

it('a local administrator changes their own offices and no others, and finds the way there on a phone', async () => {
  const screen = await district.signedIn('अंजलि चिनार', { size: NARROW_PHONE });
  const { page } = screen;
  const faults: string[] = [];
  for (const language of ['hi', 'en'] as const) {
    await inLanguage(screen, language);
    const admin = ADMIN_WORDS[language];
    await page.locator('.main-nav').getByRole('link', { name: WORDS[language].nav.admin }).click();
    await page.locator('.tree').waitFor();
    expect(await page.locator('.admin-menu a').allTextContents()).not.toContain(admin.parts.imports);
    for (const [code, keeps] of [
      ['SDM-SDR', true],
      ['COLL', false],
    ] as const) {
      await page.locator('input[name=find]').fill(code);
      await page.locator('.seats li', { hasText: code }).locator('a').first().click();
      await page.locator('h1', { hasText: code }).waitFor();
      await expect.poll(() => page.getByRole('button', { name: admin.newPost }).count()).toBe(keeps ? 1 : 0);
      faults.push(...(await faultsOf(page, language)));
      await goTo(page, '#/admin', 'input[name=find]');
    }
    await goTo(page, '#/', 'h1');
  }
  expect([...faults, ...screen.complaints]).toEqual([]);
});

it('a keeper without a mouse opens an office in the tree and comes to a form of it', async () => {
  const { page } = await district.signedIn('प्रशासक');
  await page.locator('.tree').waitFor();
  const focused = () => page.evaluate(() => document.querySelector('main :focus')?.textContent ?? '');
  const tabTo = async (what: RegExp) => {
    for (let presses = 0; presses < 40; presses += 1) {
      if (what.test(await focused())) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the Tab key does not reach ${what}`);
  };
  await page.locator('h1').focus();
  await tabTo(/COLL/);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /विवरण और बदलाव/ }).waitFor();
  await tabTo(/विवरण और बदलाव/);
  await page.keyboard.press('Enter');
  await hasFocus(page.locator('h1', { hasText: 'COLL' }));
  await tabTo(new RegExp(`^${ADMIN_WORDS.hi.newPost}$`));
  await page.keyboard.press('Enter');
  // The heading of what was opened has the focus: the next Tab is its first field.
  await expect.poll(focused).toBe(ADMIN_WORDS.hi.newPost);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
});
