import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getMe } from '#functions/http/me/get-me.ts';
import { openSignIns } from '#functions/http/me/sign-ins.ts';
import { clockOf } from '#functions/office/clock.ts';
import { openOffice } from '#functions/office/office.ts';
import { type Day, Instant } from '#shared/domain/time.ts';
import { openStore } from '#shared/store/open-store.ts';
import { anOfficer } from '#tests/support/directory.ts';
import { ids } from '#tests/support/office.ts';
import { startTable } from '#tests/support/table.ts';
import { listen } from './support/clockwork.ts';

let table: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  table = await startTable(undefined, { streamed: false, onDisk: false });
});
afterAll(() => table.stop());

const store = () => openStore({ client: table.client, table: table.name, now: Date.now });

describe('asking who one is', () => {
  it('keeps once a day of India that the officer signed in, in one write', async () => {
    let writes = 0;
    const { adoption } = store();
    const keepSignedIn = (officerId: Parameters<typeof adoption.keepSignedIn>[0], day: Day) => {
      writes += 1;
      return adoption.keepSignedIn(officerId, day);
    };
    const signIns = openSignIns({ keepSignedIn }, listen().log);
    const { officerId } = anOfficer();
    const known = async () => (await adoption.officers()).find(use => use.officerId === officerId);
    for (const at of ['2026-01-05T18:29:59.000Z', '2026-01-05T12:00:00.000Z', '2026-01-05T18:29:59.999Z'])
      await signIns(officerId, Instant.parse(at));
    expect(writes).toBe(1);
    expect((await known())?.signedInOn).toBe('2026-01-05');
    // In India it is the 6th.
    await signIns(officerId, Instant.parse('2026-01-05T18:30:00.000Z'));
    expect(writes).toBe(2);
    expect((await known())?.signedInOn).toBe('2026-01-06');
  });

  it('is answered though it cannot be kept; the fault is written down, and the next call tries again', async () => {
    const { log, said, counted } = listen();
    const tries: Day[] = [];
    const keepSignedIn = async (_: unknown, day: Day) => {
      tries.push(day);
      if (tries.length === 1) throw new Error('the table is away');
    };
    const at = Instant.parse('2026-01-05T06:00:00.000Z');
    const office = openOffice({ store: store(), clock: clockOf(() => Date.parse(at)), ids });
    const officer = anOfficer();
    const actor = { login: officer.login, officer, roles: officer.roles };
    const me = getMe(office, openSignIns({ keepSignedIn }, log));
    const asked = {
      actor,
      params: {},
      query: {},
      body: undefined,
      once: undefined,
      ifMatch: undefined,
      language: 'en' as const,
    };
    const ask = () => me({ ...asked, language: 'hi' });
    expect(await ask()).toMatchObject({ login: officer.login, posts: [] });
    expect(said).toMatchObject([{ event: 'fault', fields: { where: 'getMe', subject: officer.officerId } }]);
    expect(counted).toEqual([{ metric: 'Faults', value: 1 }]);
    await ask();
    await ask();
    expect(tries).toEqual(['2026-01-05', '2026-01-05']);
    expect(said).toHaveLength(1);
  });

  it('keeps nothing of the first administrator, who is no officer', async () => {
    const office = openOffice({ store: store(), clock: clockOf(Date.now), ids });
    const never = () => Promise.reject(new Error('nobody to keep'));
    const actor = { login: 'first', officer: undefined, roles: ['administrator'] as const };
    const asked = {
      actor,
      params: {},
      query: {},
      body: undefined,
      once: undefined,
      ifMatch: undefined,
      language: 'en' as const,
    };
    expect(await getMe(office, never)({ ...asked, language: 'en' })).toMatchObject({ login: 'first' });
  });
});
