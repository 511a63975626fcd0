import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DISTRICTS_FOLDER, DistrictMistake, parseDistrict, readDistrict } from '#infra/district.ts';
import { synthesise } from '#infra/synthesise.ts';
import { DISTRICTS, idleEntries, temporaryFolder } from './templates.ts';

const namuna = (): Record<string, unknown> =>
  JSON.parse(readFileSync(join(DISTRICTS_FOLDER, 'up-namuna.json'), 'utf8'));
const read = (file: unknown) => () => parseDistrict(JSON.stringify(file), 'infra/districts/up-namuna.json');

const mistake = (act: () => unknown): string => {
  try {
    act();
  } catch (fault) {
    if (fault instanceof DistrictMistake) return fault.message;
    throw fault;
  }
  throw new Error('nothing was found wrong');
};

describe('the configuration of a district', () => {
  it.each(DISTRICTS)('%s is right as it stands', name => {
    expect(readDistrict(name).name).toBe(name);
  });

  const wrong: readonly (readonly [string, Record<string, unknown>, RegExp])[] = [
    ['an unknown field', { colour: 'blue' }, /: colour: unknown field$/],
    [
      'an unknown field within a field',
      { waf: { enabled: true, ratePer5Minutes: 100, speed: 1 } },
      /: waf\.speed: unknown field$/,
    ],
    ['a region outside India', { region: 'us-east-1' }, /: region: /],
    ['an account of eleven digits', { account: '12345678901' }, /: account: must be the 12 digits/],
    [
      'a first administrator without e-mail',
      { firstAdministrator: { login: 'admin' } },
      /: firstAdministrator\.email: /,
    ],
    [
      'a first administrator with a login that anybody who keeps an office gives codes for',
      { firstAdministrator: { login: 'p.kumar', email: 'p.kumar@up.example' } },
      /: firstAdministrator\.login: must not begin with p\./,
    ],
    [
      'an address without its last slash',
      { web: { address: 'https://a.example' } },
      /: web\.address: must end with \//,
    ],
    [
      'an allow-list that allows nobody',
      { network: { kind: 'ip-allow-list', ranges: [] } },
      /: network\.ranges: /,
    ],
    ['an unknown kind of network', { network: { kind: 'secret' } }, /: network\.kind: /],
    [
      'a backup copied to its own region',
      { backup: { enabled: true, copyToRegion: 'ap-south-1' } },
      /: backup\.copyToRegion: /,
    ],
    [
      'a backup kept for less than its lock',
      { backup: { enabled: true, lockDays: 90, keepDays: 60 } },
      /: backup\.keepDays: /,
    ],
    [
      'an address that is none',
      { web: { address: 'office/', domain: { name: 'a.example', certificateArn: 'arn:aws:acm:x' } } },
      /: web\.address: Invalid URL/,
    ],
    [
      'an own domain under a path',
      {
        web: {
          address: 'https://a.example/office/',
          domain: { name: 'a.example', certificateArn: 'arn:aws:acm:ap-south-1:111122223333:certificate/x' },
        },
      },
      /: web\.address: must have no path on an own domain$/,
    ],
    [
      'a secret of another region',
      {
        signIn: {
          pageName: 'patravali-up',
          federation: {
            name: 'statelogin',
            issuer: 'https://login.example',
            clientId: 'x',
            clientSecretArn: 'arn:aws:secretsmanager:ap-south-2:111122223333:secret:x',
          },
        },
      },
      /: signIn\.federation\.clientSecretArn: must be in the region$/,
    ],
    [
      'an address without TLS',
      { web: { address: 'http://a.example/' } },
      /: web\.address: must begin with https:\/\/$/,
    ],
    [
      'a sign-in page named as AWS does not let it',
      { signIn: { pageName: 'patravali-aws-up' } },
      /: signIn\.pageName: must not contain aws/,
    ],
    [
      'a provider whose name Cognito would write otherwise',
      {
        signIn: {
          pageName: 'patravali-up',
          federation: {
            name: 'StateLogin',
            issuer: 'https://login.example',
            clientId: 'x',
            clientSecretArn: 'arn:aws:secretsmanager:ap-south-1:111122223333:secret:x',
          },
        },
      },
      /: signIn\.federation\.name: must be 3 to 32 small letters and digits$/,
    ],
    [
      'a name too long for the letters to new officers',
      { title: { hi: 'ज'.repeat(41), en: 'X' } },
      /: title\.hi: /,
    ],
    ['a tag that Patravali sets itself', { tags: { district: 'x' } }, /: tags\.district: /],
    ['logs kept for less than 180 days', { logRetentionDays: 30 }, /: logRetentionDays: /],
    [
      'a certificate of another region',
      {
        web: {
          address: 'https://a.example/',
          domain: { name: 'a.example', certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/x' },
        },
      },
      /: web\.domain\.certificateArn: must be in the region$/,
    ],
  ];
  it.each(wrong)('with %s is refused in one line that names file and field', (_, change, expected) => {
    const message = mistake(read({ ...namuna(), ...change }));
    expect(message).toMatch(expected);
    expect(message).toMatch(/^infra\/districts\/up-namuna\.json: /);
    expect(message).not.toContain('\n');
  });

  it('that lacks a field is refused by the name of the field', () => {
    const { waf: _, ...rest } = namuna();
    expect(mistake(read(rest))).toMatch(/: waf: /);
  });

  it('that is not JSON is refused by the name of its file', () => {
    const message = mistake(() => parseDistrict('{ "name": \n oops', 'infra/districts/up-namuna.json'));
    expect(message).toMatch(/^infra\/districts\/up-namuna\.json: not readable as JSON: /);
    expect(message).not.toContain('\n');
  });

  it('that does not exist is refused by the name of its file', () => {
    expect(mistake(() => readDistrict('up-nowhere'))).toBe(
      'infra/districts/up-nowhere.json: there is no such district file',
    );
  });

  it('that sets aside concurrency for an unknown function is refused', () => {
    const district = { ...readDistrict('up-namuna'), concurrency: { 'http-fyles': 3 } };
    const outdir = temporaryFolder();
    expect(mistake(() => synthesise('up-namuna', { district, outdir, entries: idleEntries() }))).toMatch(
      /: concurrency\.http-fyles: there is no such function$/,
    );
  });
});
