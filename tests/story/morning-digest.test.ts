import { beforeAll, expect, it } from 'vitest';
import { startedDistrict } from '#tests/support/started.ts';
import { ADDRESS, ofMail } from './message-errand.ts';
import { type MorningTold, tellMorning } from './morning-digest.ts';

const here = startedDistrict();
let told: MorningTold;
beforeAll(async () => {
  told = await tellMorning(here.district, here.stage);
});

it('an officer gets one digest a day, and single messages only of what is Immediate (trap 23)', () => {
  const { all, digest, file } = told;
  expect(digest.map(({ provider }) => provider).sort()).toEqual(['ses', 'sms-voice']);
  const others = all.filter(({ id }) => digest.every(one => one.id !== id));
  // It came, and lay for longer than the sample's ladder has it: each is said once.
  expect(others.length).toBeGreaterThan(1);
  for (const { text } of others) expect(text).toContain(file.number);
  expect(new Set(others.map(({ provider, text }) => provider + text)).size).toBe(others.length);
});

it('the letters lead to the work list and to the file, and the file is there', async () => {
  const { all, digest, clerk, district, file } = told;
  const link = `${district.url}/#/files/${file.fileId}`;
  expect(
    all.filter(({ provider, text }) => provider === 'ses' && text.includes(link)).length,
  ).toBeGreaterThan(0);
  expect(ofMail(digest)?.text).toContain(`खोलें: ${district.url}/`);
  const { items } = await clerk.call('listWork');
  expect(items.find(({ objectId }) => objectId === file.fileId)).toMatchObject({ number: file.number });
});

it('no subject stands in an SMS, nor in the subject line of a letter (trap 17)', () => {
  for (const { provider, text, subject = '' } of told.all)
    expect(provider === 'ses' ? subject : text).not.toContain('बाढ़');
});

it('an address that came back twice is held to be wrong until its officer puts it right', async () => {
  const { clerk } = told;
  expect(await clerk.call('getMessageSettings')).toMatchObject({
    email: { address: ADDRESS, badSince: expect.any(String) },
  });
  const body = { language: 'hi', email: 'asha.new@namuna.example' };
  expect(await clerk.call('setMessageSettings', { body })).toEqual({
    language: 'hi',
    email: { address: 'asha.new@namuna.example' },
  });
  expect(told.district.refusals).toEqual([]);
});
