import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { METRICS } from '#functions/runtime/log.ts';
import { RUNBOOK } from '#infra/constructs/alarms.ts';
import { FUNCTIONS } from '#infra/functions.ts';
import { ROOT } from '#infra/root.ts';
import { allOfType, templatesOf } from './templates.ts';

const full = templatesOf('cg-udaharan');
const alarms = allOfType(full, 'AWS::CloudWatch::Alarm');
const descriptions = alarms.map(each => String(each.Properties['AlarmDescription']));
/** As GitHub and most viewers make a link of a heading. */
const headings = readFileSync(join(ROOT, 'docs', 'runbook.md'), 'utf8')
  .split('\n')
  .filter(line => line.startsWith('## '))
  .map(line =>
    line
      .slice(3)
      .trim()
      .toLowerCase()
      .replaceAll(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-'),
  );

describe('an alarm', () => {
  it('leads to a heading of the runbook', () => {
    expect(alarms.length).toBeGreaterThan(20);
    for (const each of descriptions) {
      const [, heading] = / docs\/runbook\.md#([a-z0-9-]+)$/.exec(each) ?? [];
      expect(headings, each).toContain(heading);
    }
  });

  it('is described in the runbook, and the runbook describes no other', () => {
    for (const heading of Object.values(RUNBOOK)) {
      expect(headings).toContain(heading);
      expect(
        descriptions.some(each => each.endsWith(`#${heading}`)),
        heading,
      ).toBe(true);
    }
    expect(headings.filter(each => Object.values<string>(RUNBOOK).includes(each))).toHaveLength(
      Object.keys(RUNBOOK).length,
    );
  });

  it('of a function says whom its failure hurts', () => {
    for (const { failureMeans } of Object.values(FUNCTIONS)) {
      expect(
        descriptions.some(each => each.includes(failureMeans)),
        failureMeans,
      ).toBe(true);
    }
  });

  it('hears of every metric that functions write of themselves, under the name and district they write', () => {
    const own = alarms.map(({ Properties }) => Properties).filter(each => each['Namespace'] === 'Patravali');
    const named = own.map(each => String(each['MetricName']));
    expect(named.sort()).toEqual([
      'ClocksLeft',
      'Faults',
      'MessagesBounced',
      'MessagesGivenUp',
      'MissedTimers',
      'PositionDrift',
      'StuckDocuments',
      'UndiarisedPapers',
    ]);
    for (const name of named) expect(Object.keys(METRICS)).toContain(name);
    for (const each of own) {
      expect(each['Dimensions']).toEqual([{ Name: 'district', Value: 'cg-udaharan' }]);
    }
  });

  it('is set on what is lost between topic and queue, and on the way to the second region', () => {
    expect(alarms.map(({ Properties }) => Properties['MetricName'])).toContain('NumberOfNotificationsFailed');
    expect(JSON.stringify(alarms)).toMatch(/NumberOfCopyJobsFailed/);
    const here = templatesOf('cg-udaharan', { backup: { enabled: true, lockDays: 35, keepDays: 35 } });
    expect(JSON.stringify(here.all)).not.toContain('NumberOfCopyJobsFailed');
  });

  it('tells the address the district names, when it begins and when it is over', () => {
    const [topic] = allOfType(full, 'AWS::SNS::Subscription').filter(
      each => each.Properties['Protocol'] === 'email',
    );
    expect(topic?.Properties['Endpoint']).toBe('nic@udaharan.example');
    for (const each of alarms) {
      expect(each.Properties['AlarmActions']).toEqual([topic?.Properties['TopicArn']]);
      expect(each.Properties['OKActions']).toEqual([topic?.Properties['TopicArn']]);
    }
  });

  it('may be told although its topic is encrypted', () => {
    const keys = JSON.stringify(allOfType(full, 'AWS::KMS::Key'));
    expect(keys).toMatch(
      /"kms:GenerateDataKey"\],"Effect":"Allow","Principal":\{"Service":[^}]*"cloudwatch\.amazonaws\.com"/,
    );
    const policies = JSON.stringify(allOfType(full, 'AWS::SNS::TopicPolicy'));
    expect(policies).toMatch(
      /"Action":"sns:Publish".*"Effect":"Allow","Principal":\{"Service":"cloudwatch\.amazonaws\.com"\}/,
    );
  });

  it('is not set where nobody is named to be told', () => {
    expect(allOfType(templatesOf('up-namuna'), 'AWS::CloudWatch::Alarm')).toEqual([]);
  });
});
