import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '#local/identity/sign-in.ts';
import { isProvisional } from '#shared/domain/provisional-login.ts';
import { temporaryFolder } from '#tests/local/function-fixture.ts';
import { caller } from '#tests/support/api.ts';
import { type SampleDistrict, startSampleDistrict } from '#tests/support/district.ts';
import { meetPeople, type People } from './people.ts';

const OWN = 'Mera-apna-2026';
const folder = temporaryFolder();
let district: SampleDistrict;
let people: People;
beforeAll(async () => {
  district = await startSampleDistrict({ folder });
  people = await meetPeople(district.url, district.tokenOf, 'sunil.bdo');
});
afterAll(() => district?.stop());

const newcomer = async () => {
  const names = { hi: 'गोपाल राम', en: 'Gopal Ram' };
  const body = { employeeNumber: `UP-${ulid()}`, names, roles: ['officer'] };
  return people.admin.call('createOfficer', { body });
};
const issue = (officerId: string, key?: string) =>
  people.admin.call('issueSignInCode', { params: { officerId }, body: {}, key });
const enter = async (login: string, password: string, newPassword = OWN) => {
  const { accessToken } = await signIn({ ...district, login, password, newPassword });
  return caller({ url: district.url, token: accessToken });
};

describe('an officer without a mail id', () => {
  it('signs in by a code, chooses a password, and is whom the directory knows', async () => {
    const { officerId, login } = await newcomer();
    const issued = await issue(officerId);
    expect(issued).toMatchObject({ officerId, login });
    expect(isProvisional(issued.login)).toBe(true);
    const hours = (Date.parse(issued.until) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(71.9);
    expect(hours).toBeLessThanOrEqual(72);

    const officer = await enter(login, issued.code);
    expect((await officer.call('getMe')).officer).toMatchObject({ officerId });
    await enter(login, OWN);
    await expect(enter(login, issued.code)).rejects.toThrow('400');
  });

  it('is given another code where the first was lost, and the first is void', async () => {
    const { officerId, login } = await newcomer();
    const lost = await issue(officerId);
    const { code } = await issue(officerId);
    await expect(enter(login, lost.code)).rejects.toThrow('400');
    await enter(login, code);
  });

  it('whose code was asked for twice by one request has one code that counts, the one told last', async () => {
    const { officerId, login } = await newcomer();
    const key = ulid();
    const first = await issue(officerId, key);
    const second = await issue(officerId, key);
    expect(second.code).not.toBe(first.code);
    await expect(enter(login, first.code)).rejects.toThrow('400');
    await enter(login, second.code);
  });

  it('has a code that stands in no log and no table', async () => {
    const { officerId, login } = await newcomer();
    const { code } = await issue(officerId);
    await enter(login, code);
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = names.filter(each => each.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const bytes = await readFile(file);
      expect([bytes.includes(code), bytes.includes(OWN)], file).toEqual([false, false]);
    }
    const logs = await Promise.all(
      files.filter(file => file.endsWith('.log')).map(file => readFile(file, 'utf8')),
    );
    expect(logs.join('')).toContain(`"event":"sign-in-code.issued","officerId":"${officerId}"`);
  });
});
