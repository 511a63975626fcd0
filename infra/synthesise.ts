import { createRequire } from 'node:module';
import { join } from 'node:path';
import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import * as z from 'zod';
import { acknowledge } from './acknowledgements.ts';
import { type BundleEntry, bundleAll } from './constructs/bundle.ts';
import { FONT_PACKAGES } from './constructs/native-packages.ts';
import { type Host, platformOf } from './constructs/platform.ts';
import { recognitionPackages } from './constructs/recognition-data.ts';
import { buildSite } from './constructs/site.ts';
import { type District, DistrictMistake, readDistrict } from './district.ts';
import { FUNCTION_NAMES, FUNCTIONS, type FunctionName, isFunctionName } from './functions.ts';
import { ROOT } from './root.ts';
import { BackupCopyStack } from './stacks/backup-copy.ts';
import { DataStack } from './stacks/data.ts';
import { OfficeStack } from './stacks/office.ts';

const RecommendedFlags = z.record(z.string(), z.unknown());
const require = createRequire(import.meta.url);

/** CDK's behaviour is pinned here and not in cdk.json, so that every way of synthesising gives the same templates. */
const FLAGS = {
  ...RecommendedFlags.parse(require('aws-cdk-lib/recommended-feature-flags.json')),
  // Exports and imports: the one kind of cross-stack reference that the one-machine run reads.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  // CloudFormation takes a template of 1 MB, and counts the blanks at the beginning of lines.
  '@aws-cdk/core:suppressTemplateIndentation': true,
  // It would name the topic in the policy of the key that the topic is encrypted with: a circle.
  '@aws-cdk/aws-sns-subscriptions:restrictSqsDescryption': false,
};

export interface Synthesis {
  /** Folder of the assembly; what CDK's command line asks for, or cdk.out, if left out. */
  readonly outdir?: string;
  /** `architecture: 'host'` for a one-machine run on something else than x86_64 Linux. */
  readonly context?: Readonly<Record<string, string>>;
  /** A configuration other than the one in infra/districts. */
  readonly district?: District;
  /** The machine that `architecture: 'host'` means; this one if left out. */
  readonly host?: Host;
  /** `false` leaves the rule pack and CloudFormation's own rules out: quicker, for a look at the templates. */
  readonly checked?: boolean;
  /** Code of the functions; the project's own if left out. */
  readonly entries?: Readonly<Record<FunctionName, BundleEntry>>;
}

/**
 * Synthesises a district's stacks and returns the assembly's folder. Needs neither network nor Docker. Throws
 * `DistrictMistake` for a wrong configuration, and CDK's own error for a finding of the rule pack that
 * infra/acknowledgements.ts does not list; the findings then stand in `validation-report.json`.
 */
export const synthesise = (districtName: string | undefined, options: Synthesis = {}): string =>
  assemble(districtName, options).synth().directory;

/** The stacks before they are synthesised. */
export const assemble = (districtName: string | undefined, options: Synthesis = {}): App => {
  const { checked = true } = options;
  const app = new App({
    ...(options.outdir === undefined ? {} : { outdir: options.outdir }),
    context: { ...FLAGS, ...options.context },
    analyticsReporting: false,
    treeMetadata: false,
    builtinCloudFormationValidation: checked,
  });
  const district = options.district ?? readDistrict(nameOf(districtName, app));
  checkFunctionNames(district);
  const wanted = app.node.tryGetContext('architecture') === 'host' ? 'host' : 'lambda';
  const platform = platformOf(wanted, options.host);
  const bundles = bundleAll(options.entries ?? projectEntries(district), platform.npm);

  const env = { account: district.account, region: district.region };
  const stackName = `patravali-${district.name}`;
  const data = new DataStack(app, `${stackName}-data`, district, { env });
  new OfficeStack(app, `${stackName}-office`, { env, district, data, platform, bundles });
  const { enabled, copyToRegion } = district.backup;
  if (enabled && copyToRegion !== undefined) {
    data.addStackDependency(new BackupCopyStack(app, `${stackName}-copies`, district, copyToRegion));
  }
  for (const [key, value] of Object.entries({ ...district.tags, ...OWN_TAGS, district: district.name })) {
    Tags.of(app).add(key, value);
  }
  if (checked) {
    acknowledge(app, district);
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  }
  return app;
};

const OWN_TAGS = { application: 'patravali' };

const nameOf = (given: string | undefined, app: App): string => {
  const name = given ?? app.node.tryGetContext('district');
  if (typeof name === 'string' && name !== '') return name;
  throw new DistrictMistake('no district named; say -c district=<state>-<district>');
};

const projectEntries = (district: District): Record<FunctionName, BundleEntry> => {
  /** What lies beside a function's own code. */
  const beside: Partial<Record<FunctionName, Omit<BundleEntry, 'entry'>>> = {
    web: { folders: { site: buildSite() } },
    'http-slips': { packages: FONT_PACKAGES },
    'http-letters': { packages: FONT_PACKAGES },
    'read-page': { packages: recognitionPackages(district) },
  };
  const entries: [FunctionName, BundleEntry][] = FUNCTION_NAMES.map(name => [
    name,
    { entry: join(ROOT, FUNCTIONS[name].entry), ...beside[name] },
  ]);
  return Object.fromEntries(entries) as Record<FunctionName, BundleEntry>;
};

const checkFunctionNames = (district: District): void => {
  const unknown = Object.keys(district.concurrency).find(name => !isFunctionName(name));
  if (unknown === undefined) return;
  throw new DistrictMistake(
    `infra/districts/${district.name}.json: concurrency.${unknown}: there is no such function`,
  );
};
