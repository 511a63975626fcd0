/**
 * `npm run story`: one real file through its life, against the running district or one started for it; another story by
 * its name: `npm run story -- transfer-with-pending-files`, `npm run story -- onboard-a-district`; the daily work of a section
 * office: `bundle-of-dak`, `live-paper-file`, `physical-half-way`, `fifth-level`, and the three mornings `clerks-morning`,
 * `section-officers-morning`, `sdms-morning`; and that nothing stalls unseen: `stalled-at-the-sdm`, `goes-up-by-itself`,
 * `leave-and-link-officer`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type District, startDistrict } from '#local/district.ts';
import { keepRecord } from '#local/door/usage-records.ts';
import { signIn } from '#local/identity/sign-in.ts';
import { findRunning } from '#local/lock.ts';
import { step } from '#local/progress.ts';
import { ADMINISTRATOR, signInList } from '#local/sample/people.ts';
import { seedSampleDistrict } from '#local/sample/seed.ts';
import { synthesisOf } from '#local/synthesis.ts';
import { tellBundle } from '#tests/story/bundle-of-dak.ts';
import { tellFifthLevel } from '#tests/story/fifth-level.ts';
import { tellGoesUp } from '#tests/story/goes-up.ts';
import { tellLeave } from '#tests/story/leave.ts';
import { tellLivePaperFile } from '#tests/story/live-paper-file.ts';
import { tellClerk, tellOfficer, tellSdm } from '#tests/story/mornings.ts';
import { tellOnboarding } from '#tests/story/onboard.ts';
import { tellHalfWay } from '#tests/story/physical-half-way.ts';
import { tellStalled } from '#tests/story/stalled.ts';
import { type Stage as Telling, tellStory } from '#tests/story/tell.ts';
import { tellTransfer } from '#tests/story/transfer.ts';

const ROOT = resolve(import.meta.dirname, '..');
const say = (line: string): void => console.log(line);

type Identity = Pick<District, 'issuer' | 'clientId' | 'scope' | 'redirectUri'>;
type Stage = { readonly url: string; readonly identity: Identity; readonly leave: () => Promise<void> };

const running = (): Stage | undefined => {
  const found = findRunning(resolve(ROOT, process.env['DISTRICT_FOLDER'] ?? '.district'));
  if (!found) return undefined;
  say(`Telling it in the district that runs at ${found.url}/\n`);
  return { url: found.url, identity: found, leave: async () => {} };
};

const tokenOf =
  (identity: Identity) =>
  async (login: string): Promise<string> =>
    (await signIn({ ...identity, login })).accessToken;

/** A district that lasts as long as the story. */
const ofItsOwn = async ({ seeded }: { readonly seeded: boolean }): Promise<Stage> => {
  say(`${seeded ? 'No district is running; one' : 'An empty district'} is started for the story.`);
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
  if (seeded)
    await seedSampleDistrict({ url: district.url, token: await district.signIn(ADMINISTRATOR), say });
  say('');
  const leave = async () => {
    await district.stop();
    keepRecord({ root: ROOT, assembly: synthesis.folder }, folder);
    await rm(folder, { recursive: true, force: true });
  };
  return { url: district.url, identity: district, leave };
};

type Story = {
  readonly stage: () => Promise<Stage>;
  readonly tell: (stage: Stage) => Promise<unknown>;
};
const inTheSample = async (): Promise<Stage> => running() ?? ofItsOwn({ seeded: true });

/** A story of the sample district. */
const inSample = (tell: (stage: Telling) => Promise<unknown>): Story => ({
  stage: inTheSample,
  tell: ({ url, identity }) => tell({ url, tokenOf: tokenOf(identity), say }),
});

const STORIES: ReadonlyMap<string, Story> = new Map<string, Story>([
  ['life-of-a-file', inSample(tellStory)],
  ['transfer-with-pending-files', inSample(tellTransfer)],
  ['bundle-of-dak', inSample(tellBundle)],
  ['live-paper-file', inSample(tellLivePaperFile)],
  ['physical-half-way', inSample(tellHalfWay)],
  ['fifth-level', inSample(tellFifthLevel)],
  ['stalled-at-the-sdm', inSample(tellStalled)],
  ['goes-up-by-itself', inSample(tellGoesUp)],
  ['leave-and-link-officer', inSample(tellLeave)],
  ['clerks-morning', inSample(tellClerk)],
  ['section-officers-morning', inSample(tellOfficer)],
  ['sdms-morning', inSample(tellSdm)],
  [
    'onboard-a-district',
    {
      stage: () => ofItsOwn({ seeded: false }),
      tell: ({ url, identity }) =>
        tellOnboarding({
          url,
          tokenOf: tokenOf(identity),
          signInByCode: async (login, password, newPassword) =>
            (await signIn({ ...identity, login, password, newPassword })).accessToken,
          say,
        }),
    },
  ],
]);

const [asked = 'life-of-a-file'] = process.argv.slice(2);
const story = STORIES.get(asked);
if (!story) {
  console.error(`There is no story ${asked}; there are: ${[...STORIES.keys()].join(', ')}`);
  process.exit(1);
}
const begun = Date.now();
const stage = await story.stage();
try {
  await story.tell(stage);
  say(`\nTold in ${Math.round((Date.now() - begun) / 1000)} seconds.`);
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await stage.leave();
}
process.exit();
