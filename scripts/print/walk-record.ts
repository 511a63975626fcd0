import type { FileDecision } from '#shared/domain/act.ts';
import type { Context, HeldFile } from '#shared/domain/file-decision.ts';
import { confirmDisposal, proposeDisposal, refuseDisposal } from '#shared/domain/records/disposal-acts.ts';
import {
  issueRecord,
  refuseRequisition,
  requisition as requisitionRecord,
  returnRecord,
} from '#shared/domain/records/loan-acts.ts';
import { holdFile, liftHold, recordFile } from '#shared/domain/records/record-acts.ts';
import { categoryOf, DEFAULT_RETENTION, RetentionCode } from '#shared/domain/records/retention.ts';
import { istDay } from '#shared/domain/time.ts';
import { at, clerk, ids, officer } from './walk-office.ts';

const reason = 'कारण';
const KEPT_FOR_EVER = categoryOf(DEFAULT_RETENTION, RetentionCode.parse('A'));

/** Wherever it is recorded, its term is over. */
const termOver = ({ head, holding }: HeldFile): HeldFile => {
  const recorded = head.recorded && { ...head.recorded, keepYears: 1, reviewIn: 1900 };
  return { head: { ...head, ...(recorded ? { recorded } : {}) }, holding };
};

/** By somebody else than who acts here. */
const proposed = ({ head, holding }: HeldFile): HeldFile => ({
  head: { ...head, proposal: { officerId: ids.officer(), postId: officer, at, reason } },
  holding,
});

const requisition = { requisition: 1, by: officer, purpose: reason, at };
const dueOn = istDay(at);
/** Another post asked for it. */
const asked = ({ head, holding }: HeldFile): HeldFile => ({
  head: { ...head, requisitions: [requisition] },
  holding,
});
const out = ({ head, holding }: HeldFile): HeldFile => ({
  head: { ...head, out: { requisition: 1, to: officer, purpose: reason, dueOn, at, by: clerk } },
  holding,
});

/** Every act of the record room. */
export const RECORD_WALKS = {
  record: (file, context) => recordFile(file, { category: KEPT_FOR_EVER }, context),
  hold: (file, context) => holdFile(file, { ground: 'court', reason }, context),
  'lift-hold': ({ head, holding }, context) => {
    const held = { hold: 1, ground: 'court', reason, at, by: clerk } as const;
    return liftHold({ head: { ...head, holds: [held] }, holding }, { hold: 1, reason }, context);
  },
  requisition: (file, context) => requisitionRecord(file, { purpose: reason }, context),
  'refuse-requisition': (file, context) =>
    refuseRequisition(asked(file), { requisition: 1, reason }, context),
  'issue-record': (file, context) => issueRecord(asked(file), { requisition: 1, dueOn }, context),
  'return-record': (file, context) => returnRecord(out(file), context),
  'propose-disposal': (file, context) => proposeDisposal(termOver(file), { reason, related: [] }, context),
  'confirm-disposal': (file, context) => confirmDisposal(proposed(termOver(file)), { related: [] }, context),
  'refuse-disposal': (file, context) => refuseDisposal(proposed(file), { reason }, context),
} as const satisfies Record<string, (file: HeldFile, context: Context) => FileDecision>;
