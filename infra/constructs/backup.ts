import { Arn, ArnFormat, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BackupPlan,
  BackupPlanRule,
  BackupResource,
  BackupVault,
  type IBackupVault,
} from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { District } from '../district.ts';

/** After this many days a new vault's lock can no longer be lifted by anybody; AWS allows no fewer than three. */
const DAYS_TO_THINK = 3;

/** Fixed, because the copy's vault is in another region and no reference reaches there. */
export const vaultNameOf = (district: District, kind: 'daily' | 'copy'): string =>
  `patravali-${district.name}-${kind}`;

/** A locked vault. Whatever lies in it stays until its time is over. */
export class LockedVault extends Construct {
  readonly vault: BackupVault;

  constructor(
    scope: Construct,
    id: string,
    props: { district: District; kind: 'daily' | 'copy'; key: IKey },
  ) {
    super(scope, id);
    this.vault = new BackupVault(this, 'Vault', {
      backupVaultName: vaultNameOf(props.district, props.kind),
      encryptionKey: props.key,
      lockConfiguration: {
        minRetention: Duration.days(props.district.backup.lockDays),
        changeableFor: Duration.days(DAYS_TO_THINK),
      },
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

export interface BackupProps {
  readonly district: District;
  readonly key: IKey;
  /** ARNs of what is backed up. */
  readonly resources: readonly string[];
}

/** A backup every night, into a locked vault and, where named, into a second region. */
export class Backup extends Construct {
  constructor(scope: Construct, id: string, { district, key, resources }: BackupProps) {
    super(scope, id);
    const { vault } = new LockedVault(this, 'Daily', { district, kind: 'daily', key });
    const keep = Duration.days(district.backup.keepDays);
    const copy = this.copyVault(district);
    const plan = new BackupPlan(this, 'Plan', { backupVault: vault });
    plan.addRule(
      new BackupPlanRule({
        ruleName: 'every-night',
        // 01:30 in India: no office works.
        scheduleExpression: Schedule.cron({ hour: '20', minute: '0' }),
        startWindow: Duration.hours(1),
        completionWindow: Duration.hours(6),
        deleteAfter: keep,
        copyActions: copy === undefined ? [] : [{ destinationBackupVault: copy, deleteAfter: keep }],
      }),
    );
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('backup.amazonaws.com') });
    for (const name of [
      'service-role/AWSBackupServiceRolePolicyForBackup',
      'AWSBackupServiceRolePolicyForS3Backup',
    ]) {
      role.addManagedPolicy(ManagedPolicy.fromAwsManagedPolicyName(name));
    }
    plan.addSelection('Kept', { role, resources: resources.map(each => BackupResource.fromArn(each)) });
  }

  private copyVault(district: District): IBackupVault | undefined {
    const region = district.backup.copyToRegion;
    if (region === undefined) return undefined;
    const arn = Arn.format({
      partition: 'aws',
      service: 'backup',
      region,
      account: district.account,
      resource: 'backup-vault',
      resourceName: vaultNameOf(district, 'copy'),
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    return BackupVault.fromBackupVaultArn(this, 'SecondRegion', arn);
  }
}
