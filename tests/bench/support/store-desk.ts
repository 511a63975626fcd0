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
import { FileId, makeIds, NoteId, type PostId } from '#shared/domain/ids.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { instantOf } from '#shared/domain/time.ts';
import type { OfficeStore, Once } from '#shared/store/office-store.ts';
import { openStore } from '#shared/store/open-store.ts';
import { aCharge, aDesignation, anOffice, anOfficer, aPost, putRows } from '#tests/support/directory.ts';
import type { Desk, Pair } from './desk.ts';

/** As long as a real one: the hash of what was asked stands in the idempotency record. */
const ASKED = 'a'.repeat(64);
export const onceOf = (scope: string, operation: string): Once => ({
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
export const seatPair = async ({ store }: BareOffice, policy: Policy = {}) => {
  const office = anOffice({ policy });
  const { officeId } = office;
  const sit = async (abbreviation: string, reportsTo?: PostId) => {
    const designation = aDesignation({ abbreviation });
    const post = aPost(office, designation, reportsTo && { reportsTo });
    const officer = anOfficer();
    await putRows(store, {
      offices: [office],
      designations: [designation],
      posts: [post],
      officers: [officer],
      charges: [aCharge(post, officer)],
    });
    return { postId: post.postId, officerId: officer.officerId, officeId, login: officer.login };
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
  const act = {
    createFile: createFile(office),
    draftNote: draftNote(office),
    confirmNote: confirmNote({ ...office, allowsTwoLevels: false }),
    sendFile: sendFile(office),
    openFile: openFile(office),
    returnFile: returnFile(office),
  };
  /** What the door reads of who asks, and the record that makes a repetition known. */
  const asked = async (operation: string) => {
    const directory = await store.directory.current();
    const person = findPerson(directory, { firstAdministrator: 'nobody' }, login);
    const actor = seat(directory, person, { post: undefined, at: instantOf(Date.now()), act: 'file.read' });
    return { actor, query: {}, once: onceOf(login, operation), ifMatch: undefined, language: 'en' as const };
  };
  const params = (fileId: string) => ({ fileId: FileId.parse(fileId) });
  return {
    create: async subject => {
      const ordinary = { priority: 'ordinary', nature: 'electronic', classification: 'normal' } as const;
      const body = { subject, ...ordinary };
      return (await act.createFile({ ...(await asked('createFile')), params: {}, body })).fileId;
    },
    draft: async (fileId, text) => {
      const body = { content: pastedText(text), kind: 'note' } as const;
      return act.draftNote({ ...(await asked('draftNote')), params: params(fileId), body });
    },
    confirm: async (fileId, { noteId, revision }) => {
      const which = { ...params(fileId), noteId: NoteId.parse(noteId) };
      await act.confirmNote({ ...(await asked('confirmNote')), params: which, body: { revision } });
    },
    send: async (fileId, remark) => {
      const body = { to: superior, action: 'for-orders' as const, remark, acknowledged: [] };
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
