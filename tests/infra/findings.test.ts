import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { acknowledgementsOf } from '#infra/acknowledgements.ts';
import type { District } from '#infra/district.ts';
import { assemble } from '#infra/synthesise.ts';
import { reportOf } from './report.ts';
import { changed, DISTRICTS, idleEntries, templatesOf, temporaryFolder } from './templates.ts';

const PRIVATE = {
  network: { kind: 'private-endpoint', endpoints: ['vpce-0123456789abcdef0'] },
} satisfies Partial<District>;
const RESTORED = {
  restored: {
    table: {
      name: 'restored',
      streamArn: 'arn:aws:dynamodb:ap-south-1:111122223333:table/restored/stream/x',
    },
    documentsBucketName: 'restored-documents',
  },
} satisfies Partial<District>;

const looked: readonly (readonly [string, string, Partial<District>])[] = [
  ...DISTRICTS.map(name => [name, name, {}] as const),
  ['cg-udaharan behind a private endpoint', 'cg-udaharan', PRIVATE],
  ['up-namuna after a restore', 'up-namuna', RESTORED],
];

describe.each(looked)('the rule pack, looking at %s,', (_, name, change) => {
  const { folder } = templatesOf(name, change, { checked: true });
  const report = reportOf(folder);

  it('finds nothing that is not acknowledged', () => {
    expect(report.packs).toContain('AwsSolutions');
    expect(report.findings).toEqual([]);
  });

  it('finds everything that is acknowledged: no exception has outlived its reason', () => {
    const acknowledged = acknowledgementsOf(changed(name, change));
    expect(acknowledged.map(({ id, at }) => `AwsSolutions::${id} at ${at}`).sort()).toEqual(
      [...new Set(report.used)].sort(),
    );
    for (const { reason } of acknowledged) expect(reason.length).toBeGreaterThan(30);
  });
});

describe('the check itself', () => {
  it('sees a finding that is planted in a stack', () => {
    const outdir = temporaryFolder();
    const app = assemble('up-namuna', { outdir, entries: idleEntries() });
    const office = app.node.findChild('patravali-up-namuna-office');
    new Bucket(office, 'PlantedBucket');
    new Queue(office, 'PlantedQueue');
    expect(() => app.synth()).toThrow(/S3 Bucket/);
    const { findings } = reportOf(outdir);
    expect(findings).toContain('AwsSolutions-S1 at patravali-up-namuna-office/PlantedBucket/Resource');
    expect(findings).toContain('AwsSolutions-SQS4 at patravali-up-namuna-office/PlantedQueue/Resource');
  });
});
