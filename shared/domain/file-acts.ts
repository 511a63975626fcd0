import type { FileDecision } from './act.ts';
import { type Category, watched } from './category.ts';
import { countedAs, type GoingOn, restartClock, type Stopping, stopClock } from './clock-acts.ts';
import { delayOf, explained } from './delay.ts';
import { admit, ageOf, whereabouts } from './file.ts';
import { type Context, decideOnFile, type HeldFile } from './file-decision.ts';
import { endHolding, given } from './holding.ts';
import type { ReceiptId } from './ids.ts';
import type { Level } from './level.ts';
import { beginFile, type NewFile } from './new-file.ts';
import type { NumberedNote } from './notes/numbered.ts';
import { admitNoPart, admitUnbundled } from './part-acts.ts';
import type { Rules } from './policy.ts';
import { Refusal } from './refusal.ts';
import { dayPlus, type Instant, istDay } from './time.ts';

export { type Context, type Destination, decideOnFile, type HeldFile } from './file-decision.ts';
export * from './file-moves.ts';
export * from './file-takes.ts';

export type FileToOpen = Omit<NewFile, 'holder' | 'paper' | 'part'> & {
  /** The level of the post that opens it, and the rules of its office. */
  readonly level: Level;
  readonly rules: Rules;
  /** The office is past its go-live day, and no exception lets it take paper. */
  readonly paperClosed: boolean;
};

/** Opens a new file with the post that creates it; on paper only where the office may still do so. */
export const createFile = (
  { level, rules, paperClosed, ...file }: FileToOpen,
  { by, at }: Pick<Context, 'by' | 'at'>,
): FileDecision => {
  if (file.nature === 'physical' && paperClosed)
    throw new Refusal('office.paper-closed', { officeId: file.officeId });
  return beginFile({ ...file, holder: { postId: by.postId, level, rules } }, { by, at });
};

/** The holder opens the file: from now on it cannot be pulled back. */
export const openFile = ({ head, holding }: HeldFile, context: Context): FileDecision => {
  admit(head, 'open', context.relations);
  return decideOnFile<'file.opened'>(
    head,
    context,
    { type: 'file.opened', data: { holdingId: head.holdingId } },
    () => [{ kind: 'change', holding: { ...holding, openedAt: context.at } }],
  );
};

export type Parking = {
  readonly until: Instant;
  readonly reason: string;
  /** Calendar days for which the holder parks alone; absent where nobody stands above of whom leave could be asked. */
  readonly alone: number | undefined;
};

/** Sets the file aside until a day, with a reason. The stay and its clock go on: parking hides nothing. */
export const parkFile = (
  { head, holding }: HeldFile,
  { until, reason, alone }: Parking,
  context: Context,
): FileDecision => {
  admit(head, 'park', context.relations);
  if (until <= context.at) throw new Refusal('file.wake-date-invalid');
  if (alone !== undefined && istDay(until) > dayPlus(istDay(context.at), alone))
    throw new Refusal('file.park-needs-approval', { ...whereabouts(head), days: alone });
  return decideOnFile<'file.parked'>(
    head,
    context,
    { type: 'file.parked', data: { until, reason } },
    after => [{ kind: 'change', holding: { ...holding, state: after.state } }],
  );
};

/** Stops the clock while another must act first (a court's stay, the applicant's answer). The stay goes on. */
export const suspendFile = (
  { head, holding }: HeldFile,
  stopping: Stopping,
  context: Context,
): FileDecision => {
  admit(head, 'suspend', context.relations);
  const { data, stay } = stopClock(holding, stopping, context.at);
  return decideOnFile<'file.suspended'>(head, context, { type: 'file.suspended', data }, after => [
    { kind: 'change', holding: { ...stay, state: after.state } },
  ]);
};

