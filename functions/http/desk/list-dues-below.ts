import type { Office } from '#functions/office/office.ts';
import { workItem } from '#functions/office/work-item.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { duesOf } from '#shared/domain/dues.ts';
import { mustBeBelow } from './below.ts';
import { pageOfDues } from './dues-page.ts';
import { MOST_OPEN } from './open-stays.ts';

export const listDuesBelow =
  ({ clock, store }: Office): UseCase<typeof contract.listDuesBelow> =>
  async ({ actor, params: { postId, kind }, query }) => {
    const directory = await store.directory.lately();
    mustBeBelow(directory, postId, actor);
    const now = clock.now();
    const { items } = await store.holdings.workOf(postId, { limit: MOST_OPEN });
    const due = items.filter(stay => kind === 'held' || duesOf(stay, now).has(kind));
    const known = due.filter(({ classification = 'normal' }) => classification === 'normal');
    const { shown, ...rest } = pageOfDues(known, query);
    return {
      items: shown.map(stay => workItem(stay, actor, { directory, now })),
      confidential: due.length - known.length,
      ...rest,
    };
  };
