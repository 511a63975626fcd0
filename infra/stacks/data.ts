import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  type Attribute,
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { TABLE_SHAPE } from '#shared/store/keys.ts';
import { Backup } from '../constructs/backup.ts';
import { Buckets } from '../constructs/buckets.ts';
import { SignIn } from '../constructs/sign-in.ts';
import type { District } from '../district.ts';

/**
 * What outlives every deployment: the table, the buckets, the key and the officers' accounts. Nothing here is removed
 * with the stack, and the stack itself is protected from removal.
 */
export class DataStack extends Stack {
  readonly key: Key;
  /** The table in use: the stack's own, or the one a restore made. */
  readonly table: { readonly arn: string; readonly name: string; readonly streamArn: string };
  readonly quarantine: Bucket;
  /** The bucket in use, as with the table. */
  readonly documents: { readonly arn: string; readonly name: string };
  readonly signIn: SignIn;

  constructor(scope: Construct, id: string, district: District, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.key = new Key(this, 'Key', {
      description: `Patravali ${district.name}: files, documents and accounts`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const table = this.makeTable();
    const buckets = new Buckets(this, 'Buckets', { district, key: this.key });
    this.signIn = new SignIn(this, 'SignIn', { district });
    this.quarantine = buckets.quarantine;
    this.table = this.tableInUse(table, district.restored?.table);
    this.documents = bucketInUse(buckets.documents, district.restored?.documentsBucketName);
    this.keepExports(table, buckets.documents);

    if (district.backup.enabled) {
      new Backup(this, 'Backup', {
        district,
        key: this.key,
        resources: [this.table.arn, this.documents.arn],
      });
    }
  }

  private makeTable(): Table {
    const table = new Table(this, 'Table', {
      partitionKey: text(TABLE_SHAPE.partitionKey),
      sortKey: text(TABLE_SHAPE.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      timeToLiveAttribute: TABLE_SHAPE.expiry,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
    });
    for (const [indexName, shape] of Object.entries(TABLE_SHAPE.indexes)) {
      table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(shape.partitionKey),
        sortKey: text(shape.sortKey),
        projectionType: ProjectionType[shape.projection],
      });
    }
    return table;
  }

  private tableInUse(own: Table, restored: NonNullable<District['restored']>['table']): DataStack['table'] {
    if (restored === undefined) {
      return { arn: own.tableArn, name: own.tableName, streamArn: own.tableStreamArn ?? '' };
    }
    const arn = this.formatArn({ service: 'dynamodb', resource: 'table', resourceName: restored.name });
    return { arn, name: restored.name, streamArn: restored.streamArn };
  }

  /**
   * The office imports these. Were they exported only while imported, the deployment that turns to a restored table
   * would withdraw an export still in use, which CloudFormation refuses.
   */
  private keepExports(table: Table, documents: Bucket): void {
    this.exportValue(table.tableArn);
    this.exportValue(table.tableName);
    this.exportValue(table.tableStreamArn);
    this.exportValue(documents.bucketArn);
    this.exportValue(documents.bucketName);
  }
}

const text = (name: string): Attribute => ({ name, type: AttributeType.STRING });

const bucketInUse = (own: Bucket, restoredName: string | undefined): DataStack['documents'] =>
  restoredName === undefined
    ? { arn: own.bucketArn, name: own.bucketName }
    : { arn: `arn:aws:s3:::${restoredName}`, name: restoredName };
