import type { Context } from 'aws-lambda';
import { compose } from '#functions/messages/compose.ts';
import { findLateRecords, type LateRecords } from '#functions/messages/late-records.ts';
import type { Sending } from '#functions/messages/sending.ts';
import type { Clock } from '#functions/office/clock.ts';
import type { Office } from '#functions/office/office.ts';
import { logFault } from '#functions/runtime/fault.ts';
import { inLanes } from '#functions/runtime/in-lanes.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import { log, office } from '#functions/runtime/wiring.ts';
import { messages, sending } from '#functions/runtime/wiring-messages.ts';
import { digestMail, digestSms } from '#shared/contract/message-words.ts';
import type { Calendar } from '#shared/domain/calendar.ts';
import { runsAt } from '#shared/domain/directory/charge.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Officer } from '#shared/domain/directory/officer.ts';
import type { Holding } from '#shared/domain/holding.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { type Digest, digestOf, type HeldIn, type Lying } from '#shared/domain/messages/digest.ts';
import { digestDay } from '#shared/domain/messages/hours.ts';
import { smsOf } from '#shared/domain/messages/sms.ts';
import { grants } from '#shared/domain/permission/role.ts';
import type { Day, Instant } from '#shared/domain/time.ts';
import type { Messages } from '#shared/store/messages.ts';

export type Morning = {
  readonly office: Pick<Office, 'ids'> & {
    readonly store: Pick<
      Office['store'],
      'asks' | 'directory' | 'files' | 'holdings' | 'recordRoom' | 'sent'
    >;
  };
  readonly messages: Pick<Messages, 'enter' | 'findContact' | 'isMade' | 'keepMade' | 'wasTold'>;
  readonly sending: Sending;
  readonly clock: Clock;
  readonly log: Log;
};

/** A run stops early enough to write down what it did; the next goes on with whoever was told nothing yet. */
const RESERVE_MS = 15_000;
const LANES = 8;
/** Of what is asked of a post, and of what it waits for, no more is counted. */
const MOST_COUNTED = 1000;
const PAGE = 500;

/** Everything that lies with a post: who is told that nothing else is overdue must be told of all. */
const staysOf = async (
  { holdings }: Pick<Office['store'], 'holdings'>,
  postId: PostId,
): Promise<readonly Holding[]> => {
  const stays: Holding[] = [];
  let cursor: string | undefined;
  do {
    const page = await holdings.workOf(postId, { cursor, limit: PAGE });
    stays.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return stays;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** What all of one run go by. */
type Run = {
  readonly directory: Directory;
  readonly lateRecords: LateRecords;
  readonly day: Day;
  readonly now: Instant;
};

type Seats = readonly (readonly [PostId, Calendar])[];

/** What lies with the posts, and is waited for or asked of them. */
const workOf = async (
  store: Morning['office']['store'],
  seats: Seats,
): Promise<Pick<Lying, 'held' | 'waiting' | 'asked'>> => {
  const held = await Promise.all(
    seats.map(async ([postId, calendar]) =>
      (await staysOf(store, postId)).map((stay): HeldIn => ({ stay, calendar })),
    ),
  );
  const [waiting, asked] = await Promise.all([
    Promise.all(seats.map(([postId]) => store.sent.countWaiting(postId, MOST_COUNTED))),
    Promise.all(seats.map(([postId]) => store.asks(postId, { limit: MOST_COUNTED }))),
  ]);
  return {
    held: held.flat(),
    waiting: sum(waiting.map(({ count }) => count)),
    asked: sum(asked.map(({ items }) => items.length)),
  };
};
const NO_WORK = { held: [], waiting: 0, asked: 0 } as const;

/** What lies with an officer this morning, over all posts they hold. Who only keeps records is told of records. */
const digestFor = async (
  { office: { store } }: Morning,
  { directory, lateRecords, now }: Run,
  { officerId, roles }: Officer,
): Promise<Digest | undefined> => {
  const works = grants(roles, 'work-list:read');
  const keeps = grants(roles, 'record:keep');
  if (!works && !keeps) return undefined;
  const charges = directory.chargesOfOfficer(officerId).filter(charge => runsAt(charge, now));
  const seats: Seats = [...new Set(charges.map(({ postId }) => postId))].map(postId => [
    postId,
    directory.calendarOf(directory.getPost(postId).officeId),
  ]);
  const posts = new Map(seats);
  const records = lateRecords([...posts.keys()]).filter(({ out }) => keeps || posts.has(out.to));
  const work = works ? await workOf(store, seats) : NO_WORK;
  return digestOf({ ...work, posts, records }, now);
};

/** One digest for one officer and day: entered together with its messages, or not at all. */
const tell = async (morning: Morning, officer: Officer, run: Run): Promise<'told' | 'nothing' | 'before'> => {
  const { messages, sending, office } = morning;
  const { officerId } = officer;
  const { day, now } = run;
  if (await messages.wasTold(officerId, day)) return 'before';
  const digest = await digestFor(morning, run, officer);
  if (digest === undefined) return 'nothing';
  const contact = await messages.findContact(officerId);
  const { language } = contact;
  const { named, toReturn, ...counts } = digest;
  const isTold = await messages.enter({
    officerId,
    cause: { kind: 'digest', day, counts: { ...counts, named: named.length, toReturn: toReturn.length } },
    at: now,
    messages: compose(
      sending,
      office.ids,
      {
        kind: 'digest',
        mail: () => digestMail(digest, { day, language, web: sending.web }),
        sms: templates => smsOf('digest', templates.digest[language], digestSms(digest)),
      },
      { officer, contact, at: now },
    ),
  });
  return isTold ? 'told' : 'before';
};

/**
 * Makes the day's digests: one for each officer who has something to do, however often it runs, wherever it broke off. It is
 * called each quarter of an hour and does nothing before the district's hour, nor once all are made.
 */
export const makeDigests =
  (open: () => Morning) =>
  async (
    _event: unknown,
    { getRemainingTimeInMillis }: Pick<Context, 'getRemainingTimeInMillis'>,
  ): Promise<void> => {
    const morning = open();
    const { messages, sending, clock, log, office } = morning;
    const now = clock.now();
    const day = digestDay(sending.hours, now);
    if (day === undefined || (await messages.isMade(day))) return;
    const directory = await office.store.directory.current();
    const run = { directory, lateRecords: await findLateRecords(morning, day), day, now };
    const count = { told: 0, nothing: 0, before: 0, failed: 0, left: 0 };
    await inLanes(directory.rows.officers, LANES, async officer => {
      if (getRemainingTimeInMillis() < RESERVE_MS) {
        count.left += 1;
        return;
      }
      try {
        count[await tell(morning, officer, run)] += 1;
      } catch (error) {
        count.failed += 1;
        logFault(log, { where: 'make-digests', error, subject: officer.officerId });
      }
    });
    if (count.failed + count.left === 0) await messages.keepMade(day, now);
    log.say('digests.made', count);
  };

export const handler = makeDigests(
  lazily(() => ({
    office: office(),
    messages: messages(),
    sending: sending(),
    clock: office().clock,
    log,
  })),
);
