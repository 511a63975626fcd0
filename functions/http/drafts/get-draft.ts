import { isNamedFor } from '#functions/office/onlooker.ts';
import { passes } from '#functions/office/passes.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { isCompetent } from '#shared/domain/drafts/draft-decision.ts';
import { admit } from '#shared/domain/file.ts';
import { lacksOf } from '#shared/domain/letters/lacks.ts';
import { may } from '#shared/domain/permission/decide.ts';
import { DRAFT_DEEDS, type DraftAct } from '#shared/domain/permission/draft-rules.ts';
import type { DraftOffice } from './draft-office.ts';

export const getDraft =
  ({ drafts, store }: DraftOffice): UseCase<typeof contract.getDraft> =>
  async ({ actor, params }) => {
    const { head, file } = await drafts.read(params.draftId, actor);
    const { letter } = await drafts.newest(head);
    const directory = await store.directory.lately();
    const competent = isCompetent(head.approver, actor.postId, directory.lineAbove(head.approver));
    const needsApproval: Partial<Record<DraftAct, boolean>> = {
      approve: true,
      'put-to-signing': head.approved === undefined,
    };
    const { state, classification } = head;
    const { relations } = file;
    const asked = { object: 'draft', state, fileState: file.head.state, classification, relations } as const;
    const isOpen = (act: DraftAct): boolean =>
      isNamedFor(directory, actor, `draft.${act}`) &&
      may({ ...asked, act, roles: ['officer'] }) &&
      (competent || !needsApproval[act]);
    const isAtWork = passes(() => admit(file.head, 'draft', relations));
    const lacks = [...lacksOf(letter)];
    return { ...head, letter, lacks, may: isAtWork ? DRAFT_DEEDS.filter(isOpen) : [] };
  };
