/** The REST API: its OpenAPI document and stage. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { restApiId } from '../physical.ts';
import { PolicyDocument } from '../policy.ts';
import type { RestApiResource } from '../types.ts';
import { base, type Findings, ignored, Num, readAll } from './found.ts';

const Document = z.record(z.string(), z.unknown());

const ApiProperties = z.strictObject({
  Name: z.string().optional(),
  Body: Document.optional(),
  BodyS3Location: z.object({ Key: z.string() }).optional(),
  Policy: PolicyDocument.optional(),
  BinaryMediaTypes: z.array(z.string()).default([]),
  MinimumCompressionSize: Num.optional(),
  FailOnWarnings: ignored,
  Description: ignored,
  DisableExecuteApiEndpoint: ignored,
  EndpointConfiguration: ignored,
  EndpointAccessMode: ignored,
  SecurityPolicy: ignored,
  Mode: ignored,
  Parameters: ignored,
  Tags: ignored,
});

const StageProperties = z.strictObject({
  RestApiId: z.string(),
  StageName: z.string(),
  Variables: z.record(z.string(), z.string()).default({}),
  DeploymentId: ignored,
  AccessLogSetting: ignored,
  Description: ignored,
  /** Throttling, caching and logs of AWS; what one machine can bear is not the district's quota. */
  MethodSettings: ignored,
  TracingEnabled: ignored,
  ClientCertificateId: ignored,
  Tags: ignored,
});

/** REST APIs with the one stage each must have. */
export const readRestApis = (
  findings: Findings,
  assets: ReadonlyMap<string, string>,
): readonly RestApiResource[] => {
  const stages = readAll(findings, 'AWS::ApiGateway::Stage', StageProperties, properties => properties);
  return readAll(findings, 'AWS::ApiGateway::RestApi', ApiProperties, (properties, found) => {
    const id = restApiId(found.identity);
    const stage = stages.find(({ RestApiId }) => RestApiId === id);
    const where = `${found.stack}/${found.logicalId}`;
    if (stage === undefined) findings.unknowns.add('API without a stage', found.name, where);
    const asset = properties.BodyS3Location && assets.get(properties.BodyS3Location.Key);
    const document = properties.Body ?? (asset === undefined ? undefined : readDocument(asset));
    if (document === undefined) findings.unknowns.add('API without an OpenAPI document', found.name, where);
    return {
      ...base(found),
      id,
      name: properties.Name ?? found.name,
      document: document ?? {},
      stageName: stage?.StageName ?? '',
      stageVariables: stage?.Variables ?? {},
      binaryMediaTypes: properties.BinaryMediaTypes,
      minimumCompressionSize: properties.MinimumCompressionSize,
      policy: properties.Policy,
    };
  });
};

const readDocument = (path: string): Readonly<Record<string, unknown>> =>
  Document.parse(JSON.parse(readFileSync(path, 'utf8')));
