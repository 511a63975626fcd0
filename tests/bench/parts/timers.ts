import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readAssembly } from '#local/assembly/read.ts';
import { Keyring } from '#local/door/credentials.ts';
import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import { createFile } from '#shared/domain/file-acts.ts';
import type { Notification } from '#shared/domain/notification.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { Duration, epochOf, instantOf } from '#shared/domain/time.ts';
import { everything } from '#tests/support/api.ts';
import { type Bench, type Part, row } from '../part.ts';
import { quantile } from '../statistics.ts';
import { SUBJECT } from '../support/desk.ts';
import { type RunningDistrict, startBenchDistrict } from '../support/running-district.ts';
import { type BareOffice, openBareOffice, type SeatedPair, seatPair } from '../support/store-desk.ts';

const TIMERS = 2_000;
const AT_ONCE = 16;
/** Long enough that all timers run before the first is due, on a machine with other work too. */
const DUE_S = 55;
const PATIENCE_MS = 45_000;
const policy: Policy = {
  rungs: [{ tell: 'holder', limit: { after: Duration.parse(`PT${DUE_S}S`), days: 'calendar' } }],
};

/** The store on the running district's own table, through its AWS door and with the rights of one of its Lambdas. */
const storeOf = async ({ assembly: folder, door, folder: data }: RunningDistrict, lambda: string) => {
  const assembly = await readAssembly(folder, { issuer: door, door });
  const its = assembly.functions.find(({ name }) => name.includes(lambda));
  const [table] = assembly.tables;
  if (!its || !table) throw new Error(`the templates have no ${lambda} or no table`);
  const client = new DynamoDBClient({
    endpoint: door,
    region: assembly.region,
    credentials: new Keyring(data).issue(its.roleArn, its.name),
  });
  return openBareOffice(client, table.name);
};

/** Opens files whose stays all began at one instant, so that all are due at one. What follows is the deployment’s own. */
const openFiles = async ({ store, ids }: BareOffice, { clerk }: SeatedPair): Promise<number> => {
  const at = instantOf(Date.now());
  const rules = { policy, district: {}, calendar: DEFAULT_CALENDAR };
  const { postId, officerId, officeId } = clerk;
  const by = { kind: 'officer', postId, officerId, officeId, charge: 'substantive' } as const;
  let next = 0;
  const open = async () => {
    while (next < TIMERS) {
      next += 1;
      const decision = createFile(
        {
          fileId: ids.file(),
          number: `BENCH/${next}/2026`,
          officeId,
          subject: SUBJECT,
          priority: 'ordinary',
          nature: 'electronic',
          paperClosed: false,
          level: 1,
          holdingId: ids.holding(),
          rules,
        },
        { by, at },
      );
      await store.commit({ decisions: [decision] });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, open));
  return epochOf(at) + DUE_S * 1000;
};

/** Opens the files in a district that was just started; answers when they are due, and how to hear what was told. */
const prepare = async (bench: Bench, district: RunningDistrict) => {
  const bare = await storeOf(district, 'HttpFiles');
  const seated = await seatPair(await storeOf(district, 'HttpOffices'), policy);
  bench.say(`opening ${TIMERS} files`);
  const due = await openFiles(bare, seated);
  bench.say(`all are due in ${((due - Date.now()) / 1000).toFixed(0)} s`);
  const { officerId } = seated.clerk;
  const toldIn = ({ store }: BareOffice) =>
    everything(cursor => store.notifications.list(officerId, { cursor, limit: 1_000 }));
  return { bare, due, toldIn };
};

type Told = () => Promise<readonly Notification[]>;

/** Waits until everybody was told, or has been waited for long enough. */
const allTold = async (told: Told, until: number): Promise<readonly Notification[]> => {
  let reminders = await told();
  while (reminders.length < TIMERS && Date.now() < until) {
    await sleep(1_000);
    reminders = await told();
  }
  return reminders;
};

const secondsLate = (reminders: readonly Notification[]): readonly number[] =>
  reminders.flatMap(({ at, dueAt }) => (dueAt === undefined ? [] : [(epochOf(at) - epochOf(dueAt)) / 1000]));
const toldOnce = (reminders: readonly Notification[]): number =>
  [...Map.groupBy(reminders, ({ objectId }) => objectId).values()].filter(({ length }) => length === 1)
    .length;

export const timers: Part = {
  measures: `how late each of ${TIMERS} reminders due at one instant is decided: journal, stream, topic, queue, timer, task`,
  most: 150,
  run: async bench => {
    const district = await startBenchDistrict(bench);
    try {
      const { bare, due, toldIn } = await prepare(bench, district);
      await sleep(Math.max(0, due - Date.now()) + 3_000);
      const reminders = await allTold(() => toldIn(bare), due + PATIENCE_MS);
      const late = secondsLate(reminders);
      return [
        row('reminders that came', late.length, 'reminders', { least: TIMERS }),
        row('files of which exactly one came', toldOnce(reminders), 'files', { least: TIMERS }),
        row('late by, p50', quantile(late, 0.5), 's'),
        row('late by, p99', quantile(late, 0.99), 's'),
        row('late by, at most', Math.max(...late), 's'),
        row('reminders before their time', late.filter(each => each < 0).length, 'reminders', { most: 0 }),
        row(
          'reminders a second, from the first to the last',
          TIMERS / (Math.max(...late) - Math.min(...late)),
          '/s',
        ),
      ];
    } finally {
      await district.stop();
    }
  },
};

/** How long after the due instant all is killed: some reminders are decided by then, most are not. */
const KILLED_AFTER_MS = 2_000;

export const killed: Part = {
  measures: `whether each of ${TIMERS} reminders due at one instant comes exactly once when all is killed (kill -9) while they come, and started again`,
  most: 150,
  run: async bench => {
    const first = await startBenchDistrict(bench);
    const { due, toldIn } = await prepare(bench, first);
    await sleep(Math.max(0, due - Date.now()) + KILLED_AFTER_MS);
    await first.kill();
    bench.say('killed; starting again');
    const second = await startBenchDistrict(bench, { folder: first.folder });
    try {
      const bare = await storeOf(second, 'HttpFiles');
      const before = (await toldIn(bare)).length;
      const reminders = await allTold(() => toldIn(bare), due + PATIENCE_MS + 20_000);
      const late = secondsLate(reminders);
      return [
        row('told by the first look after the start', before, 'reminders'),
        row('reminders that came', reminders.length, 'reminders', { least: TIMERS }),
        row('files of which exactly one came', toldOnce(reminders), 'files', { least: TIMERS }),
        row('late by, p50', quantile(late, 0.5), 's'),
        row('late by, p99', quantile(late, 0.99), 's'),
      ];
    } finally {
      await second.stop();
    }
  },
};
