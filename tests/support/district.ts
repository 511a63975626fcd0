import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type District, startDistrict } from '#local/district.ts';
import { keepRecord } from '#local/door/usage-records.ts';
import { ADMINISTRATOR, signInList } from '#local/sample/people.ts';
import { seedSampleDistrict } from '#local/sample/seed.ts';
import { synthesisOf } from '#local/synthesis.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The sample district's assembly, synthesised if anything it is made of has changed. */
export const sampleAssembly = async (): Promise<string> => {
  const synthesis = synthesisOf({ root: ROOT, district: 'up-namuna' });
  if (!synthesis.isFresh) await synthesis.make();
  return synthesis.folder;
};

export type SampleDistrict = District & {
  readonly tokenOf: (login: string) => Promise<string>;
  /** What IAM refused so far, in AWS's words. */
  readonly refusals: readonly string[];
};

export type Beginning = {
  readonly assembly?: string;
  /** A data folder to go on with; else a new one, removed in the end. */
  readonly folder?: string;
  readonly seeded?: boolean;
};

/** A whole sample district on free ports, seeded through its API. */
export const startSampleDistrict = async (beginning: Beginning = {}): Promise<SampleDistrict> => {
  const folder = beginning.folder ?? (await mkdtemp(join(tmpdir(), 'patravali-district-')));
  const refusals: string[] = [];
  const assembly = beginning.assembly ?? (await sampleAssembly());
  const district = await startDistrict({
    folder,
    assembly,
    ports: 'free',
    officers: async () => signInList(),
    say: () => undefined,
    onRefusal: message => void refusals.push(message),
  });
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (login: string): Promise<string> => {
    const token = tokens.get(login) ?? district.signIn(login);
    tokens.set(login, token);
    return token;
  };
  if (beginning.seeded !== false)
    await seedSampleDistrict({
      url: district.url,
      token: await tokenOf(ADMINISTRATOR),
      say: () => undefined,
    });
  return {
    ...district,
    tokenOf,
    refusals,
    stop: async () => {
      await district.stop();
      // What a district with other templates used says nothing of these.
      if (beginning.assembly === undefined) keepRecord({ root: ROOT, assembly }, folder);
      if (beginning.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
};
