import { countAdoption } from '#functions/events/count-adoption.ts';
import { effectOf } from '#functions/events/custody-effect.ts';
import { indexWords } from '#functions/events/index-words.ts';
import { getFile } from '#functions/http/files/get-file.ts';
import { listWork } from '#functions/http/me/list-work.ts';
import { listNotes } from '#functions/http/notes/list-notes.ts';
import { ADOPTION_EVENTS, CUSTODY_EVENTS, SEARCH_EVENTS } from '#shared/contract/consumers.ts';
import { Fact } from '#shared/contract/fact.ts';
import { FileId } from '#shared/domain/ids.ts';
import { startTable } from '#tests/support/table.ts';
import { type Consumed, counting } from './counting.ts';
import { ACTS_A_FILE, oneFile, SUBJECT } from './desk.ts';
import { SILENT } from './silent.ts';
import { openBareOffice, seatPair, storePair } from './store-desk.ts';

/** What one act comes to, on average over a file's way. All of it is counted. */
export type AnAct = {
  readonly writeUnits: number;
  readonly readUnits: number;
  /** Write and read units by which its words come to be found. */
  readonly indexWriteUnits: number;
  readonly indexReadUnits: number;
  /** Write and read units by which it is counted, told by itself. */
  readonly countWriteUnits: number;
  readonly countReadUnits: number;
  /** Journal events told on the topic; those the timers' queue hears, the search's, and that of the counts. */
  readonly facts: number;
  readonly heardByTimers: number;
  readonly heardBySearch: number;
  readonly heardByCounts: number;
  readonly timersStarted: number;
  /** Read units of the looks before it: a page of the work list, the file's head, its notes. */
  readonly lookUnits: number;
};

/** So many files lie on the desk while one is worked on. */
const ON_THE_DESK = 50;
const heard = (facts: readonly Fact[], types: readonly string[]): number =>
  facts.filter(({ event }) => types.includes(event.type)).length;

const isCounted = ({ event }: Fact): boolean => ADOPTION_EVENTS.some(type => type === event.type);

/** Walks one file's way on a real table and counts what it consumes and what it sets going. */
export const countMix = async (): Promise<AnAct> => {
  const table = await startTable();
  try {
    const { client, take } = counting(table.client, table.name);
    const counted = openBareOffice(client, table.name);
    const uncounted = openBareOffice(table.client, table.name);
    const seated = await seatPair(uncounted);
    const pair = storePair(counted, seated);
    const desk = storePair(uncounted, seated).clerk;
    for (let n = 0; n < ON_THE_DESK; n += 1) await desk.create(SUBJECT);

    const facts: Fact[] = [];
    const acts: Consumed[] = [];
    const indexed: Consumed[] = [];
    const tallied: Consumed[] = [];
    const created: FileId[] = [];
    const index = indexWords(() => ({ indexer: counted.store, log: SILENT }));
    const { adoption } = counted.store;
    const tally = countAdoption(() => ({ adoption, log: SILENT }));
    const create = async (subject: string) => {
      const fileId = FileId.parse(await pair.clerk.create(subject));
      created.push(fileId);
      return fileId;
    };
    await oneFile({ ...pair, clerk: { ...pair.clerk, create } }, async () => {
      acts.push(take());
      const told: Fact[] = [];
      for (const fileId of created) {
        const { items } = await uncounted.store.files.journal(fileId, { limit: 100 });
        for (const event of items.slice(facts.length)) {
          const fact = Fact.parse({ objectId: fileId, event });
          facts.push(fact);
          told.push(fact);
          await index(fact);
        }
      }
      indexed.push(take());
      for (const fact of told.filter(isCounted)) await tally([fact]);
      tallied.push(take());
    });

    const [fileId] = created;
    if (fileId === undefined) throw new Error('no file was opened');
    const { postId, officeId, officerId } = seated.clerk;
    const actor = { kind: 'officer', postId, officeId, officerId, charge: 'substantive' } as const;
    const asked = { actor, body: undefined, once: undefined, ifMatch: undefined, language: 'en' as const };
    const query = { limit: 50 };
    await listWork(counted.office)({ ...asked, params: {}, query });
    await getFile(counted.office)({ ...asked, params: { fileId }, query: {} });
    await listNotes(counted.office)({ ...asked, params: { fileId }, query: { ...query, order: 'oldest' } });
    const looked = take();

    const each = (all: readonly Consumed[], units: 'counted' | 'readUnits') =>
      all.reduce((sum, one) => sum + one[units], 0) / ACTS_A_FILE;
    return {
      writeUnits: each(acts, 'counted'),
      readUnits: each(acts, 'readUnits'),
      indexWriteUnits: each(indexed, 'counted'),
      indexReadUnits: each(indexed, 'readUnits'),
      countWriteUnits: each(tallied, 'counted'),
      countReadUnits: each(tallied, 'readUnits'),
      facts: facts.length / ACTS_A_FILE,
      heardByTimers: heard(facts, CUSTODY_EVENTS) / ACTS_A_FILE,
      heardBySearch: heard(facts, SEARCH_EVENTS) / ACTS_A_FILE,
      heardByCounts: heard(facts, ADOPTION_EVENTS) / ACTS_A_FILE,
      timersStarted: facts.filter(fact => effectOf(fact).start !== undefined).length / ACTS_A_FILE,
      lookUnits: looked.readUnits,
    };
  } finally {
    await table.stop();
  }
};
