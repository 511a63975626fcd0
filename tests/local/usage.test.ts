import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Grant, grantsOf } from '#local/assembly/grants.ts';
import { type Answered, outlived, rowsOf, unanswered } from '#local/door/unused.ts';
import { readUses, Usage, type Use, usageFile } from '#local/door/usage.ts';
import { forgetRecords, keepRecord, readRecords } from '#local/door/usage-records.ts';
import { reportOf } from '../../scripts/usage/report.ts';
import { temporaryFolder } from './support/folder.ts';
import { readSample } from './support/running-door.ts';

const TABLE = 'arn:aws:dynamodb:ap-south-1:111122223333:table/office';
const PAGES = 'arn:aws:s3:::documents/pages/*';
const grant = (role: string, action: string, arn: string, resource: string): Grant => ({
  role,
  roleArn: `arn:aws:iam::111122223333:role/${role}`,
  action,
  arn,
  resource,
});
const read = grant('http-files', 'dynamodb:GetItem', TABLE, 'data/Table');
const write = grant('http-files', 'dynamodb:PutItem', TABLE, 'data/Table');
const log = grant('http-files', 'logs:PutLogEvents', 'arn:aws:logs:…:*', 'log-group:FilesLog:*');
const planted = grant('render-page', 's3:DeleteObject', PAGES, 'data/Documents/pages/*');
const GRANTS = [read, write, log, planted];
const useOf = ({ roleArn, action, arn }: Grant): Use => ({ role: roleArn, action, resource: arn });
const LOGS: Answered = {
  role: '*',
  actions: ['logs:PutLogEvents'],
  resource: 'log-group:*',
  reason: 'Logs are files on one machine.',
};

test('a planted grant that no call uses is found, by role, action and thing', () => {
  const rows = rowsOf(GRANTS, [read, write].map(useOf), [LOGS]);
  expect(unanswered(rows)).toEqual(['render-page: s3:DeleteObject on data/Documents/pages/*']);
  expect(reportOf(rows)).toMatchObject({ exitCode: 1 });
  expect(reportOf(rows).lines).toContain('4 grants: 2 used, 1 unused for a reason, 1 unused without one');
});

test('an unused grant with a reason is shown with it, and the run is green', () => {
  const rows = rowsOf(GRANTS, [read, write, planted].map(useOf), [LOGS]);
  const { lines, exitCode } = reportOf(rows);
  expect(exitCode).toBe(0);
  expect(lines[0]).toMatch(/^role +action +resource +used +why it may go unused$/);
  expect(lines.find(line => line.includes('logs:'))).toMatch(/ no +Logs are files on one machine\.$/);
  expect(lines.at(-1)).toBe('4 grants: 3 used, 1 unused for a reason, 0 unused without one');
});

test('the use of one role says nothing of another, nor of another thing', () => {
  const other = grant('web', 'dynamodb:GetItem', TABLE, 'data/Table');
  const index = grant('http-files', 'dynamodb:GetItem', `${TABLE}/index/due`, 'data/Table/index/due');
  const rows = rowsOf([read, other, index], [useOf(read)], []);
  expect(unanswered(rows)).toEqual([
    'web: dynamodb:GetItem on data/Table',
    'http-files: dynamodb:GetItem on data/Table/index/due',
  ]);
});

test('a reason outlives its grant when that is gone, is used, or has a reason already', () => {
  const gone: Answered = { ...LOGS, actions: ['logs:CreateLogStream'] };
  const again: Answered = { ...LOGS, role: 'http-files' };
  const answers = [LOGS, gone, again];
  expect(outlived(rowsOf(GRANTS, [], [LOGS]), [LOGS])).toEqual([]);
  expect(outlived(rowsOf(GRANTS, [], answers), answers)).toEqual([
    '* logs:CreateLogStream on log-group:*: is granted to nobody',
    'http-files logs:PutLogEvents on log-group:*: is answered twice (http-files: logs:PutLogEvents on log-group:FilesLog:*)',
  ]);
  expect(outlived(rowsOf(GRANTS, [useOf(log)], [LOGS]), [LOGS])).toEqual([
    '* logs:PutLogEvents on log-group:*: is used (http-files: logs:PutLogEvents on log-group:FilesLog:*)',
  ]);
});

test('a call uses the grant that covers it, and only that', () => {
  const usage = new Usage(temporaryFolder('usage'), GRANTS);
  usage.note(planted.roleArn, 's3:DeleteObject', 'arn:aws:s3:::documents/originals/a');
  usage.note(read.roleArn, 'dynamodb:DeleteItem', TABLE);
  expect(usage.used()).toEqual([]);
  usage.note(planted.roleArn, 's3:DeleteObject', 'arn:aws:s3:::documents/pages/a');
  usage.note(read.roleArn, 'dynamodb:GetItem', TABLE);
  expect(usage.used()).toEqual([read, planted].map(useOf));
});

test('grants are told of every role of the assembly, those that AWS takes included, in the template’s words', async () => {
  const assembly = await readSample();
  const grants = grantsOf(assembly);
  expect(new Set(grants.map(({ roleArn }) => roleArn))).toEqual(
    new Set(assembly.roles.filter(({ policies }) => policies.length > 0).map(({ arn }) => arn)),
  );
  for (const { role, resource } of grants) {
    expect(role).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(resource).not.toMatch(/^arn:/);
  }
});

test('a role that is allowed all but something cannot be told of, and is not passed over', async () => {
  const assembly = await readSample();
  const roles = assembly.roles.slice(0, 1).map(role => ({
    ...role,
    policies: [
      {
        name: 'wide',
        document: { Statement: [{ Effect: 'Allow' as const, NotAction: ['iam:*'], Resource: ['*'] }] },
      },
    ],
  }));
  expect(() => grantsOf({ ...assembly, roles })).toThrow(/cannot be listed/);
});

test('what districts used that ran side by side is put together, and what other templates used is left out', () => {
  const root = temporaryFolder('records');
  const run = { root, assembly: '/somewhere/5ca1ab1e' };
  const ran = (grants: readonly Grant[]): string => {
    const folder = temporaryFolder('district');
    const usage = new Usage(folder, grants);
    for (const { roleArn, action, arn } of grants) usage.note(roleArn, action, arn);
    usage.save();
    return folder;
  };
  expect(readRecords(run)).toEqual([]);
  keepRecord(run, ran([read]));
  keepRecord(run, ran([write, read]));
  keepRecord({ ...run, assembly: '/somewhere/other' }, ran([planted]));
  keepRecord(run, temporaryFolder('never-ran'));
  expect(unanswered(rowsOf(GRANTS, readRecords(run).flat(), [LOGS]))).toHaveLength(1);
  expect(readRecords(run)).toHaveLength(2);
  forgetRecords(root);
  expect(readRecords(run)).toEqual([]);
});

test('a record goes on after a restart, and one that was cut short begins anew', () => {
  const folder = temporaryFolder('usage');
  const first = new Usage(folder, GRANTS);
  first.note(read.roleArn, 'dynamodb:GetItem', TABLE);
  first.save();
  expect(new Usage(folder, GRANTS).used()).toEqual([useOf(read)]);
  writeFileSync(join(folder, 'usage.json'), '[{"role":');
  expect(readUses(usageFile(folder))).toBeUndefined();
  expect(new Usage(folder, GRANTS).used()).toEqual([]);
});
