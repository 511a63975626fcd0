import { versionOf, worded } from '#functions/office/draft-version.ts';
import { draftActedOf } from '#functions/office/drafts.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { DraftHead } from '#shared/domain/drafts/draft.ts';
import { reviseDraft as revise } from '#shared/domain/drafts/draft-acts.ts';
import type { DraftOffice } from './draft-office.ts';

/** A PUT may come twice when its answer was lost on the line; what it asked for stands already. */
const isRepeated = (
  { revision, textSha256, revised }: DraftHead,
  asked: { readonly revision: number; readonly textSha256: string },
  { postId, officerId }: ByOfficer,
): boolean =>
  revision === asked.revision + 1 &&
  textSha256 === asked.textSha256 &&
  revised.postId === postId &&
  revised.officerId === officerId;

export const reviseDraft =
  ({ drafts }: DraftOffice): UseCase<typeof contract.reviseDraft> =>
  async asked => {
    const { letter, revision } = asked.body;
    const { held, context } = await drafts.take(asked, 'revise');
    const wording = worded(asked.body);
    if (isRepeated(held.head, { revision, textSha256: wording.textSha256 }, context.by))
      return draftActedOf(held.head);
    const answering = await drafts.answering(letter);
    const decision = revise(held, wording, { ...context, answering });
    return drafts.commit({ held, decision }, asked, [
      { kind: 'draft-version', version: versionOf(decision.after, letter) },
    ]);
  };
