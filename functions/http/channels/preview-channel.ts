import type { Office } from '#functions/office/office.ts';
import { markingOf } from '#functions/office/people.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { tryStages } from '#shared/domain/channels/preview.ts';
import { given } from '#shared/domain/holding.ts';

/** Nothing is kept of it: asked again it is worked out again. */
export const previewChannel =
  ({ store, clock, ids }: Pick<Office, 'store' | 'clock' | 'ids'>): UseCase<typeof contract.previewChannel> =>
  async ({ body: { stages, case: tried } }) => {
    const directory = await store.directory.lately();
    directory.getOffice(tried.officeId);
    directory.getPost(tried.starter);
    const channel = { channelId: ids.channel(), stages };
    const { plan, levels, most, beyondAt } = tryStages(directory, channel, tried);
    const at = clock.now();
    return {
      stages: plan.map(({ question: _, ...one }) => ({
        ...one,
        ...given('marking', one.postId && markingOf(directory, { postId: one.postId, at })),
      })),
      levels: { passed: levels, most },
      ...given('beyondAt', beyondAt),
    };
  };
