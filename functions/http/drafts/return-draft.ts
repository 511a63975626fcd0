import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { returnDraft as giveBack } from '#shared/domain/drafts/draft-acts.ts';
import type { DraftOffice } from './draft-office.ts';

export const returnDraft =
  ({ drafts }: DraftOffice): UseCase<typeof contract.returnDraft> =>
  async asked => {
    const { held, context } = await drafts.take(asked, 'return');
    return drafts.commit({ held, decision: giveBack(held, asked.body.remark, context) }, asked);
  };
