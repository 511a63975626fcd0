import type { Context } from 'aws-lambda';
import { addressesOf } from '#functions/messages/compose.ts';
import type { Handed, MailProvider, SmsProvider } from '#functions/messages/sending.ts';
import { urgentStay } from '#functions/messages/urgent-stay.ts';
import type { Clock } from '#functions/office/clock.ts';
import { logFault } from '#functions/runtime/fault.ts';
import { inLanes } from '#functions/runtime/in-lanes.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import { log, office } from '#functions/runtime/wiring.ts';
import { mailProvider, messages, smsProvider } from '#functions/runtime/wiring-messages.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { badSince } from '#shared/domain/messages/contact.ts';
import {
  type Message,
  toSend,
  wasAccepted,
  wasGivenUp,
  wasNeedless,
  wasRefused,
  wasTurnedAway,
} from '#shared/domain/messages/message.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { MessageKey, Messages } from '#shared/store/messages.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';

export type Sender = {
  readonly messages: Pick<Messages, 'dueBefore' | 'find' | 'findContact' | 'move'>;
  readonly store: Pick<OfficeStore, 'directory' | 'files' | 'holdings'>;
  /** Absent where the district does not send by it. */
  readonly mail: MailProvider | undefined;
  readonly sms: SmsProvider | undefined;
  readonly clock: Clock;
  readonly log: Log;
};

/** Messages looked at in one run; the next comes in a minute. */
const MOST = 2000;
/** SES gives fourteen a second to begin with. */
const LANES = 6;
const RESERVE_MS = 10_000;
/** A provider's word may come between our read and our write. */
const TRIES = 3;

type Found = 'accepted' | 'refused' | 'turnedAway' | 'givenUp' | 'needless' | 'over';

const handOver = ({ mail, sms }: Sender, message: Message): Promise<Handed> | undefined => {
  const { officerId, messageId, to } = message;
  const tag = { officerId, messageId };
  if (message.mail !== undefined) return mail?.({ ...message.mail, to, tag });
  return message.sms === undefined ? undefined : sms?.({ ...message.sms, to, tag });
};

/** Writes down what came of it, on whatever the provider has told of it meanwhile. */
const keep = async (
  { messages }: Sender,
  sent: Message,
  after: (message: Message) => Message,
): Promise<void> => {
  let before: Message | undefined = sent;
  for (let tries = 0; tries < TRIES && before !== undefined; tries += 1) {
    const next = after(before);
    if (next === before || (await messages.move(before, next))) return;
    before = await messages.find(sent);
  }
};

/** The address as the officer has it now; undefined when there is none, or the one there came back. */
const addressOf = async (
  { messages }: Sender,
  directory: Directory,
  { officerId, channel }: Message,
): Promise<string | undefined> => {
  const officer = directory.find('officers', officerId);
  const address = officer && addressesOf(officer)[channel];
  if (address === undefined) return undefined;
  const contact = await messages.findContact(officerId);
  return badSince(contact, channel, address) === undefined ? address : undefined;
};

const send = async (
  sender: Sender,
  key: MessageKey,
  { directory, now }: { readonly directory: Directory; readonly now: Instant },
): Promise<Found> => {
  const { messages, store, clock } = sender;
  const found = await messages.find(key);
  const claimed = found && toSend(found, now);
  if (found === undefined || claimed === undefined) return 'over';
  if (found.about !== undefined && (await urgentStay(store, found.about)) === undefined)
    return (await messages.move(found, wasNeedless(found, now))) ? 'needless' : 'over';
  const to = await addressOf(sender, directory, found);
  const next = to === undefined ? wasGivenUp(found, now) : { ...claimed, to };
  // Of two senders one gets past here.
  if (!(await messages.move(found, next))) return 'over';
  if (next.state !== 'sending') return 'givenUp';
  const handed = await handOver(sender, next);
  switch (handed?.kind) {
    case 'accepted':
      await keep(sender, next, message => wasAccepted(message, handed.providerId, clock.now()));
      return 'accepted';
    case 'refused':
      await keep(sender, next, message => wasRefused(message, clock.now()));
      return 'refused';
    case 'turned-away':
      await keep(sender, next, message => wasTurnedAway(message, clock.now()));
      return 'turnedAway';
    case undefined:
      await keep(sender, next, message => wasGivenUp(message, clock.now()));
      return 'givenUp';
  }
};

/**
 * Hands over what is to be sent by now. A message is marked as being sent before its provider is asked; one that died in
 * between is looked at again when the provider would have told of it. One bad message never stops the rest.
 *
 * ```
 * waiting ──claim──▶ sending ──provider──▶ accepted          one message
 *                      │ died here, not sent: nothing told ▶ sent again after a quarter of an hour
 *                      │ died here, sent: the provider tells ▶ accepted
 * ```
 */
export const sendMessages =
  (open: () => Sender) =>
  async (
    _event: unknown,
    { getRemainingTimeInMillis }: Pick<Context, 'getRemainingTimeInMillis'>,
  ): Promise<void> => {
    const sender = open();
    const { messages, clock, log } = sender;
    const now = clock.now();
    const due = await messages.dueBefore(now, MOST);
    const count = { accepted: 0, refused: 0, turnedAway: 0, givenUp: 0, needless: 0, over: 0, failed: 0 };
    if (due.length > 0) {
      const directory = await sender.store.directory.current();
      await inLanes(due, LANES, async key => {
        if (getRemainingTimeInMillis() < RESERVE_MS) return;
        try {
          count[await send(sender, key, { directory, now })] += 1;
        } catch (error) {
          count.failed += 1;
          logFault(log, { where: 'send-messages', error, subject: key.messageId });
        }
      });
      const { over, ...told } = count;
      log.say('messages.sent', { found: due.length, ...told });
    }
    log.count('MessagesGivenUp', count.givenUp + count.refused);
  };

export const handler = sendMessages(
  lazily(() => {
    const { store, clock } = office();
    return {
      messages: messages(),
      store,
      mail: mailProvider(),
      sms: smsProvider(),
      clock,
      log,
    };
  }),
);
