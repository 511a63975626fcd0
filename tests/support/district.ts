import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Assembly } from '#local/assembly/types.ts';
import { type District, startDistrict } from '#local/district.ts';
import { keepRecord } from '#local/door/usage-records.ts';
import { type Say, step } from '#local/progress.ts';
import { ADMINISTRATOR, signInList } from '#local/sample/people.ts';
import { seedSampleDistrict } from '#local/sample/seed.ts';
import { synthesisOf } from '#local/synthesis.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SILENT: Say = () => undefined;

/** The sample district's assembly, synthesised if anything it is made of has changed. */
export const sampleAssembly = async (say = SILENT): Promise<string> => {
  const synthesis = synthesisOf({ root: ROOT, district: 'up-namuna' });
  if (!synthesis.isFresh) await step(say, 'synthesising the templates of up-namuna', () => synthesis.make());
  return synthesis.folder;
};

export type Stopped = { readonly folder: string; readonly assembly: Assembly };

export type SampleDistrict = District & {
  readonly tokenOf: (login: string) => Promise<string>;
  /** What IAM refused so far, in AWS's words. */
  readonly refusals: readonly string[];
  /** Stops it, does this to what lies stopped, and starts it again: at other addresses, with everybody to sign in anew. */
  readonly later: (meanwhile: (stopped: Stopped) => void | Promise<void>) => Promise<SampleDistrict>;
};

export type Beginning = {
  readonly assembly?: string;
  /** A data folder to go on with; else a new one, removed in the end. */
  readonly folder?: string;
  readonly seeded?: boolean;
  readonly say?: Say;
};

/** A whole sample district on free ports, seeded through its API. To stop it is to stop what was started again of it, too. */
export const startSampleDistrict = async (beginning: Beginning = {}): Promise<SampleDistrict> => {
  const { say = SILENT } = beginning;
  const folder = beginning.folder ?? (await mkdtemp(join(tmpdir(), 'patravali-district-')));
  const refusals: string[] = [];
  const assembly = beginning.assembly ?? (await sampleAssembly(say));
  let running: District | undefined;
  const halt = async (): Promise<void> => {
    await running?.stop();
    running = undefined;
    // What a district with other templates used says nothing of these.
    if (beginning.assembly === undefined) keepRecord({ root: ROOT, assembly }, folder);
  };
  const start = async (): Promise<SampleDistrict> => {
    const district = await startDistrict({
      folder,
      assembly,
      ports: 'free',
      officers: async () => signInList(),
      say,
      onRefusal: message => {
        refusals.push(message);
        say(`✗ ${message}`);
      },
    });
    running = district;
    const tokens = new Map<string, Promise<string>>();
    const tokenOf = (login: string): Promise<string> => {
      const token = tokens.get(login) ?? district.signIn(login);
      tokens.set(login, token);
      return token;
    };
    return {
      ...district,
      tokenOf,
      refusals,
      later: async meanwhile => {
        await halt();
        await meanwhile({ folder, assembly: district.assembly });
        return start();
      },
      stop: async () => {
        await halt();
        if (beginning.folder === undefined) await rm(folder, { recursive: true, force: true });
      },
    };
  };
  const district = await start();
  if (beginning.seeded !== false)
    await seedSampleDistrict({ url: district.url, token: await district.tokenOf(ADMINISTRATOR), say });
  return district;
};
