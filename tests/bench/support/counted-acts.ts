import { startTable } from '#tests/support/table.ts';
import { type Consumed, counting } from './counting.ts';
import { NOTE, REMARK, SUBJECT } from './desk.ts';
import { openBareOffice, seatPair, storePair } from './store-desk.ts';

/** The longest a remark may be: `LIMITS.remark` characters of Devanagari, three bytes each. */
const LONGEST = 'क'.repeat(2000);

type Counted = Pick<Awaited<ReturnType<typeof startTable>>, 'client' | 'name'>;

/** Every act of the bench's files, with what it asks of this table, the reads of who asks included. */
export const countActsOn = async (table: Counted) => {
  const { client, take } = counting(table.client, table.name);
  const bare = openBareOffice(client, table.name);
  const seated = await seatPair(openBareOffice(table.client, table.name));
  const { clerk, officer } = storePair(bare, seated);
  // The first number of a register makes its counter; every later one, which is what counts, only moves it.
  await clerk.create(SUBJECT);
  take();
  const counted = async <T>(act: () => Promise<T>): Promise<readonly [Consumed, T]> => {
    const done = await act();
    return [take(), done];
  };
  const [create, fileId] = await counted(() => clerk.create(SUBJECT));
  const [draft, note] = await counted(() => clerk.draft(fileId, NOTE));
  const [confirm] = await counted(() => clerk.confirm(fileId, note));
  const [send] = await counted(() => clerk.send(fileId, REMARK));
  const [open] = await counted(() => officer.open(fileId));
  const [giveBack] = await counted(() => officer.giveBack(fileId, REMARK));
  await clerk.open(fileId);
  take();
  const [sendLongest] = await counted(() => clerk.send(fileId, LONGEST));
  return {
    'create a file': create,
    'draft a note': draft,
    'confirm a note': confirm,
    'send a file, short remark': send,
    'send a file, longest remark': sendLongest,
    'open a file': open,
    'return a file': giveBack,
  } as const satisfies Record<string, Consumed>;
};
export type CountedActs = Awaited<ReturnType<typeof countActsOn>>;

/** The same in a district of one office. */
export const countActs = async (): Promise<CountedActs> => {
  const table = await startTable();
  try {
    return await countActsOn(table);
  } finally {
    await table.stop();
  }
};
