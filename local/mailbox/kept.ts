import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** A message that a provider took: what it says, and what the provider has told of it since. */
export const Kept = z.strictObject({
  /** The provider's own name for it; also the file's. */
  id: z.string(),
  provider: z.enum(['ses', 'sms-voice']),
  setName: z.string(),
  at: z.string(),
  from: z.string(),
  to: z.string(),
  subject: z.string().optional(),
  text: z.string(),
  /** The sender's own words for it, which every event repeats. */
  tags: z.record(z.string(), z.string()),
  /** The registered text it is, of an SMS. */
  templateId: z.string().optional(),
  told: z.array(z.string()),
});
export type Kept = z.infer<typeof Kept>;

export interface KeptMessages {
  /** Newest first. */
  all(): readonly Kept[];
  find(id: string): Kept | undefined;
  put(message: Kept): void;
}

/** Messages as files of a folder, one each, to be looked at with any editor. */
export const openKept = (folder: string): KeptMessages => {
  mkdirSync(folder, { recursive: true });
  const messages = new Map(
    readdirSync(folder)
      .filter(name => name.endsWith('.json'))
      .sort()
      .map(name => Kept.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
      .map(message => [message.id, message] as const),
  );
  return {
    all: () => [...messages.values()].sort((a, b) => (a.at < b.at ? 1 : -1)),
    find: id => messages.get(id),
    put: message => {
      messages.set(message.id, message);
      const path = join(folder, `${message.id}.json`);
      writeFileSync(`${path}.new`, `${JSON.stringify(message, null, 2)}\n`);
      renameSync(`${path}.new`, path);
    },
  };
};
