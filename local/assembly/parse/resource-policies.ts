/** Policies of buckets, queues and topics stand in resources of their own; here they come to what they guard. */
import * as z from 'zod';
import { PolicyDocument } from '../policy.ts';
import type { BucketResource, QueueResource, TopicResource } from '../types.ts';
import { type Findings, readAll } from './found.ts';

const BucketPolicy = z.strictObject({ Bucket: z.string(), PolicyDocument });
const QueuePolicy = z.strictObject({ Queues: z.array(z.string()), PolicyDocument });
const TopicPolicy = z.strictObject({ Topics: z.array(z.string()), PolicyDocument });

interface Guarded {
  readonly buckets: readonly BucketResource[];
  readonly queues: readonly QueueResource[];
  readonly topics: readonly TopicResource[];
}

/** The same resources with the policies that name them. */
export const attachPolicies = (findings: Findings, { buckets, queues, topics }: Guarded): Guarded => {
  const ofBuckets = readAll(findings, 'AWS::S3::BucketPolicy', BucketPolicy, policy => policy);
  const ofQueues = readAll(findings, 'AWS::SQS::QueuePolicy', QueuePolicy, policy => policy);
  const ofTopics = readAll(findings, 'AWS::SNS::TopicPolicy', TopicPolicy, policy => policy);
  return {
    buckets: buckets.map(bucket => ({
      ...bucket,
      policy: merge(ofBuckets.filter(({ Bucket }) => Bucket === bucket.name)),
    })),
    queues: queues.map(queue => ({
      ...queue,
      policy: merge(ofQueues.filter(({ Queues }) => Queues.includes(queue.url))),
    })),
    topics: topics.map(topic => ({
      ...topic,
      policy: merge(ofTopics.filter(({ Topics }) => Topics.includes(topic.arn))),
    })),
  };
};

const merge = (
  policies: readonly { readonly PolicyDocument: PolicyDocument }[],
): PolicyDocument | undefined =>
  policies.length === 0
    ? undefined
    : { Statement: policies.flatMap(policy => policy.PolicyDocument.Statement) };
