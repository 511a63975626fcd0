import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caller } from '#tests/support/api.ts';
import { type SampleDistrict, startSampleDistrict } from '#tests/support/district.ts';
import { meetPeople, type People } from './people.ts';
import { newFile } from './scenes/scene.ts';

let district: SampleDistrict;
let people: People;
beforeAll(async () => {
  district = await startSampleDistrict();
  people = await meetPeople(district.url, district.tokenOf, 'sunil.bdo');
});
afterAll(() => district?.stop());

const SOON = { timeout: 60_000, interval: 200 };
const sentOf = async (as: Caller, fileId: string) =>
  (await as.call('listSent')).items.find(({ objectId }) => objectId === fileId);
const waitsFor = async (as: Caller, fileId: string) =>
  (await as.call('listWaiting')).items.some(({ objectId }) => objectId === fileId);

it('what was sent comes to the lists of its sender, and goes from them when it is pulled back', async () => {
  const { clerk, postId } = people;
  const { fileId } = await newFile(clerk);
  const to = postId('ADM(FR)');
  const params = { fileId };
  await clerk.call('sendFile', { params, body: { to, action: 'for-orders' } });
  await expect.poll(() => sentOf(clerk, fileId), SOON).toMatchObject({ to, now: { holder: to } });
  await expect.poll(() => waitsFor(clerk, fileId), SOON).toBe(true);
  expect((await clerk.call('getDesk')).lastUsed).toContain(to);

  await clerk.call('pullBackFile', { params, body: { reason: 'भूल से' } });
  await expect.poll(() => sentOf(clerk, fileId), SOON).toBeUndefined();
  await expect.poll(() => waitsFor(clerk, fileId), SOON).toBe(false);
});

it('the send panel and the note editor have all they need in one answer', async () => {
  const { clerk, postId } = people;
  const favourites = [postId('ADM(FR)')];
  await clerk.call('setFavourites', { body: { favourites } });
  await clerk.call('createPhrase', { body: { hi: 'अवलोकनार्थ पुनः प्रस्तुत' } });
  const desk = await clerk.call('getDesk');
  expect(desk).toMatchObject({ favourites, own: { phrases: [{ hi: 'अवलोकनार्थ पुनः प्रस्तुत' }] } });
  expect(desk.office.phrases.length).toBeGreaterThanOrEqual(12);
  const { overdue, dueToday, waiting } = await clerk.call('getDues');
  for (const { count, more } of [overdue, dueToday, waiting]) {
    expect(count).toBeGreaterThanOrEqual(0);
    expect(more).toBe(false);
  }
});
