import { clockOf } from '#functions/office/clock.ts';
import { openOffice } from '#functions/office/office.ts';
import type { Log, LogEvent } from '#functions/runtime/log.ts';
import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import type { ChargeKind } from '#shared/domain/directory/charge.ts';
import type { Office } from '#shared/domain/directory/office.ts';
import type { Officer } from '#shared/domain/directory/officer.ts';
import type { Post } from '#shared/domain/directory/post.ts';
import type { FileId, PostId } from '#shared/domain/ids.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { Duration, instantOf } from '#shared/domain/time.ts';
import { openClockRecords } from '#shared/store/clock-records.ts';
import { openStore } from '#shared/store/open-store.ts';
import { aCharge, aDesignation, anOffice, anOfficer, aPost, putRows } from '#tests/support/directory.ts';
import { ids, openNewFile, somebody } from '#tests/support/office.ts';
import { startTable } from '#tests/support/table.ts';

export const BEGIN = Date.parse('2026-01-05T06:00:00.000Z');
const after = (seconds: number) => ({ after: Duration.parse(`PT${seconds}S`), days: 'calendar' as const });

/** Reminded after twenty seconds, one post up told after forty, two posts up after sixty. */
export const LADDER: Policy = {
  rungs: [
    { tell: 'holder', limit: after(20) },
    { tell: 'superior', levels: 1, limit: after(40) },
    { tell: 'superior', levels: 2, limit: after(60) },
  ],
};

/** What the functions said, and what they counted. */
export const listen = () => {
  const said: { readonly event: LogEvent; readonly fields: object }[] = [];
  const counted: { readonly metric: string; readonly value: number }[] = [];
  const log: Log = {
    say: (event, fields) => said.push({ event, fields }),
    count: (metric, value) => counted.push({ metric, value }),
  };
  return { log, said, counted, events: () => said.map(({ event }) => event) };
};

/** An office on a real table, with a clock that stands until it is told. */
export const startClockwork = async () => {
  const table = await startTable();
  let now = BEGIN;
  const store = openStore({ client: table.client, table: table.name, now: () => now });
  const office = openOffice({ store, clock: clockOf(() => now), ids });
  const by = somebody();
  const designation = aDesignation();
  await putRows(store, { designations: [designation] });

  const setUpOffice = async (policy: Policy = LADDER): Promise<Office> => {
    const made = anOffice({ policy });
    await putRows(store, { offices: [made] });
    return made;
  };
  const setUpPost = async (officeId: Office['officeId'], reportsTo?: PostId): Promise<Post> => {
    const row = aPost({ officeId }, designation, reportsTo && { reportsTo });
    await putRows(store, { posts: [row] });
    return (await store.directory.current()).getPost(row.postId);
  };
  const setUpOfficer = async (postId: PostId, kind: ChargeKind = 'substantive'): Promise<Officer> => {
    const officer = anOfficer();
    await putRows(store, { officers: [officer], charges: [aCharge({ postId }, officer, { kind })] });
    return officer;
  };
  const openFileAt = async (post: Post, policy: Policy = LADDER) => {
    const fileId = await openNewFile(store, somebody(post.officeId, post.postId), {
      at: instantOf(now),
      rules: { policy, district: {}, calendar: DEFAULT_CALENDAR },
    });
    const { holdingId } = await store.files.get(fileId);
    return { fileId, key: { objectId: fileId, postId: post.postId, holdingId } };
  };
  return {
    store,
    /** By which rules each office's stays were last counted. */
    records: openClockRecords(table.client, table.name),
    office,
    by,
    setUpOffice,
    setUpPost,
    setUpOfficer,
    openFileAt,
    at: (seconds: number) => instantOf(BEGIN + seconds * 1000),
    goTo: (seconds: number) => {
      now = BEGIN + seconds * 1000;
    },
    journalOf: async (fileId: FileId) => (await store.files.journal(fileId, { limit: 100 })).items,
    told: async ({ officerId }: Officer) => (await store.notifications.list(officerId, { limit: 100 })).items,
    table,
    stop: table.stop,
  };
};
export type Clockwork = Awaited<ReturnType<typeof startClockwork>>;
