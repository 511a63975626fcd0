import type { FileDecision } from '../act.ts';
import { admit, type FileHead, whereabouts } from '../file.ts';
import { type Context, decideOnFile, type HeldFile } from '../file-decision.ts';
import type { PostId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { type Day, istDay } from '../time.ts';
import { MOST_REQUISITIONS, type Requisition } from './record.ts';

/** What is told of a record that is out: who has it, and not who closed it once. */
const whereOut = (head: FileHead) => ({
  ...whereabouts(head),
  ...(head.out ? { holder: head.out.to, heldSince: head.out.at } : {}),
});

/** Refuses to whom a record that is out would be given, or that is to be disposed of. */
export const mustBeIn = (head: FileHead): void => {
  if (head.out) throw new Refusal('record.out', whereOut(head));
};

/** Whether a post waits for a record, or has it. */
export const hasAsked = ({ requisitions = [], out }: FileHead, postId: PostId): boolean =>
  out?.to === postId || requisitions.some(({ by }) => by === postId);

/** A post asks for a record. Whatever was proposed of its disposal is over by that: it is needed. */
export const requisition = (
  { head }: Pick<HeldFile, 'head'>,
  { purpose }: { readonly purpose: string },
  context: Context,
): FileDecision => {
  admit(head, 'requisition', context.relations);
  const { requisitions = [] } = head;
  if (hasAsked(head, context.by.postId)) throw new Refusal('record.requisitioned', whereOut(head));
  if (requisitions.length >= MOST_REQUISITIONS)
    throw new Refusal('record.requisitions-full', whereabouts(head));
  const draft = { type: 'file.requisitioned', data: { purpose } } as const;
  return decideOnFile<'file.requisitioned'>(head, context, draft, () => []);
};

const requisitionOf = ({ requisitions = [] }: FileHead, asked: number): Requisition => {
  const found = requisitions.find(each => each.requisition === asked);
  if (!found) throw new Refusal('record.requisition-unknown', { requisition: asked });
  return found;
};

/** The record room does not give it, and says why. */
export const refuseRequisition = (
  { head }: HeldFile,
  { requisition: asked, reason }: { readonly requisition: number; readonly reason: string },
  context: Context,
): FileDecision => {
  admit(head, 'refuse-requisition', context.relations);
  const { requisition: number, by: of } = requisitionOf(head, asked);
  const data = { requisition: number, of, reason };
  const draft = { type: 'file.requisition-refused', data } as const;
  return decideOnFile<'file.requisition-refused'>(head, context, draft, () => []);
};

/** The record room gives it to the post that asked, until a day; whatever a court holds is given too. */
export const issueRecord = (
  { head }: HeldFile,
  { requisition: asked, dueOn }: { readonly requisition: number; readonly dueOn: Day },
  context: Context,
): FileDecision => {
  admit(head, 'issue-record', context.relations);
  const { requisition: number, by: to, purpose } = requisitionOf(head, asked);
  mustBeIn(head);
  if (dueOn < istDay(context.at)) throw new Refusal('record.due-past', { ...whereabouts(head), dueOn });
  const data = { requisition: number, to, purpose, dueOn };
  const draft = { type: 'file.record-issued', data } as const;
  return decideOnFile<'file.record-issued'>(head, context, draft, () => []);
};

/** It came back. */
export const returnRecord = ({ head }: HeldFile, context: Context): FileDecision => {
  admit(head, 'return-record', context.relations);
  const { out } = head;
  if (!out) throw new Refusal('record.not-out', whereabouts(head));
  const draft = { type: 'file.record-returned', data: { from: out.to } } as const;
  return decideOnFile<'file.record-returned'>(head, context, draft, () => []);
};
