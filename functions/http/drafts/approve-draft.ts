import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { approveDraft as approve } from '#shared/domain/drafts/draft-acts.ts';
import type { DraftOffice } from './draft-office.ts';

export const approveDraft =
  ({ drafts }: DraftOffice): UseCase<typeof contract.approveDraft> =>
  async asked => {
    const { held, context } = await drafts.take(asked, 'approve');
    const { letter } = await drafts.newest(held.head);
    const { remark } = asked.body;
    return drafts.commit({ held, decision: approve(held, { letter, remark }, context) }, asked);
  };
