import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { outcomeOf } from '#shared/domain/dispatch/peon-page.ts';
import { peonPageOf } from './peon-page.ts';

export const getPeonPage =
  (office: Office): UseCase<typeof contract.getPeonPage> =>
  async ({ actor, params: { code } }) => {
    const page = await peonPageOf(office, actor, code);
    const ids = [...new Set(page.lines.map(({ draftId }) => draftId))];
    const heads = new Map((await office.store.drafts.getMany(ids)).map(head => [head.draftId, head]));
    const lines = page.lines.flatMap(line => {
      const head = heads.get(line.draftId);
      return head ? [{ ...line, ...outcomeOf(head, line) }] : [];
    });
    return { ...page, lines, open: lines.filter(({ state }) => state === 'open').length };
  };
