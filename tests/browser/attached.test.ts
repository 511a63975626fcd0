import { describe, expect, it } from 'vitest';
import { DESK, inLanguage, PHONE } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { button, goTo, picture } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';

// Of an office whose clocks run by days: nobody is asked why it took so long.
const CLERK = { name: 'ममता देवदार', login: 'mamta.clk' };
const office = districtOnScreen();

const newFile = async (subject: string) =>
  (await office.person(CLERK.login)).call('createFile', { body: { subject } });

describe.each([
  { name: 'desk', size: DESK },
  { name: 'phone', size: PHONE },
])('on a $name', ({ name, size }) => {
  it('a file is put into another, taken out again, and goes on in a further volume', async () => {
    const screen = await office.signedIn(CLERK.name, { size });
    const { page, complaints } = screen;
    const form = page.locator('form', { has: page.locator('textarea[name=reason]') });
    const inside = await newFile('बाढ़ राहत: ग्राम रामपुर');
    const carrier = await newFile('बाढ़ राहत: तहसील सदर');
    await goTo(page, `#/files/${inside.fileId}`, '.note.draft .surface');
    await button(page, 'दूसरी पत्रावली में संलग्न करें').click();
    await form.locator('button[type=submit]').click();
    await form.locator('.wrong').first().waitFor();
    await form.locator('input[type=search]').fill(carrier.number);
    await form.locator('.choices label', { hasText: carrier.number }).click();
    await form.locator('textarea[name=reason]').fill('दोनों प्रकरण एक साथ देखे जाएँगे');
    expect(await faultsOf(page, 'hi')).toEqual([]);
    await picture(page, `attach-${name}-hi`);
    await form.locator('button[type=submit]').click();
    // The file that carries it is read on.
    const beside = page.locator('ul.beside');
    await beside.getByText('संलग्न:').waitFor();
    await beside.getByText(inside.number).waitFor();
    await picture(page, `carrier-${name}-hi`);
    await inLanguage(screen, 'en');
    expect(await faultsOf(page, 'en')).toEqual([]);
    await inLanguage(screen, 'hi');
    await beside.getByText(inside.number).click();
    await page.locator('.mark', { hasText: 'इस पत्रावली में संलग्न:' }).waitFor();
    expect(await faultsOf(page, 'hi')).toEqual([]);
    await picture(page, `attached-${name}-hi`);
    await page.locator('ul.beside').getByText(carrier.number).click();
    await button(page, 'संलग्न पत्रावली अलग करें').click();
    await form.locator('textarea[name=reason]').fill('अलग निर्णय होगा');
    await form.locator('button[type=submit]').click();
    await beside.getByText(inside.number).waitFor({ state: 'detached' });
    await button(page, 'नया खण्ड खोलें').click();
    await form.locator('textarea[name=reason]').fill('पत्रावली मोटी हो गई');
    await picture(page, `volume-form-${name}-hi`);
    await form.locator('button[type=submit]').click();
    await page.getByText(`${carrier.number}/Vol-2`).first().waitFor();
    await beside.getByText('पिछला खण्ड:').waitFor();
    expect(await faultsOf(page, 'hi')).toEqual([]);
    await picture(page, `volume-${name}-hi`);
    expect(complaints).toEqual([]);
  });
});
