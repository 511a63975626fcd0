import type { ReceiptDecision } from './act.ts';
import {
  type Extension,
  type GoingOn,
  grantDays,
  restartClock,
  type Stopping,
  stopClock,
} from './clock-acts.ts';
import type { Context } from './file-decision.ts';
import { admitOnReceipt, decideOnReceipt, type HeldReceipt } from './receipt.ts';

/** Stops the clock of a receipt while another must act first (a court's stay, the applicant's answer). The stay goes on. */
export const suspendReceipt = (
  { head, holding }: HeldReceipt,
  stopping: Stopping,
  context: Context,
): ReceiptDecision => {
  admitOnReceipt(head, 'suspend', context.relations);
  const { data, stay } = stopClock(holding, stopping, context.at);
  return decideOnReceipt<'receipt.suspended'>(head, context, { type: 'receipt.suspended', data }, [
    { kind: 'change', holding: { ...stay, state: 'SUSPENDED' } },
  ]);
};

/** Takes a suspended receipt up again: it is at work with its holder, and its clock goes on where it stood. */
export const resumeReceipt = (
  { head, holding }: HeldReceipt,
  going: GoingOn,
  context: Context,
): ReceiptDecision => {
  admitOnReceipt(head, 'resume', context.relations);
  const { data, stay } = restartClock(holding, going, context.at);
  return decideOnReceipt<'receipt.resumed'>(head, context, { type: 'receipt.resumed', data }, [
    { kind: 'change', holding: { ...stay, state: 'OPENED' } },
  ]);
};

/** A post above the holder grants the present stay of a receipt more days. */
export const extendReceipt = (
  { head, holding }: HeldReceipt,
  extension: Extension,
  context: Context,
): ReceiptDecision => {
  admitOnReceipt(head, 'extend', context.relations);
  const { data, stay } = grantDays(holding, extension);
  return decideOnReceipt<'receipt.extended'>(head, context, { type: 'receipt.extended', data }, [
    { kind: 'change', holding: stay },
  ]);
};
