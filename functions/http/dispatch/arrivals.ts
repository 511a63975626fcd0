import { anotherName } from '#functions/office/another-name.ts';
import type { Office } from '#functions/office/office.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Sending } from '#shared/domain/dispatch/dispatch-acts.ts';
import type { Recipient } from '#shared/domain/dispatch/recipient.ts';
import { type Document, lookAgainAt, lookWhetherDiarised } from '#shared/domain/document.ts';
import type { DraftHead } from '#shared/domain/drafts/draft.ts';
import { given } from '#shared/domain/holding.ts';
import type { PostId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Also } from '#shared/store/also.ts';

type Asked = Omit<Sending, 'documentId'>;
type Arriving = { readonly sent: readonly Sending[]; readonly also: readonly Also[] };

/**
 * What goes to another office of the district lies there at once among the scans that nobody has diarised: the signed letter
 * under a name of that office, with whose it is. It is its dak from the minute it left, and is asked after like all dak.
 */
export const arriving = async (
  { ids, posts, store }: Pick<Office, 'ids' | 'posts' | 'store'>,
  head: DraftHead,
  { actor, at, sent }: { readonly actor: ByOfficer; readonly at: Instant; readonly sent: readonly Asked[] },
): Promise<Arriving> => {
  const postOf = (serial: number): PostId | undefined =>
    head.dispatch?.recipients.find((one: Recipient) => one.serial === serial)?.postId;
  if (!head.issued || !head.issue || !sent.some(({ mode }) => mode === 'here')) return { sent, also: [] };
  const { number, on } = head.issue;
  const { signedOn } = head.issued;
  const letter = await store.documents.get(head.issued.documentId);
  const arrived: Sending[] = [];
  const also: Also[] = [];
  for (const one of sent) {
    const to = one.mode === 'here' ? postOf(one.serial) : undefined;
    if (to === undefined) {
      arrived.push(one);
      continue;
    }
    const { officeId } = await posts.officeOf(to);
    const documentId = ids.document();
    const named = {
      ...anotherName(letter, { documentId, officeId }, { actor, at }),
      letter: {
        ...{ draftId: head.draftId, serial: one.serial, number, on, signedOn, from: head.officeId, to },
        ...given('subject', head.classification === 'confidential' ? undefined : head.subject),
      },
    };
    const { readAt, pages } = named;
    // Read already, it is looked at again when it has lain for a day, like all dak.
    const lookAt =
      readAt === undefined ? lookAgainAt({ state: 'READY', pages }, at) : lookWhetherDiarised(named, at);
    const document: Document = { ...named, ...given('lookAt', lookAt) };
    arrived.push({ ...one, documentId });
    also.push({ kind: 'document-shared', document, listed: true });
  }
  return { sent: arrived, also };
};
