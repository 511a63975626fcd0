import type { FileDecision, HoldingChange } from './act.ts';
import { type Ask, MOST_ASKS } from './ask.ts';
import type { EventOf } from './events.ts';
import { admit, type FileHead, type FileState, whereabouts } from './file.ts';
import { type Context, decideOnFile, type HeldFile } from './file-decision.ts';
import { given, suspendHolding } from './holding.ts';
import type { AskId, PostId } from './ids.ts';
import { Refusal, type RefusalCode } from './refusal.ts';
import { begun, nextStay, type Seat } from './stays.ts';
import { type Instant, istDay } from './time.ts';

export type Asking = {
  readonly askId: AskId;
  readonly of: PostId;
  readonly reason: string;
  /** Whether that post stands above who asks and may read the file. */
  readonly fit: boolean;
};

/** A file carries only so many asks, and one of a kind at a time about its stay. */
export const admitAsk = (head: FileHead, kind: Ask['kind']): void => {
  const { asks = [] } = head;
  if (asks.length >= MOST_ASKS) throw new Refusal('file.asks-full', whereabouts(head));
  const same = asks.find(ask => ask.kind === kind && kind !== 'oral-instruction');
  if (same) throw new Refusal('ask.open', { askId: same.askId, of: same.of });
};

const asked = (
  file: HeldFile,
  { fit, ...data }: Asking & Pick<EventOf<'approval.asked'>['data'], 'kind' | 'until'>,
  context: Context,
): FileDecision => {
  const { head } = file;
  admitAsk(head, data.kind);
  if (!fit) throw new Refusal('ask.of-unfit', { postId: data.of });
  return decideOnFile<'approval.asked'>(head, context, { type: 'approval.asked', data }, () => []);
};

/**
 * Asks for leave to park the file longer than an officer may alone, or to put it into the call book. The stay and its clock
 * go on until leave is given.
 */
export const askParking = (
  file: HeldFile,
  { until, callBook, ...asking }: Asking & { readonly until: Instant; readonly callBook?: true | undefined },
  context: Context,
): FileDecision => {
  admit(file.head, 'ask-parking', context.relations);
  if (until <= context.at) throw new Refusal('file.wake-date-invalid');
  return asked(file, { ...asking, kind: callBook ? 'call-book' : 'parking', until }, context);
};

/** Who closed the file asks for leave to take it up again. */
export const askReopening = (file: HeldFile, asking: Asking, context: Context): FileDecision => {
  admit(file.head, 'ask-reopening', context.relations);
  return asked(file, { ...asking, kind: 'reopening' }, context);
};

/** What is asked of this post by this id; refuses when there is no such thing, or it is asked of another. */
export const getAsk = (head: FileHead, askId: AskId, { by, relations }: Context): Ask => {
  const ask = head.asks?.find(one => one.askId === askId);
  if (!ask) throw new Refusal('ask.unknown', { askId });
  admit(head, 'answer-ask', relations);
  if (head.state === 'DISPOSED') throw new Refusal('file.disposed', whereabouts(head));
  if (ask.of !== by.postId) throw new Refusal('ask.not-yours', { askId, of: ask.of });
  return ask;
};

export type Giving = {
  readonly ask: Ask;
  readonly remark?: string | undefined;
  /** A new stay with the post that closed it: where leave to take it up again was asked, it begins now. */
  readonly to: Seat;
};
type Answers = EventOf<'approval.given'>['data']['answers'];
type Answered = {
  readonly answers: Answers;
  readonly holdings: (after: FileHead) => readonly HoldingChange[];
};

/** Set aside otherwise since leave was asked, a file is not parked over its holder's head. */
const MAY_PARK = {
  ACTIVE: undefined,
  PARKED: undefined,
  // Its clock stands still: parked over that, it would go on standing still, and nobody would see it.
  CALL_BOOK: 'file.in-call-book',
  SUSPENDED: 'file.suspended',
  CLOSE_REQUESTED: 'file.closing-requested',
  CLOSED: 'file.closed',
  RECORDED: 'file.recorded',
  ATTACHED_TO: 'file.attached',
  DISPOSED: 'file.disposed',
  MERGED_INTO: 'file.merged',
} as const satisfies Record<FileState, RefusalCode | undefined>;

const untilWhen = ({ head }: HeldFile, { until }: Ask, at: Instant): Instant => {
  if (until === undefined) throw new Error('leave to set it aside was asked for no time');
  if (until <= at) throw new Refusal('file.wake-date-invalid');
  const refused = MAY_PARK[head.state];
  if (refused) throw new Refusal(refused, whereabouts(head));
  return until;
};

const parking = (file: HeldFile, ask: Ask, at: Instant): Answered => ({
  answers: { kind: 'parking', until: untilWhen(file, ask, at), reason: ask.reason ?? '' },
  holdings: after => [{ kind: 'change', holding: { ...file.holding, state: after.state } }],
});

/** While nothing can be done the clock stands still, as in a suspension; from the day of review on it is due until it is taken up. */
const callBook = (file: HeldFile, ask: Ask, at: Instant): Answered => {
  const until = untilWhen(file, ask, at);
  const { holdingId } = file.holding;
  return {
    answers: { kind: 'call-book', holdingId, until, reason: ask.reason ?? '' },
    holdings: after => [
      {
        kind: 'change',
        holding: { ...suspendHolding(file.holding, at), reviewOn: istDay(until), state: after.state },
      },
    ],
  };
};

const reopening = (file: HeldFile, { ask: { reason = '' }, to }: Giving, at: Instant): Answered => {
  const next = { ...nextStay(file, to, at, {}), ageFrom: at };
  return {
    answers: { kind: 'reopening', reason, ...begun(to, next) },
    holdings: () => [{ kind: 'begin', holding: next }],
  };
};

const confirming = ({ note }: Ask): Answered => {
  if (note === undefined) throw new Error('an instruction was asked about without its note');
  return { answers: { kind: 'oral-instruction', note }, holdings: () => [] };
};

/** Whoever is asked why it lies there answers in words; a bare yes says nothing. */
const explaining = ({ ask: { askId }, remark }: Giving): Answered => {
  if (remark === undefined) throw new Refusal('ask.words-needed', { askId });
  return { answers: { kind: 'explanation' }, holdings: () => [] };
};

/**
 * The post that was asked says yes, and what was asked is done at once: the file is parked in its holder's hands, taken up
 * again where it was closed, or the instruction stands confirmed.
 */
export const giveAsked = (file: HeldFile, giving: Giving, context: Context): FileDecision => {
  const ask = getAsk(file.head, giving.ask.askId, context);
  const { answers, holdings } = {
    parking: () => parking(file, ask, context.at),
    'call-book': () => callBook(file, ask, context.at),
    reopening: () => reopening(file, giving, context.at),
    'oral-instruction': () => confirming(ask),
    explanation: () => explaining(giving),
  }[ask.kind]();
  const data = { askId: ask.askId, ...given('remark', giving.remark), answers };
  return decideOnFile<'approval.given'>(file.head, context, { type: 'approval.given', data }, holdings);
};

/** The post that was asked says no, and why; nothing else changes. */
export const refuseAsked = (
  { head }: HeldFile,
  { askId, reason }: { readonly askId: AskId; readonly reason: string },
  context: Context,
): FileDecision => {
  const { kind } = getAsk(head, askId, context);
  // Nobody refuses to say why: what they have to say is the answer.
  if (kind === 'explanation') throw new Refusal('ask.words-needed', { askId });
  return decideOnFile<'approval.refused'>(
    head,
    context,
    { type: 'approval.refused', data: { askId, reason } },
    () => [],
  );
};
