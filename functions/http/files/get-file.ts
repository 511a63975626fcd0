import type { Office } from '#functions/office/office.ts';
import { hasRoleFor, isNamedFor } from '#functions/office/onlooker.ts';
import { passes } from '#functions/office/passes.ts';
import { withWhom } from '#functions/office/people.ts';
import type { Leeway } from '#functions/office/posts.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { advancesTo } from '#shared/domain/advance.ts';
import { ladderAhead } from '#shared/domain/ahead.ts';
import { MOST_LINKS } from '#shared/domain/beside-file.ts';
import { carrierOf } from '#shared/domain/bundle.ts';
import { admit, type FileHead, isAtRest } from '#shared/domain/file.ts';
import { reopensAlone } from '#shared/domain/file-acts.ts';
import { timesOf } from '#shared/domain/file-times.ts';
import { given } from '#shared/domain/holding.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { admitPart, admitUnbundled } from '#shared/domain/part-acts.ts';
import { FILE_ACTS, FILE_RULES, type FileAct } from '#shared/domain/permission/file-rules.ts';
import type { Relations } from '#shared/domain/permission/relation.ts';
import { hasAsked } from '#shared/domain/records/loan-acts.ts';
import { admitVolume } from '#shared/domain/volume-acts.ts';
import { wayBack } from '#shared/domain/way.ts';

type Offering = {
  readonly head: FileHead;
  readonly relations: Relations;
  readonly postId: PostId;
  /** What the post that has it, or had it last, may do of itself. */
  readonly leeway: Leeway;
};

/** What the table of rights admits and would be refused all the same, is not offered. */
const NOT_OFFERED: Partial<Record<FileAct, (offering: Offering) => boolean>> = {
  close: ({ head, leeway }) => !leeway.closes || !passes(() => admitUnbundled(head)),
  'request-closing': ({ head }) => head.partOf !== undefined,
  reopen: ({ head, relations, leeway: { hasSuperior } }) =>
    !reopensAlone({ head }, { relations, hasSuperior }),
  'ask-parking': ({ leeway }) => !leeway.hasSuperior,
  'ask-reopening': ({ leeway }) => !leeway.hasSuperior,
  'lift-hold': ({ head }) => head.holds === undefined,
  requisition: ({ head, postId }) => hasAsked(head, postId),
  'refuse-requisition': ({ head }) => head.requisitions === undefined,
  'issue-record': ({ head }) => head.requisitions === undefined || head.out !== undefined,
  'return-record': ({ head }) => head.out === undefined,
  'propose-disposal': ({ head }) => head.proposal !== undefined,
  'confirm-disposal': ({ head }) => head.proposal === undefined,
  'refuse-disposal': ({ head }) => head.proposal === undefined,
  link: ({ head }) => head.links >= MOST_LINKS,
  unlink: ({ head }) => head.links === 0,
  'write-off-receipt': ({ head }) => head.openReceipts === 0,
  'open-part': ({ head, relations }) =>
    !relations.has('same-office') || !passes(() => admitPart(head, { relations })),
  'merge-part': ({ head }) => head.partOf === undefined,
  attach: ({ head }) => !passes(() => admitUnbundled(head)),
  detach: ({ head }) => head.attached === undefined,
  'open-volume': ({ head }) => !passes(() => admitVolume(head)),
};

/** The file that is with somebody: this one, or the outermost of those it lies in. */
const outermost = async (store: Office['store'], head: FileHead): Promise<FileHead> => {
  const carrier = carrierOf(head);
  const carrying = carrier && (await store.files.get(carrier));
  return carrying ? outermost(store, carrying) : head;
};

export const getFile =
  ({ files, store, clock, posts }: Office): UseCase<typeof contract.getFile> =>
  async ({ params, actor }) => {
    const { head, relations } = await files.read(params.fileId, actor, { part: 'head' });
    const directory = await store.directory.lately();
    const offering = { head, relations, postId: actor.postId, leeway: await posts.leeway(head.holder) };
    const isOpen = (act: FileAct): boolean =>
      hasRoleFor({ directory, actor }, FILE_RULES[act].needs) &&
      isNamedFor(directory, actor, `file.${act}`) &&
      passes(() => admit(head, act, relations)) &&
      !NOT_OFFERED[act]?.(offering);
    const carrier = await outermost(store, head);
    const { holder, heldSince, closedAt } = carrier;
    const holding = await store.holdings.of(carrier);
    const now = clock.now();
    const line = await posts.line(carrier, now);
    const calendar = directory.calendarOf(directory.getPost(holder).officeId);
    const lies = { ...head, holder, heldSince, ...given('closedAt', closedAt) };
    return {
      ...lies,
      may: FILE_ACTS.filter(isOpen),
      ...withWhom(directory, holder, now),
      ahead: [
        ...ladderAhead(holding, await posts.rulesOf(holder), {
          above: line.above,
          movesTo: rung => advancesTo(carrier, rung, line),
        }),
      ],
      ...timesOf({ head: lies, holding }, { calendar, now }),
      ...given('returnsTo', isAtRest(head.state) ? undefined : wayBack(head, line)?.to),
    };
  };
