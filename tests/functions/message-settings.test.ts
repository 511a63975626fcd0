import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfficerId } from '#shared/domain/ids.ts';
import { afterBounce } from '#shared/domain/messages/contact.ts';
import type { Channel } from '#shared/domain/messages/message.ts';
import { Instant } from '#shared/domain/time.ts';
import { type Messages, openMessages } from '#shared/store/messages.ts';
import { ids } from '#tests/support/office.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let here: District;
let messages: Messages;
beforeAll(async () => {
  doors = await startHandlers();
  here = await setUpDistrict(doors);
  messages = openMessages({ client: doors.table.client, tableName: doors.table.name });
});
afterAll(() => doors.stop());

const EMAIL = 'asha@namuna.example';
const MOBILE = '9876543210';
const AT = Instant.parse('2026-01-05T06:00:00.000Z');
const clerk = () => here.clerk.as;
const set = (body: object, as = clerk()) => doors.call('setMessageSettings', { as, body });
const officerRow = async (as: string) =>
  (await doors.call('listOfficers', { as, query: { limit: '100' } })).items.find(
    ({ officerId }) => officerId === here.clerk.officerId,
  );

/** Two messages to an address come back. */
const comesBack = async (channel: Channel, to: string): Promise<void> => {
  let contact = await messages.findContact(OfficerId.parse(here.clerk.officerId));
  for (let times = 0; times < 2; times += 1) {
    contact = afterBounce(contact, { messageId: ids.message(), channel, to }, { address: to, at: AT });
    await messages.keepContact(contact);
  }
};

describe('an officer', () => {
  it('is written to in Hindi, and nowhere, until they say otherwise', async () => {
    expect(await doors.call('getMessageSettings', { as: here.officer.as })).toEqual({ language: 'hi' });
    expect(await doors.call('listMessages', { as: here.officer.as })).toEqual({ items: [] });
  });

  it('corrects their own address, which stands in the directory and in its journal', async () => {
    const said = { language: 'en', email: 'Asha@Namuna.example', mobile: MOBILE };
    expect(await set(said)).toEqual({
      language: 'en',
      email: { address: EMAIL },
      mobile: { address: MOBILE },
    });
    expect(await officerRow(clerk())).toMatchObject({ email: EMAIL, mobile: MOBILE });
    expect(await officerRow(FIRST_ADMINISTRATOR)).toMatchObject({ email: EMAIL });
    const { version } = await doors.store().directory.current();
    await set(said);
    expect((await doors.store().directory.current()).version).toBe(version);
  });

  it('does not learn where another is written to', async () => {
    await set({ language: 'hi', email: EMAIL, mobile: MOBILE });
    const seen = await officerRow(here.officer.as);
    expect(seen).not.toHaveProperty('email');
    expect(seen).not.toHaveProperty('mobile');
  });

  it('is told which address came back, until they have put it right', async () => {
    await set({ language: 'hi', email: EMAIL, mobile: MOBILE });
    await comesBack('email', EMAIL);
    expect(await doors.call('getMessageSettings', { as: clerk() })).toEqual({
      language: 'hi',
      email: { address: EMAIL, badSince: AT },
      mobile: { address: MOBILE },
    });
    expect(await set({ language: 'hi', email: 'asha.new@namuna.example' })).toEqual({
      language: 'hi',
      email: { address: 'asha.new@namuna.example' },
    });
  });

  it('is refused what is no address, and no number of India', async () => {
    for (const body of [
      { language: 'hi', email: 'asha' },
      { language: 'hi', mobile: '12345' },
      { language: 'ur' },
    ])
      expect(await doors.codeOf('setMessageSettings', { as: clerk(), body })).toBe('request.malformed');
  });
});
