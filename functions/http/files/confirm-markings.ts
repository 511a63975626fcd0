import { actedOf } from '#functions/office/files.ts';
import { foundOr } from '#functions/office/found-or.ts';
import type { Office } from '#functions/office/office.ts';
import { admitPerson, seat } from '#functions/runtime/actor.ts';
import { type Again, whileOvertaken } from '#functions/runtime/again.ts';
import { runOnce } from '#functions/runtime/idempotency.ts';
import { inLanes } from '#functions/runtime/in-lanes.ts';
import type { Asked, UseCase } from '#functions/runtime/use-case.ts';
import { REFUSALS } from '#shared/contract/refusals.ts';
import { confirmMarkings as route } from '#shared/contract/routes/markings.ts';
import type { contract } from '#shared/contract/routes.ts';
import { Acted } from '#shared/contract/views.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { openFile, sendFile } from '#shared/domain/file-acts.ts';
import type { FileId } from '#shared/domain/ids.ts';
import type { Marking } from '#shared/domain/marking.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Once } from '#shared/store/office-store.ts';

/** Files that go at one time: two acts for each of a hundred, one after another, would come near the function's own 15 s. */
const LANES = 5;

type Bulk = Asked<typeof contract.confirmMarkings>;
type One = Bulk['body']['markings'][number];

/** Each file's part of the request is known for itself, so a repetition goes on where the first run was cut off. */
const onceFor = (once: Once, fileId: FileId): Once => ({ ...once, key: `${once.key}/${fileId}` });

/** The proposal that the officer saw, if it still stands and the file still lies where it was made for. */
const standing = async (
  { store }: Office,
  { actor }: Bulk,
  { fileId, proposedAt }: One,
): Promise<Marking> => {
  const marking = await store.markings.find(actor.postId, fileId);
  if (!marking) throw new Refusal('marking.unknown', { fileId });
  if (marking.proposedAt !== proposedAt) throw new Refusal('marking.changed', { fileId });
  return marking;
};

/** A hundred files take their time: each goes by whoever may send at the moment it goes. */
const seatNow = async (
  { clock, store }: Office,
  { actor: { officerId, postId } }: Bulk,
): Promise<ByOfficer> => {
  const directory = await store.directory.current();
  const officer = directory.getOfficer(officerId);
  const person = { login: officer.login, officer, roles: officer.roles };
  admitPerson(person, route.access);
  return seat(directory, person, { post: postId, at: clock.now(), act: 'file.send' });
};

const confirm = async (office: Office, asked: Bulk, one: One): Promise<Acted> => {
  const { files, posts, store } = office;
  const { fileId } = one;
  const actor = await seatNow(office, asked);
  const of = { actor, params: { fileId } };
  const marking = await standing(office, asked, one);
  const seen = await foundOr('file.unknown', () => files.see(fileId, actor));
  if (!seen || seen.head.holdingId !== marking.holdingId) {
    // Nobody else takes it off the list: what the file left behind when it went another way would stand there for ever.
    await store.commit({ decisions: [], also: [{ kind: 'marking-gone', marking }] });
    throw new Refusal('marking.stale', { fileId });
  }
  // By confirming where it goes the officer has it before them: opening comes first (ADR 0004), an act of its own.
  if (seen.head.openedAt === undefined) {
    const { file, context } = await files.take(of, 'open');
    await store.commit({ decisions: [openFile(file, context)] });
  }
  const { file, context } = await files.take(of, 'send');
  const { to: postId, action, priority, remark, proposedBy } = marking;
  const to = await posts.destination(postId, context.at);
  const { acknowledgeVacant } = one;
  const decision = sendFile(file, { to, action, priority, remark, acknowledgeVacant, proposedBy }, context);
  const acted = actedOf(decision.after);
  await store.commit({
    decisions: [decision],
    also: [{ kind: 'marking-gone', marking }],
    once: onceFor(asked.once, fileId),
    answer: { status: 200, body: acted },
  });
  return acted;
};

/** Each by itself: what one file is refused for keeps no other from going. */
export const confirmMarkings =
  (office: Office, again: Again): UseCase<typeof contract.confirmMarkings> =>
  async asked => {
    const { once } = asked;
    const before = await office.store.findAnswer(once);
    if (before) return route.answer.parse(before.body);
    const answer = async (one: One) => {
      const { fileId } = one;
      try {
        const work = () => whileOvertaken(again, () => confirm(office, asked, one));
        const outcome = await runOnce(office.store.findAnswer, onceFor(once, fileId), work);
        return {
          fileId,
          acted: outcome.kind === 'first' ? outcome.answer : Acted.parse(outcome.stored.body),
        };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const { hi, en } = REFUSALS[error.code];
        return { fileId, refused: { code: error.code, hi, en } };
      }
    };
    const items = await inLanes(asked.body.markings, LANES, answer);
    await office.store.commit({ decisions: [], once, answer: { status: 200, body: { items } } });
    return { items };
  };
