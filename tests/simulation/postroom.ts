import { SmsTemplates } from '#shared/domain/messages/sms.ts';
import { istDay } from '#shared/domain/time.ts';
import { DUE_SHARDS, key } from '#shared/store/keys.ts';
import type { Change } from '#tests/support/memory-table/items.ts';
import type { MemoryTable } from '#tests/support/memory-table/memory-table.ts';
import { openLooseQueue } from './cloud/loose-queue.ts';
import { openProviders } from './cloud/providers.ts';
import { openSchedule } from './cloud/schedule.ts';
import type { Template } from './cloud/template.ts';
import type { Fate } from './engine/life.ts';
import type { World } from './engine/world.ts';
import type { Broken } from './invariants/broken.ts';
import { brokenRise } from './invariants/messages.ts';
import type { Functions } from './office/functions.ts';
import type { Heard } from './office/heard.ts';
import { openWriting } from './office/writing.ts';

const DAY_MS = 86_400_000;
const QUARTER_MS = 15 * 60_000;
/** Half past nine in India, in UTC. */
const DIGEST_MS = 4 * 3_600_000;
/** Of two calls of a schedule, so many come at once. */
const DOUBLED = 0.15;
/** A morning's digests, and a minute's messages, are many calls. */
const CALLS_OF_A_MORNING = 60;

type Parts = {
  readonly world: World;
  readonly template: Template;
  readonly table: MemoryTable;
  readonly functions: Functions;
  readonly heard: Heard;
  readonly faults: boolean;
  readonly fateOf: (what: string, name: string, calls?: number) => Fate | undefined;
  /** No digest is made after this. */
  readonly until: number;
};

/** Where officers are written to from: digests, messages, the providers, and what these tell. */
export const openPostroom = ({ world, template, table, functions, heard, faults, fateOf, until }: Parts) => {
  const { sms, letterhead } = template.letters;
  const providers = openProviders(world, faults, (word, afterMs) => words.put(word, afterMs));
  const sending = {
    hours: { digestAt: '09:30', quietFrom: '20:00', quietUntil: '08:00' },
    web: 'https://office.example/',
    mail: true,
    sms: SmsTemplates.parse(JSON.parse(sms)),
  };
  const writing = openWriting({ functions, providers, heard, sending, letterhead });
  const words = openLooseQueue({
    name: 'KeepDeliveries',
    world,
    faults,
    ...template.fed('KeepDeliveries'),
    consume: (event, named) => writing.keepDeliveries(event, fateOf('KeepDeliveries', named)),
  });
  const isDoubled = (at: number): boolean => faults && world.chance.hits(DOUBLED, 'called twice', at);
  const sends = openSchedule(
    world,
    template.everyMs('SendMessages'),
    name => writing.sendMessages(fateOf('send-messages', name, CALLS_OF_A_MORNING)),
    isDoubled,
  );
  const digests = openSchedule(
    world,
    QUARTER_MS,
    async name => {
      await writing.makeDigests(fateOf('make-digests', name, CALLS_OF_A_MORNING));
      planDigests();
    },
    isDoubled,
  );
  const isMade = (): boolean =>
    table.find(key.digestsOf(istDay(world.instant())), key.digestsMade()) !== undefined;
  /** Until all are made it is called again each quarter of an hour; then on the next morning. */
  const planDigests = (): void => {
    const now = world.now();
    const morning = Math.floor(now / DAY_MS) * DAY_MS + DIGEST_MS;
    const next = now < morning ? morning - 1 : isMade() ? morning + DAY_MS - 1 : now;
    if (next < until) digests.plan(next);
  };
  planDigests();

  let broken: Broken | undefined;
  return {
    tellAtOnce: writing.tellAtOnce,
    hear: (changes: readonly Change[]): void => {
      broken ??= brokenRise(changes);
      const dues = Array.from({ length: DUE_SHARDS }, (_, shard) =>
        table.first(key.dueMessage(shard), 'due'),
      ).flatMap(first => (first ? [Date.parse(first['dueSk']?.S?.split('#')[0] ?? '')] : []));
      if (dues.length > 0) sends.plan(Math.min(...dues));
    },
    taken: providers.taken,
    isIdle: words.isEmpty,
    broken: (): Broken | undefined => broken,
  };
};
export type Postroom = ReturnType<typeof openPostroom>;
