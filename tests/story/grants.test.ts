import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sampleAssembly, startSampleDistrict } from '#tests/support/district.ts';
import { tellStory } from './tell.ts';

const Statement = z.looseObject({ Action: z.union([z.string(), z.array(z.string())]) });
const Template = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({ Type: z.string(), Properties: z.looseObject({}).optional() }),
  ),
});
const Policy = z.looseObject({ PolicyDocument: z.looseObject({ Statement: z.array(Statement) }) });

const folders: string[] = [];
afterAll(() => Promise.all(folders.map(folder => rm(folder, { recursive: true, force: true }))));

/** A copy of the assembly in which one function's role lacks one action. */
const without = async (action: string, roleOf: RegExp): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'patravali-assembly-'));
  folders.push(folder);
  await cp(await sampleAssembly(), folder, { recursive: true });
  let taken = 0;
  for (const name of (await readdir(folder)).filter(file => file.endsWith('.template.json'))) {
    const template = Template.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
    for (const [id, { Type, Properties }] of Object.entries(template.Resources)) {
      const policies =
        Type === 'AWS::IAM::Policy'
          ? [Properties]
          : Type === 'AWS::IAM::Role'
            ? inlinePolicies(Properties)
            : [];
      if (!roleOf.test(id)) continue;
      for (const policy of policies) {
        const parsed = Policy.parse(policy);
        for (const statement of parsed.PolicyDocument.Statement) {
          const actions = [statement.Action].flat();
          if (!actions.includes(action)) continue;
          taken += 1;
          statement.Action = actions.filter(granted => granted !== action);
        }
        const { Statement: kept } = parsed.PolicyDocument;
        parsed.PolicyDocument.Statement = kept.filter(({ Action }) => Action.length > 0);
        Object.assign(policy ?? {}, parsed);
      }
    }
    await writeFile(join(folder, name), JSON.stringify(template));
  }
  if (taken === 0) throw new Error(`no role like ${roleOf} is granted ${action}`);
  return folder;
};
const inlinePolicies = (properties: Record<string, unknown> | undefined) =>
  z.array(z.looseObject({})).optional().parse(properties?.['Policies']) ?? [];

/** Each grant: the action, whose role, and how long the story may wait before it has failed. */
const GRANTS = [
  { action: 'dynamodb:PutItem', role: /httpfiles/i, resource: /arn:aws:dynamodb:.*:table\// },
  { action: 'states:StartExecution', role: /keeptimers/i, resource: /arn:aws:states:.*:stateMachine:/ },
  { action: 'kms:GenerateDataKey', role: /httpdocuments/i, resource: /arn:aws:kms:.*:key\// },
] as const;

describe('a story without one grant', () => {
  it.each(GRANTS)('fails for want of $action, said as AWS says it', async ({ action, role, resource }) => {
    const district = await startSampleDistrict({ assembly: await without(action, role) });
    try {
      const telling = tellStory({ ...district, say: () => undefined, patience: 30 });
      await expect(telling).rejects.toThrow();
      const refusal = district.refusals.find(line => line.includes(action));
      expect(refusal).toMatch(/^User: arn:aws:sts::\d{12}:assumed-role\/\S+ is not authorized to perform: /);
      expect(refusal).toMatch(resource);
      expect(refusal).toMatch(role);
    } finally {
      await district.stop();
    }
  });
});
