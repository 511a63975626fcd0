import { describe, expect, it } from 'vitest';
import { readDistrict } from '#infra/district.ts';
import { allOfType, DISTRICTS, ofType, templatesOf } from './templates.ts';

/** Resources that a part of a template refers to or depends on. */
const referencesIn = (part: unknown): readonly string[] => {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    if (key === 'Ref' || key === 'DependsOn') return [value].flat().filter(each => typeof each === 'string');
    if (key === 'Fn::GetAtt' && Array.isArray(value)) return [String(value[0])];
    return referencesIn(value);
  });
};

describe.each(DISTRICTS)('in every district, so in %s', name => {
  const templates = templatesOf(name);

  it('what can be tagged bears the cost tags', () => {
    const expected = [
      { Key: 'application', Value: 'patravali' },
      { Key: 'district', Value: name },
      ...(name === 'cg-udaharan' ? [{ Key: 'cost-centre', Value: 'cg-udaharan' }] : []),
    ];
    for (const type of [
      'AWS::DynamoDB::Table',
      'AWS::S3::Bucket',
      'AWS::Lambda::Function',
      'AWS::SQS::Queue',
      'AWS::Logs::LogGroup',
    ]) {
      for (const each of allOfType(templates, type)) {
        expect(each.Properties['Tags'], type).toEqual(expect.arrayContaining(expected));
      }
    }
  });

  it('no resource waits for itself', () => {
    for (const { Resources } of templates.all) {
      const ids = Object.keys(Resources);
      const needs = new Map(
        ids.map(id => [id, referencesIn(Resources[id]).filter(each => ids.includes(each))]),
      );
      const done = new Set<string>();
      // What needs only what is done is done next; of a circle nothing ever is.
      for (let before = -1; done.size > before; ) {
        before = done.size;
        for (const [id, needed] of needs) if (needed.every(each => done.has(each))) done.add(id);
      }
      expect(ids.filter(id => !done.has(id))).toEqual([]);
    }
  });

  it('the screen is told the district’s name in both languages, as its file has it', () => {
    const { title } = readDistrict(name);
    expect(
      allOfType(templates, 'AWS::Lambda::Function').map(each => each.Properties['Environment']),
    ).toContainEqual({
      Variables: expect.objectContaining({ DISTRICT_TITLE_HI: title.hi, DISTRICT_TITLE_EN: title.en }),
    });
  });

  it('logs are kept for 180 days under the district’s key', () => {
    const logs = allOfType(templates, 'AWS::Logs::LogGroup');
    expect(logs.length).toBeGreaterThan(20);
    for (const each of logs) {
      expect(each.Properties['RetentionInDays']).toBe(180);
      expect(each.Properties['KmsKeyId']).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^Key/), 'Arn'] });
    }
    for (const each of allOfType(templates, 'AWS::Lambda::Function')) {
      expect(each.Properties['LoggingConfig']).toMatchObject({
        LogGroup: { Ref: expect.stringContaining('Log') },
      });
    }
  });

  it('queues and topics are encrypted with the district’s key and speak only TLS', () => {
    const channels = [...allOfType(templates, 'AWS::SQS::Queue'), ...allOfType(templates, 'AWS::SNS::Topic')];
    expect(channels.length).toBeGreaterThanOrEqual(3);
    for (const each of channels) {
      expect(each.Properties['KmsMasterKeyId']).toEqual({
        'Fn::GetAtt': [expect.stringMatching(/^Key/), 'Arn'],
      });
    }
    const policies = [
      ...allOfType(templates, 'AWS::SQS::QueuePolicy'),
      ...allOfType(templates, 'AWS::SNS::TopicPolicy'),
    ];
    expect(policies).toHaveLength(channels.length);
    for (const each of policies)
      expect(JSON.stringify(each.Properties)).toContain('"aws:SecureTransport":"false"');
  });

  it('logs that outlive their stack do not stand in the way of the next', () => {
    for (const each of allOfType(templates, 'AWS::Logs::LogGroup')) {
      expect(each.DeletionPolicy).toBe('Retain');
      // No name, or one with a part that AWS gives anew to each stack or API.
      expect(JSON.stringify(each.Properties['LogGroupName'] ?? { Ref: 'AWS::StackId' })).toMatch(
        /"Ref":"(AWS::StackId|ApiRest\w+)"/,
      );
    }
  });

  it('state machines log where AWS needs no longer policy for each of them', () => {
    const groups = ofType(templates.office, 'AWS::Logs::LogGroup');
    for (const [, { Properties }] of ofType(templates.office, 'AWS::StepFunctions::StateMachine')) {
      const named = groups.filter(([id]) =>
        JSON.stringify(Properties['LoggingConfiguration']).includes(`"${id}"`),
      );
      expect(named).toHaveLength(1);
      expect(JSON.stringify(named)).toContain('"/aws/vendedlogs/states/patravali-');
    }
  });

  it('what API Gateway logs by itself has a log group before it begins, with key and end as the others', () => {
    const named = allOfType(templates, 'AWS::Logs::LogGroup').map(each =>
      JSON.stringify(each.Properties['LogGroupName']),
    );
    expect(named.filter(name => /API-Gateway-Execution-Logs_.*\/office/.test(name ?? ''))).toHaveLength(1);
    const [stage] = allOfType(templates, 'AWS::ApiGateway::Stage');
    expect(JSON.stringify(stage?.['DependsOn'])).toContain('ApiExecutionLog');
  });

  it('every request to the API is logged, without query and body', () => {
    const [stage] = allOfType(templates, 'AWS::ApiGateway::Stage');
    expect(stage?.Properties).toMatchObject({
      TracingEnabled: true,
      MethodSettings: [{ DataTraceEnabled: false }],
    });
    const setting = JSON.stringify(stage?.Properties['AccessLogSetting']);
    expect(setting).toContain('ApiAccessLog');
    expect(setting).not.toMatch(/queryString|request\.body|header/i);
    expect(allOfType(templates, 'AWS::ApiGateway::Account')).toEqual([]);
  });

  it('every access to documents is logged', () => {
    const logging = allOfType(templates, 'AWS::S3::Bucket').map(
      each => each.Properties['LoggingConfiguration'],
    );
    expect(logging.filter(each => each !== undefined)).toHaveLength(2);
  });
});
