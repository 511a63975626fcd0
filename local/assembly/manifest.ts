/** The cloud assembly's files: manifest, nested assemblies, templates and asset manifests. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as z from 'zod';

const Manifest = z.object({
  artifacts: z
    .record(
      z.string(),
      z.object({
        type: z.string(),
        environment: z.string().optional(),
        properties: z
          .object({
            templateFile: z.string().optional(),
            stackName: z.string().optional(),
            directoryName: z.string().optional(),
            file: z.string().optional(),
          })
          .optional(),
      }),
    )
    .default({}),
});

const AssetManifest = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.string(), packaging: z.enum(['file', 'zip']).optional() }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    )
    .default({}),
});

const TemplateResource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Condition: z.string().optional(),
});
export type TemplateResource = z.infer<typeof TemplateResource>;

const Template = z.object({
  Parameters: z.record(z.string(), z.object({ Type: z.string(), Default: z.unknown() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Mappings: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(z.string(), TemplateResource).default({}),
  Outputs: z
    .record(
      z.string(),
      z.object({
        Value: z.unknown(),
        Condition: z.string().optional(),
        Export: z.object({ Name: z.unknown() }).optional(),
      }),
    )
    .default({}),
  Transform: z.unknown().optional(),
});
export type Template = z.infer<typeof Template>;

/** One stack of the assembly as it was written. */
export interface StackFiles {
  readonly name: string;
  readonly account: string | undefined;
  readonly region: string | undefined;
  readonly template: Template;
}

export interface AssemblyFiles {
  readonly stacks: readonly StackFiles[];
  /** Absolute path of an asset by the key it would have in the bootstrap bucket. */
  readonly assets: ReadonlyMap<string, string>;
}

/** Reads the assembly in `folder` and every assembly nested in it. */
export const readFiles = async (folder: string): Promise<AssemblyFiles> => {
  const stacks: StackFiles[] = [];
  const assets = new Map<string, string>();
  await readInto(resolve(folder), stacks, assets);
  if (stacks.length === 0) throw new Error(`${folder}: there is no synthesised stack here`);
  return { stacks, assets };
};

const readInto = async (folder: string, stacks: StackFiles[], assets: Map<string, string>): Promise<void> => {
  const manifest = Manifest.parse(await readJson(join(folder, 'manifest.json')));
  for (const [id, artifact] of Object.entries(manifest.artifacts)) {
    const { templateFile, stackName, directoryName, file } = artifact.properties ?? {};
    if (artifact.type === 'aws:cloudformation:stack' && templateFile !== undefined) {
      const [account, region] = (artifact.environment ?? '').replace('aws://', '').split('/');
      const template = Template.parse(await readJson(join(folder, templateFile)));
      stacks.push({ name: stackName ?? id, account: known(account), region: known(region), template });
    }
    if (artifact.type === 'cdk:asset-manifest' && file !== undefined) {
      await readAssets(folder, file, assets);
    }
    if (artifact.type === 'cdk:cloud-assembly' && directoryName !== undefined) {
      await readInto(join(folder, directoryName), stacks, assets);
    }
  }
};

const readAssets = async (folder: string, file: string, assets: Map<string, string>): Promise<void> => {
  const manifest = AssetManifest.parse(await readJson(join(folder, file)));
  for (const { source, destinations } of Object.values(manifest.files)) {
    for (const { objectKey } of Object.values(destinations)) assets.set(objectKey, join(folder, source.path));
  }
};

/** CDK writes `unknown-account` and `unknown-region` for a stack that is bound to none. */
const known = (part: string | undefined): string | undefined =>
  part === undefined || part === '' || part.startsWith('unknown-') ? undefined : part;

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));
