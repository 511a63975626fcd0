import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  CfnBucket,
  HttpMethods,
  type IBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { District } from '../district.ts';

export interface BucketsProps {
  readonly district: District;
  readonly key: Key;
}

const CLOSED = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
} satisfies BucketProps;

/** Uploads land in quarantine; what was checked there moves to documents and cannot be changed any more. */
export class Buckets extends Construct {
  readonly quarantine: Bucket;
  readonly documents: Bucket;
  readonly accessLogs: Bucket;

  constructor(scope: Construct, id: string, { district, key }: BucketsProps) {
    super(scope, id);
    const origin = new URL(district.web.address).origin;
    this.accessLogs = new Bucket(this, 'AccessLogs', {
      ...CLOSED,
      // S3 delivers access logs only to a bucket that is encrypted with its own key.
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(district.logRetentionDays) }],
    });
    const encrypted = {
      ...CLOSED,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      // CDK's own types disagree about one optional field under exactOptionalPropertyTypes.
      serverAccessLogsBucket: this.accessLogs as IBucket,
    };
    this.quarantine = new Bucket(this, 'Quarantine', {
      ...encrypted,
      serverAccessLogsPrefix: 'quarantine/',
      lifecycleRules: [
        { expiration: Duration.days(7), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      cors: [
        {
          allowedOrigins: [origin],
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
          allowedHeaders: ['content-type', 'if-none-match', 'x-amz-checksum-sha256'],
          exposedHeaders: ['etag'],
          maxAge: 3600,
        },
      ],
    });
    this.documents = new Bucket(this, 'Documents', {
      ...encrypted,
      serverAccessLogsPrefix: 'documents/',
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.governance(
        Duration.days(district.documents.retentionDays),
      ),
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      cors: [
        {
          allowedOrigins: [origin],
          allowedMethods: [HttpMethods.GET],
          allowedHeaders: ['range'],
          exposedHeaders: ['content-length', 'etag'],
          maxAge: 3600,
        },
      ],
    });
    // Not `eventBridgeEnabled`: that puts a function of CDK's own, with rights over every bucket, into the account.
    const { defaultChild } = this.quarantine.node;
    if (defaultChild instanceof CfnBucket) {
      defaultChild.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    }
  }
}
