import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readAssembly } from '#local/assembly/read.ts';
import { Keyring } from '#local/door/credentials.ts';
import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import { createFile } from '#shared/domain/file-acts.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { Duration, epochOf, instantOf } from '#shared/domain/time.ts';
import { type Part, row } from '../part.ts';
import { quantile } from '../statistics.ts';
import { SUBJECT } from '../support/desk.ts';
import { type RunningDistrict, startBenchDistrict } from '../support/running-district.ts';
import { type BareOffice, openBareOffice, type SeatedPair, seatPair } from '../support/store-desk.ts';

const TIMERS = 1_000;
const AT_ONCE = 16;
/** Long enough that all timers run before the first is due, on a machine with other work too. */
const DUE_S = 30;
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

export const timers: Part = {
  measures: `how late each of ${TIMERS} reminders due at one instant is decided: journal, stream, topic, queue, timer, task`,
  most: 130,
  run: async bench => {
    const district = await startBenchDistrict(bench);
    try {
      const bare = await storeOf(district, 'HttpFiles');
      const seated = await seatPair(await storeOf(district, 'HttpOffices'), policy);
      bench.say(`opening ${TIMERS} files`);
      const due = await openFiles(bare, seated);
      const spare = (due - Date.now()) / 1000;
      bench.say(`all are due in ${spare.toFixed(0)} s`);
      const told = async () => {
        const { items } = await bare.store.notifications.list(seated.clerk.officerId, { limit: TIMERS });
        return items;
      };
      await sleep(Math.max(0, due - Date.now()) + 3_000);
      let reminders = await told();
      while (reminders.length < TIMERS && Date.now() < due + PATIENCE_MS) {
        await sleep(1_000);
        reminders = await told();
      }
      const late = reminders.flatMap(({ at, dueAt }) =>
        dueAt === undefined ? [] : [(epochOf(at) - epochOf(dueAt)) / 1000],
      );
      return [
        row('reminders that came', late.length, 'reminders', { least: TIMERS }),
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