/** Takes a parked or suspended file up again, or withdraws a closing request. */
export const resumeFile = ({ head, holding }: HeldFile, going: GoingOn, context: Context): FileDecision => {
  admit(head, 'resume', context.relations);
  const { data, stay } = restartClock(holding, going, context.at);
  return decideOnFile<'file.resumed'>(head, context, { type: 'file.resumed', data }, after => [
    { kind: 'change', holding: { ...stay, state: after.state } },
  ]);
};

/** Asks that the file be closed; it stays where it is and can be sent to who decides. */
export const requestClosing = (
  { head, holding }: HeldFile,
  reason: string,
  context: Context,
): FileDecision => {
  admit(head, 'request-closing', context.relations);
  admitNoPart(head);
  return decideOnFile<'file.closing-requested'>(
    head,
    context,
    { type: 'file.closing-requested', data: { reason } },
    after => [{ kind: 'change', holding: { ...holding, state: after.state } }],
  );
};

export type Closing = {
  readonly reason: string;
  readonly yellowNotes: number;
  /** Whether the post that holds it closes files itself, by its level or because nobody stands above it. */
  readonly competent: boolean;
  /** Why it was held beyond the limit, as the note that says so. */
  readonly delay?: NumberedNote | undefined;
};

/**
 * Closes the file with a reason: a competent post of its own accord or because another asked for it. A typed note nobody
 * confirmed would be lost to the record, so it blocks closing; so do a receipt that is not written off and a draft that is not dispatched.
 */
export const closeFile = (file: HeldFile, closing: Closing, context: Context): FileDecision => {
  const { head, holding } = file;
  const { reason, yellowNotes, competent } = closing;
  admit(head, 'close', context.relations);
  admitUnbundled(head);
  if (head.openReceipts > 0)
    throw new Refusal('file.receipts-open', { ...whereabouts(head), openReceipts: head.openReceipts });
  if ((head.draftsOpen ?? 0) > 0)
    throw new Refusal('file.drafts-open', { ...whereabouts(head), drafts: head.draftsOpen ?? 0 });
  if (yellowNotes > 0) throw new Refusal('file.notes-unconfirmed', { ...whereabouts(head), yellowNotes });
  if (!competent) throw new Refusal('file.approval-needed', whereabouts(head));
  const delay = delayOf(file, closing.delay, context.at);
  const { closingRequestedBy } = head;
  return decideOnFile<'file.closed'>(
    head,
    context,
    {
      type: 'file.closed',
      data: {
        reason,
        ...given('requestedBy', closingRequestedBy === head.holder ? undefined : closingRequestedBy),
        ...delay,
        endedHoldingId: holding.holdingId,
      },
    },
    after => [
      {
        kind: 'end',
        holding: { ...endHolding(explained(holding, delay), 'closed', context.at), state: after.state },
      },
    ],
  );
};

/** A letter that is put in a file. */
type Letter = {
  readonly receiptId: ReceiptId;
  readonly diaryNumber: string;
  readonly diarisedAt: Instant;
  readonly category: Category;
};

/** Puts a receipt on the correspondence side; the receipt's own journal says the same in the same transaction. */
export const addReceipt = (
  { head, holding }: HeldFile,
  { receipt, rules }: { readonly receipt: Letter; readonly rules: Rules },
  context: Context,
): FileDecision => {
  admit(head, 'add-receipt', context.relations);
  const { receiptId, diaryNumber, diarisedAt } = receipt;
  const category = head.category === undefined ? watched(receipt.category) : undefined;
  const { stay, counts } =
    category === undefined ? { stay: holding, counts: undefined } : countedAs(holding, category, rules);
  return decideOnFile<'file.receipt-added'>(
    head,
    context,
    {
      type: 'file.receipt-added',
      data: {
        receiptId,
        diaryNumber,
        serial: head.receipts + 1,
        diarisedAt,
        ...given('category', category),
        ...given('counts', counts),
      },
    },
    after => [{ kind: 'change', holding: { ...stay, ageFrom: ageOf(after) } }],
  );
};
