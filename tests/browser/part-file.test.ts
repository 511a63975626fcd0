import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { type Cast, castOf } from '#tests/story/cast.ts';
import { PHONE } from '#tests/support/browser.ts';
import { districtOnScreen } from '#tests/support/on-screen.ts';
import { act, button, choosePost, goTo, picture, settled } from '#tests/support/page.ts';
import { faultsOf } from '#tests/support/seen.ts';

/** The part file that tests/story/part-file.ts tells of over HTTP, opened and merged back on the screen. */

const office = districtOnScreen();
let cast: Cast;
beforeAll(async () => {
  cast = await castOf(office.stage);
});

const submit = (page: Page) => page.locator('.panel button[type=submit]').click();
const fileIdOf = (page: Page): string => /fil_\w+/.exec(page.url())?.[0] ?? '';
const note = async (page: Page, text: string) => {
  await page.getByRole('textbox', { name: 'टिप्पणी' }).fill(text);
  await button(page, 'लिखकर पुष्ट करें').click();
  await page.getByText('टिप्पणी पुष्ट हुई; अब वह बदली नहीं जा सकती।').waitFor();
};
const openAt = async (page: Page, fileId: string) => {
  await goTo(page, `#/files/${fileId}`);
  await button(page, 'खोलें').click();
  await page.getByText('पत्रावली खोली गई; अब इसे वापस नहीं लिया जा सकता।').waitFor();
};

it('a part file is opened while its file is away, goes its own way, and merges back with its notes in order', async () => {
  const { clerk, sdm, post } = cast;
  const { fileId, number } = await clerk.call('createFile', {
    body: { subject: 'तालाब की भूमि पर अतिक्रमण' },
  });
  const params = { fileId };
  const { noteId, revision } = await clerk.call('draftNote', {
    params,
    body: { content: pastedText('आख्या प्राप्त कर प्रस्तुत है') },
  });
  await clerk.call('confirmNote', { params: { fileId, noteId }, body: { revision } });
  const to = { to: post('SDM-SDR-SDM').postId, action: 'for-orders' };
  await clerk.call('sendFile', { params, body: to });

  // The SDM has it, on a phone.
  const meera = await office.signedIn('मीरा सिंह', { size: PHONE });
  await openAt(meera.page, fileId);
  await note(meera.page, 'मौके पर जाँच करूँगी');

  // The clerk opens a part: the court wants an answer by tomorrow.
  const asha = await office.signedIn('आशा वर्मा');
  const { page } = asha;
  await goTo(page, `#/files/${fileId}`);
  await act(page, 'भाग-पत्रावली खोलें').click();
  await page.getByText('आयु मूल पत्रावली की ही रहेगी').waitFor();
  await submit(page);
  await page.locator('.panel .wrong').waitFor();
  await page.locator('.panel').getByRole('textbox', { name: 'कारण' }).fill('न्यायालय में कल उत्तर देना है');
  await settled(page);
  await picture(page, 'part-opening-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await submit(page);
  await page.getByText('भाग-पत्रावली खुल गई।').waitFor();
  await page.getByText(`${number}/Part-1`).first().waitFor();
  const partId = fileIdOf(page);
  expect(partId).not.toBe(fileId);
  await page.getByRole('link', { name: number, exact: true }).waitFor();
  await note(page, 'उत्तर का प्रारूप प्रस्तुत है');
  await page.locator('.note.green', { hasText: 'उत्तर का प्रारूप' }).waitFor();
  await settled(page);
  await picture(page, 'part-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await act(page, 'भेजें').click();
  await choosePost(page, 'रवि');
  await submit(page);
  await page.getByText('पत्रावली भेजी गई।').waitFor();

  const ravi = await office.signedIn('रवि कुमार');
  await openAt(ravi.page, partId);
  await note(ravi.page, 'अनुमोदित');
  await act(ravi.page, 'लौटाएँ').click();
  await submit(ravi.page);
  await ravi.page.getByText('पत्रावली लौटाई गई।').waitFor();

  // While the part is out its main file is not closed; before that is back, the part does not merge.
  await goTo(meera.page, `#/files/${fileId}`);
  await meera.page.reload();
  await meera.page.getByText('खुला है').first().waitFor();
  await settled(meera.page);
  await picture(meera.page, 'part-out-phone-hi');
  expect(await faultsOf(meera.page, 'hi')).toEqual([]);
  expect(await act(meera.page, 'बन्द करें').count()).toBe(0);
  await openAt(page, partId);
  await act(page, 'मूल पत्रावली में मिलाएँ').click();
  await submit(page);
  await page.locator('.panel .failed').waitFor();
  expect(await faultsOf(page, 'hi')).toEqual([]);

  await button(page.locator('.panel'), 'रहने दें').click();
  await act(meera.page, 'लौटाएँ').click();
  // Past the level that was jumped: the court does not wait.
  await meera.page.locator('.panel summary').click();
  await meera.page.locator('.panel [name=direct]').fill('न्यायालय में कल उत्तर देना है');
  await submit(meera.page);
  await meera.page.getByText('पत्रावली लौटाई गई।').waitFor();
  await openAt(page, fileId);
  await goTo(page, `#/files/${partId}`);
  await act(page, 'मूल पत्रावली में मिलाएँ').click();
  await submit(page);
  await page.getByText('भाग मूल पत्रावली में मिला दिया गया।').waitFor();
  await page.getByText(`${number}/Part-1 की टिप्पणी 1`).first().waitFor();
  await page.getByText('टिप्पणी 3–4').waitFor();
  await settled(page);
  await picture(page, 'part-merged-hi');
  expect(await faultsOf(page, 'hi')).toEqual([]);
  await button(page, 'English').click();
  await page.locator('html[lang=en]').waitFor();
  await settled(page);
  await picture(page, 'part-merged-en');
  expect(await faultsOf(page, 'en')).toEqual([]);
  const { items: notes } = await sdm.call('listNotes', { params });
  expect(notes.map(({ number: n, inPart }) => [n, inPart?.number])).toEqual([
    [1, undefined],
    [2, undefined],
    [3, `${number}/Part-1`],
    [4, `${number}/Part-1`],
  ]);
  expect(await clerk.call('getFile', { params: { fileId: partId } })).toMatchObject({ state: 'MERGED_INTO' });
  // That it could not be closed or merged yet was a refusal, which the browser reports as an error.
  for (const { complaints } of [asha, ravi, meera])
    expect(complaints.filter(each => !each.includes('409'))).toEqual([]);
});
