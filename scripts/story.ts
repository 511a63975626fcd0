// `npm run story`: one real file through its life, against the running district or one started for it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startDistrict } from '#local/district.ts';
import { keepRecord } from '#local/door/usage-records.ts';
import { signIn } from '#local/identity/sign-in.ts';
import { findRunning } from '#local/lock.ts';
import { step } from '#local/progress.ts';
import { ADMINISTRATOR, signInList } from '#local/sample/people.ts';
import { seedSampleDistrict } from '#local/sample/seed.ts';
import { synthesisOf } from '#local/synthesis.ts';
import { tellStory } from '#tests/story/tell.ts';

const ROOT = resolve(import.meta.dirname, '..');
const say = (line: string): void => console.log(line);

type Stage = {
  readonly url: string;
  readonly tokenOf: (login: string) => Promise<string>;
  readonly leave: () => Promise<void>;
};

const running = (): Stage | undefined => {
  const found = findRunning(resolve(ROOT, process.env['DISTRICT_FOLDER'] ?? '.district'));
  if (!found) return undefined;
  const { url, ...identity } = found;
  say(`Telling it in the district that runs at ${url}/\n`);
  return {
    url,
    tokenOf: async login => (await signIn({ ...identity, login })).accessToken,
    leave: async () => {},
  };
};

const ofItsOwn = async (): Promise<Stage> => {
  say('No district is running; one is started for the story.');
  process.env['TZ'] = 'UTC';
  const folder = await mkdtemp(join(tmpdir(), 'patravali-story-'));
  const synthesis = synthesisOf({ root: ROOT, district: 'up-namuna' });
  if (!synthesis.isFresh) await step(say, 'synthesising the templates of up-namuna', () => synthesis.make());
  const district = await startDistrict({
    folder,
    assembly: synthesis.folder,
    ports: 'free',
    officers: async () => signInList(),
    say,
    onRefusal: message => say(`✗ ${message}`),
  });
  await seedSampleDistrict({ url: district.url, token: await district.signIn(ADMINISTRATOR), say });
  say('');
  const leave = async () => {
    await district.stop();
    keepRecord({ root: ROOT, assembly: synthesis.folder }, folder);
    await rm(folder, { recursive: true, force: true });
  };
  return { url: district.url, tokenOf: login => district.signIn(login), leave };
};

const begun = Date.now();
const stage = running() ?? (await ofItsOwn());
try {
  await tellStory({ ...stage, say });
  say(`\nTold in ${Math.round((Date.now() - begun) / 1000)} seconds.`);
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await stage.leave();
}
process.exit();
