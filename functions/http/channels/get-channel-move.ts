import type { Office } from '#functions/office/office.ts';
import { markingOf } from '#functions/office/people.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { runUnderWay } from '#shared/domain/channels/move.ts';
import { given } from '#shared/domain/holding.ts';
import { runItem } from './run-item.ts';
import { takeRun } from './take-run.ts';

export const getChannelMove =
  (office: Office): UseCase<typeof contract.getChannelMove> =>
  async ({ actor, params, query: { other } }) => {
    const { directory, file, channel, fit } = await takeRun(office, { actor, params, other });
    const now = office.clock.now();
    const run = runUnderWay(file.head);
    const { channelId, version, names } = channel;
    return {
      file: runItem(directory, file.head, { run, now }),
      channel: { channelId, version, names },
      starter: run.starter,
      stages: fit.plan.map(({ question: _, ...one }) => ({
        ...one,
        ...given('marking', one.postId && markingOf(directory, { postId: one.postId, at: now })),
      })),
      ...given('stage', fit.stage),
      levels: { passed: fit.levels, most: fit.most },
    };
  };
