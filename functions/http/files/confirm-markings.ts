import { reasonOfDelay } from '#functions/office/delay-reason.ts';
import { answeredOnce, forEach, type Part } from '#functions/office/each.ts';
import { actedOf } from '#functions/office/files.ts';
import { foundOr } from '#functions/office/found-or.ts';
import type { Office } from '#functions/office/office.ts';
import type { Again } from '#functions/runtime/again.ts';
import type { Asked, UseCase } from '#functions/runtime/use-case.ts';
import type { Says } from '#shared/contract/problem.ts';
import { confirmMarkings as route } from '#shared/contract/routes/markings.ts';
import type { contract } from '#shared/contract/routes.ts';
import { Acted } from '#shared/contract/views.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { openFile, sendFile } from '#shared/domain/file-acts.ts';
import type { Marking } from '#shared/domain/marking.ts';
import { Refusal } from '#shared/domain/refusal.ts';

type One = Asked<typeof contract.confirmMarkings>['body']['markings'][number];

/** The proposal that the officer saw, if it still stands and the file still lies where it was made for. */
const standing = async (
  { store }: Office,
  actor: ByOfficer,
  { fileId, proposedAt }: One,
): Promise<Marking> => {
  const marking = await store.markings.find(actor.postId, fileId);
  if (!marking) throw new Refusal('marking.unknown', { fileId });
  if (marking.proposedAt !== proposedAt) throw new Refusal('marking.changed', { fileId });
  return marking;
};

const confirm = async (office: Office, one: One, { actor, once }: Part): Promise<Acted> => {
  const { files, posts, store } = office;
  const { fileId } = one;
  const of = { actor, params: { fileId } };
  const marking = await standing(office, actor, one);
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
  const taken = await files.take(of, 'send');
  const { file, context } = taken;
  const { to: postId, proposedBy, action, priority, remark, dueOn, copies } = marking;
  const { acknowledged } = one;
  const to = await posts.destination(postId, context.at);
  await posts.mustBeKnown(copies);
  const line = await posts.line(file.head, context.at);
  const { delay, also } = await reasonOfDelay(office, taken, one.delay);
  const wanted = { to, action, priority, remark, dueOn, copies };
  const decision = sendFile(file, { ...wanted, acknowledged, line, delay, proposedBy }, context);
  const acted = actedOf(decision.after);
  await store.commit({
    decisions: [decision],
    also: [{ kind: 'marking-gone', marking }, ...also, ...(await files.tell(decision))],
    once,
    answer: { status: 200, body: acted },
  });
  return acted;
};

/** Each by itself: what one file is refused for keeps no other from going. */
export const confirmMarkings =
  (
    office: Office,
    { again, says }: { readonly again: Again; readonly says: Says },
  ): UseCase<typeof contract.confirmMarkings> =>
  async asked =>
    answeredOnce(office, asked.once, {
      read: ({ body }) => route.answer.parse(body),
      run: async () => {
        const done = await forEach(office, again, {
          asked,
          needs: route.access,
          act: route.act,
          says,
          items: asked.body.markings,
          nameOf: ({ fileId }) => fileId,
          read: stored => Acted.parse(stored),
          one: (one, part) => confirm(office, one, part),
        });
        return { items: done.map(({ item: { fileId }, ...answered }) => ({ fileId, ...answered })) };
      },
    });
