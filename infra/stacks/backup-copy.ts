import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { LockedVault } from '../constructs/backup.ts';
import type { District } from '../district.ts';

/** The vault and its key in the second region. */
export class BackupCopyStack extends Stack {
  constructor(scope: Construct, id: string, district: District, region: string) {
    super(scope, id, { env: { account: district.account, region }, terminationProtection: true });
    const key = new Key(this, 'Key', {
      description: `Patravali ${district.name}: copies of backups`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    new LockedVault(this, 'Copies', { district, kind: 'copy', key });
  }
}
