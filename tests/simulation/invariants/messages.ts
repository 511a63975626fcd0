import type { Message, MessageState } from '#shared/domain/messages/message.ts';
import { key } from '#shared/store/keys.ts';
import type { Change } from '#tests/support/memory-table/items.ts';
import type { Taken } from '../cloud/providers.ts';
import type { Broken, Invariant } from './broken.ts';

/** What is known of a message by each state: more by the later. */
const KNOWN: readonly (string | undefined)[] = [
  'waiting',
  'sending',
  'given-up',
  'needless',
  'accepted',
  'delivered',
  'refused',
  'bounced',
] satisfies readonly MessageState[];
const MESSAGE = key.messages();

const rank = (state: string | undefined): number => KNOWN.indexOf(state);

/** Whether a message, as it was written, knows less than it did; what was turned away waits again. */
export const brokenRise = (changes: readonly Change[]): Broken | undefined => {
  for (const { before, after } of changes) {
    if (before === undefined || after?.['sk']?.S?.startsWith(MESSAGE) !== true) continue;
    const [was, is] = [before['state']?.S, after['state']?.S];
    const waitsAgain = was === 'sending' && is === 'waiting';
    if (rank(is) < rank(was) && !waitsAgain)
      return { invariant: 'states-rise', says: `${after['sk'].S} was ${was}, and is ${is}` };
  }
  return undefined;
};

/** So long a sender waits for the word of a provider that did not answer. */
const UNTOLD_MS = 15 * 60_000;
const HOUR_MS = 3_600_000;
/** Subjects are made with these words; the second one of what is confidential. */
export const SUBJECT = 'टिप्पणी';
export const SECRET = 'गुप्त';

const says = (invariant: Invariant, what: string): Broken => ({ invariant, says: what });

/** A second time only if nothing was told of the first until then: ADR 21 says that this may be. */
const brokenTaking = (taken: readonly Taken[]): Broken | undefined => {
  for (const [at, { messageId, at: again, channel }] of taken.entries()) {
    const before = taken[at - 1];
    if (before === undefined) continue;
    if (again - before.at < UNTOLD_MS)
      return says('sent-once', `${channel} ${messageId} was sent twice within a quarter of an hour`);
    if (before.heard.some(heard => heard < again))
      return says('sent-once', `${channel} ${messageId} was sent again, though its provider had told of it`);
  }
  return undefined;
};

const brokenEnd = (
  { messageId, state, lookAt }: Message,
  taken: readonly Taken[],
  end: number,
): Broken | undefined => {
  const what = `${messageId} ends ${state}`;
  if (lookAt !== undefined && Date.parse(lookAt) < end - HOUR_MS) return says('sent-once', what);
  const isSent = rank(state) >= rank('accepted') && state !== 'refused';
  if (isSent && taken.length === 0) return says('sent-once', `${what}, and was never sent`);
  const isTold = taken.some(({ at, heard }) => heard.some(moment => moment - at < UNTOLD_MS));
  if (!isSent && isTold) return says('sent-once', `${what}, and its provider told that it took it`);
  return undefined;
};

const brokenText = ({ messageId, channel, text }: Taken): Broken | undefined => {
  if (text.includes(SECRET))
    return says('no-subject', `${channel} ${messageId} tells a confidential subject`);
  if (channel === 'sms' && text.includes(SUBJECT))
    return says('no-subject', `${channel} ${messageId} tells a subject`);
  return undefined;
};

/** Each message was sent once, or it says why not; none says what it must not. */
export const brokenMessages = (
  messages: readonly Message[],
  taken: readonly Taken[],
  end: number,
): Broken | undefined => {
  const byMessage = Map.groupBy(taken, ({ messageId }) => messageId);
  for (const message of messages) {
    if (message.mail?.text.includes(SECRET))
      return says('no-subject', `${message.messageId} tells a confidential subject`);
    // It stands in the office, and was sent by that.
    if (message.channel === 'in-app') continue;
    const mine = byMessage.get(message.messageId) ?? [];
    const broken = brokenTaking(mine) ?? brokenEnd(message, mine, end);
    if (broken) return broken;
  }
  for (const one of taken) {
    const broken = brokenText(one);
    if (broken) return broken;
  }
  return undefined;
};
