/** What stands guard over a resource, found by the resource's ARN: its own policy and the customer key it lies under. */
import type { PolicyDocument } from '#local/assembly/policy.ts';
import type { Assembly, KeyResource } from '#local/assembly/types.ts';

export class Guards {
  readonly #policies = new Map<string, PolicyDocument>();
  readonly #keys = new Map<string, KeyResource>();

  constructor(assembly: Assembly) {
    const { buckets, queues, topics, tables, stateMachines, keys } = assembly;
    for (const { arn, policy } of [...buckets, ...queues, ...topics, ...tables]) {
      if (policy !== undefined) this.#policies.set(arn, policy);
    }
    for (const [functionArn, policy] of lambdaPolicies(assembly)) this.#policies.set(functionArn, policy);
    for (const { arn, keyArn } of [...buckets, ...queues, ...topics, ...tables, ...stateMachines]) {
      const key = keys.find(each => keyArn !== undefined && namesOf(each).includes(keyArn));
      if (key !== undefined) this.#keys.set(arn, key);
    }
  }

  policyOf(resource: string): PolicyDocument | undefined {
    return this.#policies.get(ownerOf(resource));
  }

  keyOf(resource: string): KeyResource | undefined {
    return this.#keys.get(ownerOf(resource));
  }

  /** What the service binds the data key to, and tells the key's policy. */
  encryptionContextOf(resource: string, account: string): Readonly<Record<string, string>> {
    const owner = ownerOf(resource);
    switch (owner.split(':')[2]) {
      case 'dynamodb':
        return {
          'kms:EncryptionContext:aws:dynamodb:tableName': owner.split('/')[1] ?? '',
          'kms:EncryptionContext:aws:dynamodb:subscriberId': account,
        };
      case 's3':
        // With a bucket key, the context is the bucket's ARN for every object in it.
        return { 'kms:EncryptionContext:aws:s3:arn': owner };
      case 'sqs':
        return { 'kms:EncryptionContext:aws:sqs:arn': owner };
      case 'sns':
        return { 'kms:EncryptionContext:aws:sns:topicArn': owner };
      default:
        return {};
    }
  }
}

/** The table of an index or stream, the bucket of an object, the state machine of an execution; else the thing itself. */
export const ownerOf = (arn: string): string => {
  const [, , service] = arn.split(':', 3);
  switch (service) {
    case 'dynamodb':
      return arn.split('/').slice(0, 2).join('/');
    case 's3':
      return arn.split('/', 1)[0] ?? arn;
    case 'states':
      return arn.includes(':execution:')
        ? arn.replace(':execution:', ':stateMachine:').split(':').slice(0, 7).join(':')
        : arn;
    default:
      return arn;
  }
};

/** A key is named by ARN, id or alias. */
const namesOf = ({ arn, id, aliases }: KeyResource): readonly string[] => [
  arn,
  id,
  ...aliases,
  ...aliases.map(alias => arn.replace(/key\/.*$/, alias)),
];

/** A function's permissions are its resource policy. */
const lambdaPolicies = ({ permissions }: Assembly): ReadonlyMap<string, PolicyDocument> =>
  new Map(
    [...Map.groupBy(permissions, ({ functionArn }) => functionArn)].map(([functionArn, granted]) => [
      functionArn,
      {
        Statement: granted.map(({ principal, action, sourceArn, sourceAccount }) => ({
          Effect: 'Allow' as const,
          Action: [action],
          Resource: [functionArn],
          Principal: principal.includes('.amazonaws.com') ? { Service: [principal] } : { AWS: [principal] },
          Condition: {
            ...(sourceArn === undefined ? {} : { ArnLike: { 'aws:SourceArn': [sourceArn] } }),
            ...(sourceAccount === undefined
              ? {}
              : { StringEquals: { 'aws:SourceAccount': [sourceAccount] } }),
          },
        })),
      },
    ]),
  );
