import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { allOfType, DISTRICTS, ofType, type Resource, statementsOf, templatesOf } from './templates.ts';

const byDistrict = DISTRICTS.map(name => [name, templatesOf(name)] as const);
const KEY = { 'Fn::GetAtt': [expect.stringMatching(/^Key/), 'Arn'] };

describe.each(byDistrict)('what %s keeps', (name, templates) => {
  const [table] = ofType(templates.data, 'AWS::DynamoDB::Table').map(([, resource]) => resource);
  const buckets = ofType(templates.data, 'AWS::S3::Bucket');
  const bucket = (prefix: string): Resource | undefined =>
    buckets.find(([id]) => id.startsWith(`Buckets${prefix}`))?.[1];

  it('is one table on demand, whose every second of 35 days can be recovered', () => {
    expect(ofType(templates.data, 'AWS::DynamoDB::Table')).toHaveLength(1);
    expect(table?.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      DeletionProtectionEnabled: true,
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    });
  });

  it('is encrypted with the district’s own key: table, documents and quarantine', () => {
    expect(table?.Properties['SSESpecification']).toMatchObject({
      SSEEnabled: true,
      SSEType: 'KMS',
      KMSMasterKeyId: KEY,
    });
    for (const each of [bucket('Documents'), bucket('Quarantine')]) {
      expect(each?.Properties['BucketEncryption']).toMatchObject({
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: KEY } },
        ],
      });
    }
  });

  it('outlives its stack: table, buckets, keys, accounts and logs', () => {
    const types = [
      'AWS::DynamoDB::Table',
      'AWS::S3::Bucket',
      'AWS::KMS::Key',
      'AWS::Cognito::UserPool',
      'AWS::Logs::LogGroup',
    ];
    const kept = types.flatMap(type => allOfType(templates, type));
    expect(kept.length).toBeGreaterThan(10);
    for (const each of kept)
      expect(each).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  it('is protected from removal of its stack', () => {
    const manifest = z
      .object({ artifacts: z.record(z.string(), z.object({ properties: z.looseObject({}).optional() })) })
      .parse(JSON.parse(readFileSync(join(templates.folder, 'manifest.json'), 'utf8')));
    expect(manifest.artifacts[`patravali-${name}-data`]?.properties).toMatchObject({
      terminationProtection: true,
    });
    const [pool] = allOfType(templates, 'AWS::Cognito::UserPool');
    expect(pool?.Properties['DeletionProtection']).toBe('ACTIVE');
  });

  it('lies in buckets that are private and speak only TLS', () => {
    expect(buckets).toHaveLength(3);
    const policies = ofType(templates.data, 'AWS::S3::BucketPolicy').map(([, { Properties }]) => Properties);
    for (const [id, { Properties }] of buckets) {
      expect(Properties['PublicAccessBlockConfiguration']).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      const own = policies.find(({ Bucket }) => JSON.stringify(Bucket) === JSON.stringify({ Ref: id }));
      expect(statementsOf(own?.['PolicyDocument'])).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
    }
  });

  it('cannot be changed once it is a document, and is forgotten after a week in quarantine', () => {
    expect(bucket('Documents')?.Properties).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: expect.any(Number) } },
      },
      VersioningConfiguration: { Status: 'Enabled' },
    });
    expect(bucket('Quarantine')?.Properties).not.toHaveProperty('ObjectLockEnabled');
    expect(bucket('Quarantine')?.Properties).toMatchObject({
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 7, Status: 'Enabled' }] },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
  });

  it('is read from other origins by the office’s own screen alone', () => {
    for (const each of [bucket('Documents'), bucket('Quarantine')]) {
      const rules = z
        .object({ CorsRules: z.array(z.object({ AllowedOrigins: z.array(z.string()) })) })
        .parse(each?.Properties['CorsConfiguration']);
      expect(rules.CorsRules.map(rule => rule.AllowedOrigins)).toEqual([
        [expect.stringMatching(/^https?:\/\/[^/*]+$/)],
      ]);
    }
    expect(bucket('AccessLogs')?.Properties).not.toHaveProperty('CorsConfiguration');
  });

  it('is found by two sparse indexes', () => {
    expect(table?.Properties['GlobalSecondaryIndexes']).toMatchObject([
      { IndexName: 'work', Projection: { ProjectionType: 'ALL' } },
      { IndexName: 'due', Projection: { ProjectionType: 'KEYS_ONLY' } },
    ]);
  });

  it('turns its keys every year', () => {
    for (const each of allOfType(templates, 'AWS::KMS::Key'))
      expect(each.Properties['EnableKeyRotation']).toBe(true);
  });
});

describe('a district after a restore', () => {
  const stream = 'arn:aws:dynamodb:ap-south-1:111122223333:table/restored/stream/2026-01-01T00:00:00.000';
  const restored = {
    table: { name: 'restored', streamArn: stream },
    documentsBucketName: 'restored-documents',
  };
  const [before, after] = [templatesOf('up-namuna'), templatesOf('up-namuna', { restored })];

  it('works on the table and the bucket the restore made', () => {
    const office = JSON.stringify(after.office);
    expect(office).toContain('"TABLE_NAME":"restored"');
    expect(office).toContain('"DOCUMENTS_BUCKET":"restored-documents"');
    expect(office).toContain(stream);
    expect(office).not.toMatch(/ExportsOutput\w+Table/);
  });

  it('keeps what it had before, and withdraws nothing that the office still imports', () => {
    expect(Object.keys(after.data.Resources)).toEqual(Object.keys(before.data.Resources));
    for (const [id, output] of Object.entries(before.data.Outputs)) {
      if (/Table|Documents/.test(id)) expect(after.data.Outputs[id]).toEqual(output);
    }
  });
});
