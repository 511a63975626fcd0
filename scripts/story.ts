/**
 * `npm run story`: one real file through its life, against the running district or one started for it; another story by
 * its name: `npm run story -- transfer-with-pending-files`, `npm run story -- onboard-a-district`; the daily work of a section
 * office: `bundle-of-dak`, `live-paper-file`, `physical-half-way`, `fifth-level`, and the three mornings `clerks-morning`,
 * `section-officers-morning`, `sdms-morning`; what goes out: `draft-corrected-at-three-levels`, `signed-in-ink`, `report-from-eight-tehsils`,
 * `rti-answered-in-time`; what is not kept: `disposal-by-two`; and that nothing stalls unseen: `stalled-at-the-sdm`, `goes-up-by-itself`,
 * `leave-and-link-officer`, `court-case-in-call-book`, and, in a district of their own that is stopped for a while and started again, `holiday-declared-late` and `morning-digest`.
 */
import { resolve } from 'node:path';
import { signIn } from '#local/identity/sign-in.ts';
import { findRunning } from '#local/lock.ts';
import { tellBundle } from '#tests/story/bundle-of-dak.ts';
import { tellChannelLeft } from '#tests/story/channel-left-and-rejoined.ts';
import { tellParallel } from '#tests/story/channel-with-parallel-consultation.ts';
import { tellCourtCase } from '#tests/story/court-case.ts';
import { tellDisposal } from '#tests/story/disposal-by-two.ts';
import { tellDraft } from '#tests/story/draft-at-three-levels.ts';
import { tellFifthLevel } from '#tests/story/fifth-level.ts';
import { tellFourteen } from '#tests/story/fourteen-addressees.ts';
import { tellGoesUp } from '#tests/story/goes-up.ts';
import { tellHolidayDeclaredLate } from '#tests/story/holiday-declared-late.ts';
import { tellLeave } from '#tests/story/leave.ts';
import { tellLivePaperFile } from '#tests/story/live-paper-file.ts';
import { tellMorning } from '#tests/story/morning-digest.ts';
import { tellClerk, tellOfficer, tellSdm } from '#tests/story/mornings.ts';
import { tellOnboarding } from '#tests/story/onboard.ts';
import { tellPartFile } from '#tests/story/part-file.ts';
import { tellHalfWay } from '#tests/story/physical-half-way.ts';
import { tellEightTehsils } from '#tests/story/report-from-eight-tehsils.ts';
import { tellRti } from '#tests/story/rti-answered.ts';
import { tellSignedInInk } from '#tests/story/signed-in-ink.ts';
import { tellStalled } from '#tests/story/stalled.ts';
import { type Stage, tellStory } from '#tests/story/tell.ts';
import { tellTransfer } from '#tests/story/transfer.ts';
import { type SampleDistrict, startSampleDistrict } from '#tests/support/district.ts';

const ROOT = resolve(import.meta.dirname, '..');
const say = (line: string): void => console.log(line);

type Story = () => Promise<unknown>;

/** Told in a district that lasts as long as the story. */
const inItsOwn = async (
  why: string,
  seeded: boolean,
  tell: (district: SampleDistrict) => Promise<unknown>,
): Promise<void> => {
  say(why);
  process.env['TZ'] = 'UTC';
  const district = await startSampleDistrict({ seeded, say });
  say('');
  try {
    await tell(district);
  } finally {
    await district.stop();
  }
};

/** A story of the sample district: of the one that runs, if one does. */
const inSample = (tell: (stage: Stage) => Promise<unknown>): Story => {
  const found = findRunning(resolve(ROOT, process.env['DISTRICT_FOLDER'] ?? '.district'));
  if (!found)
    return () =>
      inItsOwn('No district is running; one is started for the story.', true, district =>
        tell({ ...district, say }),
      );
  return () => {
    say(`Telling it in the district that runs at ${found.url}/\n`);
    const tokenOf = async (login: string) => (await signIn({ ...found, login })).accessToken;
    return tell({ url: found.url, tokenOf, say });
  };
};

/** A story in which time passes while the district stands still. */
const overNight =
  (tell: (district: SampleDistrict) => Promise<unknown>): Story =>
  () =>
    inItsOwn('A district of its own is started for the story, which stops it for a while.', true, tell);

const onboarding: Story = () =>
  inItsOwn('An empty district is started for the story.', false, district =>
    tellOnboarding({
      ...district,
      signInByCode: async (login, password, newPassword) =>
        (await signIn({ ...district, login, password, newPassword })).accessToken,
      say,
    }),
  );

const STORIES: ReadonlyMap<string, Story> = new Map([
  ['life-of-a-file', inSample(tellStory)],
  ['transfer-with-pending-files', inSample(tellTransfer)],
  ['bundle-of-dak', inSample(tellBundle)],
  ['live-paper-file', inSample(tellLivePaperFile)],
  ['physical-half-way', inSample(tellHalfWay)],
  ['fifth-level', inSample(tellFifthLevel)],
  ['part-file-merges-back', inSample(tellPartFile)],
  ['channel-left-and-rejoined', inSample(tellChannelLeft)],
  ['channel-with-parallel-consultation', inSample(tellParallel)],
  ['draft-corrected-at-three-levels', inSample(tellDraft)],
  ['fourteen-addressees', inSample(tellFourteen)],
  ['report-from-eight-tehsils', inSample(tellEightTehsils)],
  ['signed-in-ink', inSample(tellSignedInInk)],
  ['rti-answered-in-time', inSample(tellRti)],
  ['stalled-at-the-sdm', inSample(tellStalled)],
  ['goes-up-by-itself', inSample(tellGoesUp)],
  ['leave-and-link-officer', inSample(tellLeave)],
  ['court-case-in-call-book', inSample(tellCourtCase)],
  ['disposal-by-two', inSample(tellDisposal)],
  ['clerks-morning', inSample(tellClerk)],
  ['section-officers-morning', inSample(tellOfficer)],
  ['sdms-morning', inSample(tellSdm)],
  ['holiday-declared-late', overNight(district => tellHolidayDeclaredLate({ ...district, say }))],
  ['morning-digest', overNight(district => tellMorning(district, { say }))],
  ['onboard-a-district', onboarding],
]);

const [asked = 'life-of-a-file'] = process.argv.slice(2);
const story = STORIES.get(asked);
if (!story) {
  console.error(`There is no story ${asked}; there are: ${[...STORIES.keys()].join(', ')}`);
  process.exit(1);
}
const begun = Date.now();
try {
  await story();
  say(`\nTold in ${Math.round((Date.now() - begun) / 1000)} seconds.`);
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
process.exit();
