/** Tables and buckets. */
import * as z from 'zod';
import { PolicyDocument } from '../policy.ts';
import type { BucketResource, TableDefinition, TableResource } from '../types.ts';
import { base, type Findings, ignored, Num, readAll } from './found.ts';

const KeySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const Index = z.strictObject({
  IndexName: z.string(),
  KeySchema,
  Projection: z.strictObject({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
    NonKeyAttributes: z.array(z.string()).optional(),
  }),
  ContributorInsightsSpecification: ignored,
  OnDemandThroughput: ignored,
});

const TableProperties = z.strictObject({
  TableName: ignored,
  AttributeDefinitions: z.array(
    z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  KeySchema,
  BillingMode: z.literal('PAY_PER_REQUEST'),
  GlobalSecondaryIndexes: z.array(Index).default([]),
  LocalSecondaryIndexes: z.array(Index).default([]),
  StreamSpecification: z
    .strictObject({
      StreamViewType: z.enum(['NEW_AND_OLD_IMAGES', 'NEW_IMAGE', 'OLD_IMAGE', 'KEYS_ONLY']),
    })
    .optional(),
  TimeToLiveSpecification: z.strictObject({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
  SSESpecification: z
    .strictObject({
      SSEEnabled: z.boolean(),
      SSEType: z.string().optional(),
      KMSMasterKeyId: z.string().optional(),
    })
    .optional(),
  ResourcePolicy: z.strictObject({ PolicyDocument }).optional(),
  ContributorInsightsSpecification: ignored,
  DeletionProtectionEnabled: ignored,
  OnDemandThroughput: ignored,
  PointInTimeRecoverySpecification: ignored,
  TableClass: ignored,
  Tags: ignored,
});

/** What CreateTable needs, of a table's template properties. Tests of the store make their table of the same. */
export const tableDefinition = (name: string, properties: unknown): TableDefinition => {
  const table = TableProperties.parse(properties);
  const indexes = (list: readonly z.output<typeof Index>[]) =>
    list.map(({ IndexName, KeySchema: keys, Projection }) => ({ IndexName, KeySchema: keys, Projection }));
  return {
    TableName: name,
    AttributeDefinitions: table.AttributeDefinitions,
    KeySchema: table.KeySchema,
    GlobalSecondaryIndexes: indexes(table.GlobalSecondaryIndexes),
    LocalSecondaryIndexes: indexes(table.LocalSecondaryIndexes),
    StreamViewType: table.StreamSpecification?.StreamViewType,
    TimeToLiveAttribute: table.TimeToLiveSpecification?.Enabled
      ? table.TimeToLiveSpecification.AttributeName
      : undefined,
  };
};

export const readTables = (findings: Findings): readonly TableResource[] =>
  readAll(findings, 'AWS::DynamoDB::Table', TableProperties, (properties, found) => ({
    ...base(found),
    definition: tableDefinition(found.name, found.properties),
    streamArn: properties.StreamSpecification && `${found.arn}/stream/2025-01-01T00:00:00.000`,
    keyArn: properties.SSESpecification?.KMSMasterKeyId,
    policy: properties.ResourcePolicy?.PolicyDocument,
  }));

const BucketProperties = z.strictObject({
  BucketName: ignored,
  BucketEncryption: z
    .object({
      ServerSideEncryptionConfiguration: z.tuple([
        z.object({
          ServerSideEncryptionByDefault: z.object({
            SSEAlgorithm: z.string(),
            KMSMasterKeyID: z.string().optional(),
          }),
        }),
      ]),
    })
    .optional(),
  CorsConfiguration: z
    .strictObject({
      CorsRules: z.array(
        z.strictObject({
          Id: ignored,
          AllowedOrigins: z.array(z.string()),
          AllowedMethods: z.array(z.string()),
          AllowedHeaders: z.array(z.string()).default([]),
          ExposedHeaders: z.array(z.string()).default([]),
          MaxAge: Num.optional(),
        }),
      ),
    })
    .optional(),
  NotificationConfiguration: z
    .strictObject({
      EventBridgeConfiguration: z.strictObject({ EventBridgeEnabled: z.boolean().default(true) }).optional(),
    })
    .optional(),
  VersioningConfiguration: z.strictObject({ Status: z.enum(['Enabled', 'Suspended']) }).optional(),
  ObjectLockEnabled: z.boolean().default(false),
  LifecycleConfiguration: z
    .object({
      Rules: z.array(
        z.object({ Status: z.string(), Prefix: z.string().optional(), ExpirationInDays: Num.optional() }),
      ),
    })
    .optional(),
  ObjectLockConfiguration: ignored,
  AccessControl: ignored,
  LoggingConfiguration: ignored,
  OwnershipControls: ignored,
  PublicAccessBlockConfiguration: ignored,
  Tags: ignored,
});

/** Buckets, without their policies: those stand in resources of their own. */
export const readBuckets = (findings: Findings): readonly BucketResource[] =>
  readAll(findings, 'AWS::S3::Bucket', BucketProperties, (properties, found) => {
    const encryption =
      properties.BucketEncryption?.ServerSideEncryptionConfiguration[0].ServerSideEncryptionByDefault;
    const lifecycle = properties.LifecycleConfiguration?.Rules ?? [];
    return {
      ...base(found),
      keyArn: encryption?.KMSMasterKeyID,
      cors: (properties.CorsConfiguration?.CorsRules ?? []).map(rule => ({
        origins: rule.AllowedOrigins,
        methods: rule.AllowedMethods,
        headers: rule.AllowedHeaders,
        exposed: rule.ExposedHeaders,
        maxAgeSeconds: rule.MaxAge,
      })),
      eventBridge:
        properties.NotificationConfiguration?.EventBridgeConfiguration?.EventBridgeEnabled ?? false,
      versioned: properties.VersioningConfiguration?.Status === 'Enabled',
      objectLock: properties.ObjectLockEnabled,
      expiresAfterDays: lifecycle.find(rule => rule.Status === 'Enabled' && rule.Prefix === undefined)
        ?.ExpirationInDays,
      policy: undefined,
    };
  });
