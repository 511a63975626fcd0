import type { Office } from '#functions/office/office.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import {
  outcomeOf,
  type PeonLine,
  type PeonOutcome,
  type PeonPage,
} from '#shared/domain/dispatch/peon-page.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { readSlipCode } from '#shared/domain/slip-code.ts';

/** A page by its code as it is typed, for the posts of its own office; for all others there is none. */
export const peonPageOf = async (
  { store }: Pick<Office, 'store'>,
  actor: ByOfficer,
  typed: string,
): Promise<PeonPage> => {
  const page = await store.dispatches.peonBook.find(readSlipCode(typed));
  if (page?.officeId !== actor.officeId) throw new Refusal('peon.unknown');
  return page;
};

export type PageTold = Omit<PeonPage, 'lines'> & {
  readonly lines: readonly (PeonLine & PeonOutcome)[];
  readonly open: number;
};

/** What became of each letter on these pages, by the letters as they stand: each is read once, on however many pages it is. */
export const toldOf = async (
  { store }: Pick<Office, 'store'>,
  pages: readonly PeonPage[],
): Promise<readonly PageTold[]> => {
  const ids = [...new Set(pages.flatMap(({ lines }) => lines.map(({ draftId }) => draftId)))];
  const heads = new Map((await store.drafts.getMany(ids)).map(head => [head.draftId, head]));
  return pages.map(page => {
    const lines = page.lines.flatMap(line => {
      const head = heads.get(line.draftId);
      return head ? [{ ...line, ...outcomeOf(head, line) }] : [];
    });
    return { ...page, lines, open: lines.filter(({ state }) => state === 'open').length };
  });
};
