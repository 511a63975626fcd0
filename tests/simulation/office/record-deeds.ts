import { reopenFile } from '#functions/http/files/reopen-file.ts';
import { holdFile } from '#functions/http/records/hold-file.ts';
import { issueRecord } from '#functions/http/records/issue-record.ts';
import { liftHold } from '#functions/http/records/lift-hold.ts';
import { recordFile } from '#functions/http/records/record-file.ts';
import { refuseRequisition } from '#functions/http/records/refuse-requisition.ts';
import { requisitionRecord } from '#functions/http/records/requisition-record.ts';
import { returnRecord } from '#functions/http/records/return-record.ts';
import { contract } from '#shared/contract/routes.ts';
import type { FileHead } from '#shared/domain/file.ts';
import { type Deed, deedOf } from './deed.ts';
import type { Scene } from './scene.ts';

const REASON = 'कारण';
const CATEGORIES = ['C1', 'C3', 'A'] as const;

/** A file at rest, before one of the officers who keep records: the head of the district, or of a sub-division. */
const kept = ({ directory, chance, file, actor }: Scene, fits: (head: FileHead) => boolean) => {
  const head = file(fits);
  const { posts } = directory.rows;
  const keepers = posts.filter(
    ({ reportsTo }) => posts.find(one => one.postId === reportsTo)?.reportsTo === undefined,
  );
  const keeper = keepers[chance.below(keepers.length, 'keeper')];
  const by = keeper && actor({ holder: keeper.postId }, 'holder');
  const { fileId } = head ?? {};
  return head && by && { head, by: { ...by, on: fileId }, params: { fileId } };
};
/** One of those who wait for it; now and then nobody does. */
const asked = ({ chance }: Scene, { requisitions = [] }: FileHead): number =>
  requisitions[chance.below(requisitions.length, 'requisition')]?.requisition ?? 1;

const isRecorded = ({ state }: FileHead): boolean => state === 'RECORDED';
const isAskedFor = ({ requisitions = [] }: FileHead): boolean => requisitions.length > 0;

export const RECORD_DEEDS = {
  record: scene => {
    const on = kept(scene, ({ state }) => state === 'CLOSED');
    const category = CATEGORIES[scene.chance.below(CATEGORIES.length, 'category')];
    return on && deedOf(contract.recordFile, recordFile, { ...on.by, params: on.params, body: { category } });
  },
  requisition: scene => {
    const head = scene.file(isRecorded);
    const { officerId, postId: post } = scene.seat('asks');
    if (!head || !officerId) return undefined;
    const { fileId } = head;
    const asking = { officerId, post, on: fileId, params: { fileId }, body: { purpose: REASON } };
    return deedOf(contract.requisitionRecord, requisitionRecord, asking);
  },
  'refuse-requisition': scene => {
    const on = kept(scene, isAskedFor);
    if (!on) return undefined;
    const params = { ...on.params, requisition: asked(scene, on.head) };
    return deedOf(contract.refuseRequisition, refuseRequisition, {
      ...on.by,
      params,
      body: { reason: REASON },
    });
  },
  'issue-record': scene => {
    const on = kept(scene, isAskedFor);
    if (!on) return undefined;
    const params = { ...on.params, requisition: asked(scene, on.head) };
    return deedOf(contract.issueRecord, issueRecord, { ...on.by, params, body: {} });
  },
  'return-record': scene => {
    const on = kept(scene, ({ out }) => out !== undefined);
    return on && deedOf(contract.returnRecord, returnRecord, { ...on.by, params: on.params, body: {} });
  },
  hold: scene => {
    const on = kept(scene, isRecorded);
    const body = { ground: 'court', reason: REASON };
    return on && deedOf(contract.holdFile, holdFile, { ...on.by, params: on.params, body });
  },
  'lift-hold': scene => {
    const on = kept(scene, ({ holds = [] }) => holds.length > 0);
    if (!on) return undefined;
    const params = { ...on.params, hold: on.head.holds?.[0]?.hold ?? 1 };
    return deedOf(contract.liftHold, liftHold, { ...on.by, params, body: { reason: REASON } });
  },
  'take-up': scene => {
    const head = scene.file(isRecorded);
    const by = head && scene.actor(head, 'holder');
    if (!by) return undefined;
    const { fileId } = head;
    return deedOf(contract.reopenFile, reopenFile, {
      ...by,
      on: fileId,
      params: { fileId },
      body: { reason: REASON },
    });
  },
} as const satisfies Record<string, (scene: Scene) => Deed | undefined>;
