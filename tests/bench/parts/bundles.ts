import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import { bundleAll } from '#infra/constructs/bundle.ts';
import { FUNCTIONS, isFunctionName } from '#infra/functions.ts';
import { ROOT } from '#infra/root.ts';
import { type Bench, type Part, type Row, row } from '../part.ts';
import { median } from '../statistics.ts';

const TIMES = 5;
const PLATFORM = `${process.platform}-${process.arch}` as const;

/** A client and the one call by which a bare function would use it, by the name the SDK has for the service. */
const CLIENTS: Readonly<Record<string, readonly [packageName: string, client: string, command: string]>> = {
  'Cognito Identity Provider': [
    '@aws-sdk/client-cognito-identity-provider',
    'CognitoIdentityProviderClient',
    'AdminCreateUserCommand',
  ],
  DynamoDB: ['@aws-sdk/client-dynamodb', 'DynamoDBClient', 'GetItemCommand'],
  S3: ['@aws-sdk/client-s3', 'S3Client', 'GetObjectCommand'],
  SFN: ['@aws-sdk/client-sfn', 'SFNClient', 'StartExecutionCommand'],
  SNS: ['@aws-sdk/client-sns', 'SNSClient', 'PublishCommand'],
  SQS: ['@aws-sdk/client-sqs', 'SQSClient', 'SendMessageCommand'],
  Textract: ['@aws-sdk/client-textract', 'TextractClient', 'DetectDocumentTextCommand'],
};

/** The SDK clients that a bundle carries. */
const clientsIn = (bundle: string): readonly string[] =>
  Object.keys(CLIENTS).filter(name => new RegExp(`serviceId\\?\\?"${name}"`).test(bundle));

/** A function that does nothing of ours: parses one body and passes it to each of these services. */
const bareFunction = (services: readonly string[]): string => {
  const used = services.flatMap(name => {
    const client = CLIENTS[name];
    return client ? [client] : [];
  });
  return [
    "import * as z from 'zod';",
    ...used.map(([from, client, command]) => `import { ${client}, ${command} } from '${from}';`),
    'const Body = z.strictObject({ subject: z.string().min(1).max(500), priority: z.enum(["ordinary", "urgent"]) });',
    ...used.map(([, client], n) => `let client${n}: ${client} | undefined;`),
    'export const handler = async (event: { body: string }) => {',
    '  const body = Body.parse(JSON.parse(event.body));',
    ...used.flatMap(([, client, command], n) => [
      `  client${n} ??= new ${client}({});`,
      `  await client${n}.send(new ${command}(body as never));`,
    ]),
    '  return { statusCode: 200 };',
    '};',
  ].join('\n');
};

const run = promisify(execFile);

type Import = { readonly elapsed: number; readonly processor: number };
const Import = z.object({ elapsed: z.number(), processor: z.number() });

/** Milliseconds in which a fresh process imports a bundle, and those its processors worked for it. */
const importOnce = async (folder: string): Promise<Import> => {
  const url = pathToFileURL(join(folder, 'index.mjs')).href;
  const program = `const used = process.cpuUsage(); const begun = performance.now(); await import(${JSON.stringify(url)});
    const elapsed = performance.now() - begun; const { user, system } = process.cpuUsage(used);
    process.stdout.write(JSON.stringify({ elapsed, processor: (user + system) / 1000 }), () => process.exit());`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program]);
  return Import.parse(JSON.parse(stdout));
};

const NEVER: Import = { elapsed: Number.NaN, processor: Number.NaN };

/** Every folder once a round, so that whatever else the machine does meets all alike; the medians of the rounds. */
const importTimes = async (folders: readonly string[], say: Bench['say']): Promise<readonly Import[]> => {
  const rounds: (readonly Import[])[] = [];
  for (let round = 1; round <= TIMES; round += 1) {
    say(`round ${round} of ${TIMES}`);
    const times: Import[] = [];
    for (const folder of folders) times.push(await importOnce(folder));
    rounds.push(times);
  }
  const of = (n: number, what: keyof Import) => median(rounds.map(times => times[n]?.[what] ?? Number.NaN));
  return folders.map((_, n) => ({ elapsed: of(n, 'elapsed'), processor: of(n, 'processor') }));
};

const written = (entries: Readonly<Record<string, string>>, into: string): ReadonlyMap<string, string> => {
  const bundles = bundleAll(
    Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, { entry }])),
    PLATFORM,
  );
  return new Map(
    [...bundles].map(([name, bundle]) => {
      const folder = join(into, name);
      bundle.writeTo(folder);
      return [name, folder] as const;
    }),
  );
};

/** Bare functions, one for each set of services, bundled in the very way of the real ones. */
const bareBundles = (sets: ReadonlySet<string>, into: string): ReadonlyMap<string, string> => {
  // Below the project's folder, so that packages are found as they are from its own files.
  mkdirSync(join(ROOT, '.build'), { recursive: true });
  const sources = mkdtempSync(join(ROOT, '.build', 'bare-'));
  try {
    const entries = [...sets].map((set, n) => {
      const file = join(sources, `bare-${n}.ts`);
      writeFileSync(file, bareFunction(set.split('+')));
      return [set, `bare-${n}`, file] as const;
    });
    const folders = written(Object.fromEntries(entries.map(([, name, file]) => [name, file])), into);
    return new Map(entries.map(([set, name]) => [set, folders.get(name) ?? '']));
  } finally {
    rmSync(sources, { recursive: true, force: true });
  }
};

/** Functions that answer while somebody waits: the target of size is theirs, that of import the nouns’. */
const isAsked = (name: string): boolean =>
  name.startsWith('http-') || name === 'authoriser' || name === 'web';

export const bundles: Part = {
  measures:
    'size of every Lambda, and the time a fresh process needs to import it, beside one that only imports the same SDK clients',
  most: 90,
  run: async ({ folder, say }) => {
    const names = Object.keys(FUNCTIONS).filter(isFunctionName);
    const entries = Object.fromEntries(names.map(name => [name, join(ROOT, FUNCTIONS[name].entry)]));
    const folders = written(entries, folder('bundles'));
    const code = (of: string) => join(of, 'index.mjs');
    const setOf = new Map(
      [...folders].map(([name, of]) => [name, clientsIn(readFileSync(code(of), 'utf8')).join('+')] as const),
    );
    const bare = bareBundles(new Set(setOf.values()), folder('bare'));
    const times = await importTimes([...bare.values(), ...folders.values()], say);
    const beside = new Map([...bare.keys()].map((set, n) => [set, times[n]] as const));
    const rows: Row[] = [...beside].map(([set, time]) =>
      row(`a bare function with ${set || 'no SDK client'}: import`, time?.elapsed ?? Number.NaN, 'ms'),
    );
    for (const [n, [name, of]] of [...folders].entries()) {
      const set = setOf.get(name) ?? '';
      const { elapsed, processor } = times[bare.size + n] ?? NEVER;
      const asked = isAsked(name);
      rows.push(
        row(`${name}: bundle`, statSync(code(of)).size / 1000, 'kB', asked ? { most: 600 } : undefined),
        row(`${name}: import`, elapsed, 'ms'),
        // By the processor's time: other work on the machine lengthens the other, and not of both alike.
        row(
          `${name}: import over that of a bare function with ${set || 'no SDK client'}`,
          processor / (beside.get(set) ?? NEVER).processor,
          '×',
          name.startsWith('http-') && set !== '' ? { most: 1.3 } : undefined,
        ),
      );
    }
    return rows;
  },
};
