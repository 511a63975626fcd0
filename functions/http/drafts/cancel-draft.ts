import { draftActedOf } from '#functions/office/drafts.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { cancelDraft as cancel } from '#shared/domain/drafts/draft-acts.ts';
import type { DraftOffice } from './draft-office.ts';

export const cancelDraft =
  ({ drafts, store }: DraftOffice): UseCase<typeof contract.cancelDraft> =>
  async asked => {
    const { held, context } = await drafts.take(asked, 'cancel');
    const decisions = cancel(held, asked.body.reason, context);
    const acted = draftActedOf(decisions[1].after);
    await store.commit({ decisions, once: asked.once, answer: { status: 200, body: acted } });
    return acted;
  };
