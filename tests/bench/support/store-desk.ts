import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { monotonicFactory, ulid } from 'ulid';
import { createFile } from '#functions/http/files/create-file.ts';
import { openFile } from '#functions/http/files/open-file.ts';
import { returnFile } from '#functions/http/files/return-file.ts';
import { sendFile } from '#functions/http/files/send-file.ts';
import { confirmNote } from '#functions/http/notes/confirm-note.ts';
import { draftNote } from '#functions/http/notes/draft-note.ts';
import { clockOf } from '#functions/office/clock.ts';
import { openOffice } from '#functions/office/office.ts';
import { findPerson, seat } from '#functions/runtime/actor.ts';
import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import { FileId, makeIds, NoteId, type PostId } from '#shared/domain/ids.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/domain/policy.ts';
import { Instant, instantOf } from '#shared/domain/time.ts';
import type { OfficeStore, Once } from '#shared/store/office-store.ts';
import { openStore } from '#shared/store/open-store.ts';
import type { Desk, Pair } from './desk.ts';

const SINCE = Instant.parse('2026-01-01T00:00:00.000Z');
const named = (en: string) => ({ hi: 'परीक्षण', en });
/** As long as a real one: the hash of what was asked stands in the idempotency record. */
const ASKED = 'a'.repeat(64);
const onceOf = (scope: string, operation: string): Once => ({
  scope,
  operation,
  key: ulid(),
  askedSha256: ASKED,
});

/** The office on a table, without any door before it: the functions' own use cases in this process. */
export const openBareOffice = (client: DynamoDBClient, table: string) => {
  const ids = makeIds(monotonicFactory());
  const store = openStore({ client, table, now: Date.now });
  return { office: openOffice({ store, clock: clockOf(Date.now), ids }), store, ids };
};
export type BareOffice = ReturnType<typeof openBareOffice>;

/** One office with a clerk and the officer above; each has a login that was never used before. */
export const seatPair = async ({ store, ids }: BareOffice, policy: Policy = DEFAULT_POLICY) => {
  const once = () => onceOf('bench', 'seat');
  const officeId = ids.office();
  const office = { officeId, code: `BENCH-${ulid().slice(-8)}`, names: named('Office'), policy };
  await store.directory.createOffice({ ...office, calendar: DEFAULT_CALENDAR }, once());
  const sit = async (abbreviation: string, reportsTo?: PostId) => {
    const postId = ids.post();
    const post = { postId, officeId, names: named(abbreviation), abbreviation, level: 1 };
    await store.directory.createPost({ ...post, ...(reportsTo && { reportsTo }) }, once());
    const officerId = ids.officer();
    const login = `bench.${officerId.slice(-8).toLowerCase()}`;
    await store.directory.createOfficer(
      { officerId, login, names: named(login), roles: ['officer'] },
      once(),
    );
    const charge = { chargeId: ids.charge(), postId, officerId, kind: 'substantive' as const, from: SINCE };
    await store.directory.putCharge(charge, [], once(), { status: 201, body: charge });
    return { postId, officerId, officeId, login };
  };
  const officer = await sit('SO');
  return { officer, clerk: await sit('CLK', officer.postId) };
};
export type SeatedPair = Awaited<ReturnType<typeof seatPair>>;

const deskOf = (
  { office, store }: BareOffice,
  { login }: { readonly login: string },
  superior: PostId,
): Desk => {
  const actors = { directory: store.directory, firstAdministrator: 'nobody' };
  const act = {
    createFile: createFile(office),
    draftNote: draftNote(office),
    confirmNote: confirmNote(office),
    sendFile: sendFile(office),
    openFile: openFile(office),
    returnFile: returnFile(office),
  };
  /** What the door reads of who asks, and the record that makes a repetition known. */
  const asked = async (operation: string) => {
    const person = await findPerson(actors, login);
    const actor = await seat(actors, person, { post: undefined, at: instantOf(Date.now()) });
    return { actor, query: {}, once: onceOf(login, operation), ifMatch: undefined };
  };
  const params = (fileId: string) => ({ fileId: FileId.parse(fileId) });
  return {
    create: async subject => {
      const body = { subject, priority: 'ordinary' } as const;
      return (await act.createFile({ ...(await asked('createFile')), params: {}, body })).fileId;
    },
    draft: async (fileId, text) => {
      const body = { text, kind: 'note' } as const;
      return act.draftNote({ ...(await asked('draftNote')), params: params(fileId), body });
    },
    confirm: async (fileId, { noteId, revision }) => {
      const which = { ...params(fileId), noteId: NoteId.parse(noteId) };
      await act.confirmNote({ ...(await asked('confirmNote')), params: which, body: { revision } });
    },
    send: async (fileId, remark) => {
      const body = { to: superior, action: 'for-orders', remark, acknowledgeVacant: false } as const;
      await act.sendFile({ ...(await asked('sendFile')), params: params(fileId), body });
    },
    open: async fileId => {
      await act.openFile({ ...(await asked('openFile')), params: params(fileId), body: {} });
    },
    giveBack: async (fileId, remark) => {
      await act.returnFile({ ...(await asked('returnFile')), params: params(fileId), body: { remark } });
    },
  };
};

/** A pair at work past the door. */
export const storePair = (bare: BareOffice, { clerk, officer }: SeatedPair): Pair => ({
  clerk: deskOf(bare, clerk, officer.postId),
  officer: deskOf(bare, officer, officer.postId),
});

export type Store = OfficeStore;
