import { later } from '#functions/office/clock.ts';
import type { Office } from '#functions/office/office.ts';
import { standToFile } from '#functions/office/onlooker.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { whereabouts } from '#shared/domain/file.ts';
import { partNumber } from '#shared/domain/numbering/carried.ts';
import { openPart as open } from '#shared/domain/part-acts.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { openCarried } from './open-carried.ts';

export const openPart =
  ({ clock, files, ids, posts, store }: Office): UseCase<typeof contract.openPart> =>
  async ({ actor, params, body, ifMatch, once }) => {
    const { head: main } = await files.see(params.fileId, actor);
    if (ifMatch !== undefined && ifMatch !== main.version)
      throw new Refusal('precondition.failed', whereabouts(main));
    const directory = await store.directory.lately();
    // Whoever reads it by what the head says may have had it too.
    const past = await store.holdings.past(main.fileId, actor.postId);
    const { relations } = standToFile({ directory, actor }, main, past);
    const { level, officeId } = directory.getPost(actor.postId);
    const at = later(clock.now(), main.heldSince);
    const takesPaper = !(await posts.paperClosed(officeId, at));
    const { reason, subject = main.subject, priority } = body;
    const file = {
      fileId: ids.file(),
      holdingId: ids.holding(),
      subject,
      priority,
      nature: main.nature === 'physical' && takesPaper ? ('physical' as const) : ('electronic' as const),
      holder: { postId: actor.postId, level, rules: await posts.rulesOf(actor.postId) },
      reason,
      ownOffice: officeId === main.officeId,
    };
    const next = (main.parts?.at(-1)?.part ?? 0) + 1;
    const carrying = {
      at,
      by: actor.postId,
      once,
      next,
      numberOf: (part: number) => partNumber(main.number, part),
    };
    return openCarried({ store }, main, carrying, (part, number) => {
      const decided = open(main, { ...file, number, part }, { by: actor, at, relations });
      return { opened: decided.part, beside: decided.main };
    });
  };
