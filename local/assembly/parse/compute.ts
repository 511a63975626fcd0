/** Lambda functions, their event sources and permissions. */
import * as z from 'zod';
import type { EventSourceResource, FunctionResource, LambdaPermission } from '../types.ts';
import { base, type Findings, type Found, ignored, Num, readAll } from './found.ts';

const FunctionProperties = z.strictObject({
  Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
  Handler: z.string(),
  Runtime: z.string(),
  Role: z.string(),
  FunctionName: ignored,
  Architectures: z.tuple([z.enum(['x86_64', 'arm64'])]).default(['x86_64']),
  Environment: z.strictObject({ Variables: z.record(z.string(), z.string()).default({}) }).optional(),
  Timeout: Num.default(3),
  MemorySize: Num.default(128),
  ReservedConcurrentExecutions: Num.optional(),
  KmsKeyArn: z.string().optional(),
  Description: ignored,
  EphemeralStorage: ignored,
  LoggingConfig: ignored,
  TracingConfig: ignored,
  RecursiveLoop: ignored,
  RuntimeManagementConfig: ignored,
  Tags: ignored,
});

/** Functions with the folder of their code; an asset that the assembly does not hold is complained of. */
export const readFunctions = (
  findings: Findings,
  assets: ReadonlyMap<string, string>,
): readonly FunctionResource[] =>
  readAll(findings, 'AWS::Lambda::Function', FunctionProperties, (properties, found) => {
    const assetFolder = assets.get(properties.Code.S3Key);
    if (assetFolder === undefined) findings.unknowns.add('asset', properties.Code.S3Key, whereOf(found));
    return {
      ...base(found),
      assetFolder: assetFolder ?? '',
      handler: properties.Handler,
      runtime: properties.Runtime,
      architecture: properties.Architectures[0],
      environment: properties.Environment?.Variables ?? {},
      roleArn: properties.Role,
      timeoutSeconds: properties.Timeout,
      memoryMb: properties.MemorySize,
      reservedConcurrency: properties.ReservedConcurrentExecutions,
      keyArn: properties.KmsKeyArn,
    };
  });

const MappingProperties = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: Num.optional(),
  MaximumBatchingWindowInSeconds: Num.default(0),
  FilterCriteria: z.strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })) }).optional(),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: Num.default(-1),
  MaximumRecordAgeInSeconds: Num.default(-1),
  ParallelizationFactor: Num.default(1),
  ScalingConfig: z.strictObject({ MaximumConcurrency: Num.optional() }).optional(),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']).optional(),
  DestinationConfig: z
    .strictObject({ OnFailure: z.strictObject({ Destination: z.string() }).optional() })
    .optional(),
  Enabled: z.literal(true).optional(),
  KmsKeyArn: ignored,
  MetricsConfig: ignored,
  Tags: ignored,
});

/** Event source mappings of table streams and queues; any other source is complained of by its ARN. */
export const readEventSources = (
  findings: Findings,
  functions: readonly FunctionResource[],
): readonly EventSourceResource[] =>
  readAll(findings, 'AWS::Lambda::EventSourceMapping', MappingProperties, (properties, found) => {
    const source = sourceOf(properties.EventSourceArn);
    if (source === undefined)
      findings.unknowns.add('event source', properties.EventSourceArn, whereOf(found));
    return {
      ...base(found),
      functionArn: functionArn(properties.FunctionName, functions, findings, found),
      sourceArn: properties.EventSourceArn,
      source: source ?? 'queue',
      batchSize: properties.BatchSize ?? (source === 'stream' ? 100 : 10),
      batchingWindowSeconds: properties.MaximumBatchingWindowInSeconds,
      filters: (properties.FilterCriteria?.Filters ?? []).map(({ Pattern }) => parsePattern(Pattern)),
      reportBatchItemFailures: properties.FunctionResponseTypes.length > 0,
      bisectOnError: properties.BisectBatchOnFunctionError,
      maximumRetryAttempts: properties.MaximumRetryAttempts,
      maximumRecordAgeSeconds: properties.MaximumRecordAgeInSeconds,
      parallelization: properties.ParallelizationFactor,
      maximumConcurrency: properties.ScalingConfig?.MaximumConcurrency,
      startingPosition: properties.StartingPosition,
      onFailureArn: properties.DestinationConfig?.OnFailure?.Destination,
    };
  });

const PermissionProperties = z.strictObject({
  Action: z.string(),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
  SourceAccount: z.string().optional(),
});

export const readPermissions = (
  findings: Findings,
  functions: readonly FunctionResource[],
): readonly LambdaPermission[] =>
  readAll(findings, 'AWS::Lambda::Permission', PermissionProperties, (properties, found) => ({
    functionArn: functionArn(properties.FunctionName, functions, findings, found),
    principal: properties.Principal,
    action: properties.Action,
    sourceArn: properties.SourceArn,
    sourceAccount: properties.SourceAccount,
  }));

const sourceOf = (arn: string): 'stream' | 'queue' | undefined => {
  if (/^arn:aws:dynamodb:[^:]*:\d+:table\/[^/]+\/stream\//.test(arn)) return 'stream';
  return arn.startsWith('arn:aws:sqs:') ? 'queue' : undefined;
};

/** A function is named by its name or its ARN. */
const functionArn = (
  nameOrArn: string,
  functions: readonly FunctionResource[],
  { unknowns }: Findings,
  found: Found,
): string => {
  const named = functions.find(({ name, arn }) => name === nameOrArn || arn === nameOrArn);
  if (named === undefined) unknowns.add('function', nameOrArn, whereOf(found));
  return named?.arn ?? nameOrArn;
};

const parsePattern = (json: string): Readonly<Record<string, unknown>> =>
  z.record(z.string(), z.unknown()).parse(JSON.parse(json));

const whereOf = ({ stack, logicalId }: Found): string => `${stack}/${logicalId}`;
