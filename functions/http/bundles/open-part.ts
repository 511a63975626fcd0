import { later } from '#functions/office/clock.ts';
import { actedOf } from '#functions/office/files.ts';
import type { Office } from '#functions/office/office.ts';
import { standToFile } from '#functions/office/onlooker.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { Acted } from '#shared/contract/views.ts';
import { entryOf } from '#shared/domain/classification.ts';
import { whereabouts } from '#shared/domain/file.ts';
import { given } from '#shared/domain/holding.ts';
import { carriedOn, partNumber } from '#shared/domain/numbering/carried.ts';
import { openPart as open } from '#shared/domain/part-acts.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** Somebody may have typed such a number before there were part files: so many are gone past. */
const GONE_PAST = 10;

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
    const office = directory.getOffice(main.officeId);
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
    const opened = (part: number): Promise<Acted> => {
      const number = partNumber(main.number, part);
      const { register } = carriedOn(office, number, at);
      const decided = open(main, { ...file, number, part }, { by: actor, at, relations });
      const told = { ...entryOf(main.classification, subject), ...given('head', main.head) };
      const acted = actedOf(decided.part.after);
      return store.commitNumbered(register, serial => {
        const entry = { serial, number, objectId: file.fileId, ...told, at, by: actor.postId };
        return {
          decisions: [decided.main, decided.part],
          also: [{ kind: 'register-entry', register, entry, carriedOn: true }],
          once,
          answer: { status: 201, body: acted },
          result: acted,
        };
      });
    };

    const next = (main.parts?.at(-1)?.part ?? 0) + 1;
    for (let part = next; ; part += 1) {
      try {
        return await opened(part);
      } catch (error) {
        const isTaken = error instanceof Refusal && error.code === 'number.taken';
        if (!isTaken || part - next >= GONE_PAST) throw error;
      }
    }
  };
