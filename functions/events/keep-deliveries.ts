import type { SQSBatchResponse } from 'aws-lambda';
import { addressesOf } from '#functions/messages/compose.ts';
import { ProviderEvent, wordOf } from '#functions/messages/provider-events.ts';
import { consume } from '#functions/runtime/batch.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import { log, office } from '#functions/runtime/wiring.ts';
import { messages } from '#functions/runtime/wiring-messages.ts';
import { afterBounce, badSince, type Contact } from '#shared/domain/messages/contact.ts';
import { type Message, toldOf } from '#shared/domain/messages/message.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Messages } from '#shared/store/messages.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';

export type Deliveries = {
  readonly messages: Pick<Messages, 'find' | 'findContact' | 'move'>;
  readonly directory: Pick<OfficeStore['directory'], 'current'>;
  readonly log: Log;
};

/** Others write to the same message and contact at the same moment. */
const TRIES = 5;

/** The contact after a message came back, if it changes by that; said once when an address becomes a bad one. */
const contactAfter = async (
  { messages, directory, log }: Deliveries,
  message: Message,
  at: Instant,
): Promise<Contact | undefined> => {
  const { officerId, channel } = message;
  const officer = (await directory.current()).find('officers', officerId);
  const address = officer && addressesOf(officer)[channel];
  const before = await messages.findContact(officerId);
  const after = afterBounce(before, message, { address, at });
  if (after === before) return undefined;
  if (badSince(before, channel, address) === undefined && badSince(after, channel, address) !== undefined)
    log.say('address.bad', { officerId, channel });
  return after;
};

/**
 * Keeps what a provider tells of a message. What is known is never taken back by what was known before, so words may come
 * twice and in any order; that a message came back is counted in the transaction that writes it down.
 */
export const keepDelivery =
  (open: () => Deliveries) =>
  async (event: ProviderEvent): Promise<void> => {
    const deliveries = open();
    const { messages, log } = deliveries;
    const word = wordOf(event);
    if (word === undefined) {
      log.say('message.stray', { provider: 'mail' in event ? 'mail' : 'sms' });
      return;
    }
    for (let tries = 0; tries < TRIES; tries += 1) {
      const message = await messages.find(word);
      const next = message && toldOf(message, word.told, word.at);
      if (message === undefined || next === undefined || next === message) return;
      const isBounce = next.state === 'bounced';
      const contact = isBounce ? await contactAfter(deliveries, message, word.at) : undefined;
      if (!(await messages.move(message, next, contact))) continue;
      log.say('message.told', { messageId: word.messageId, state: next.state });
      if (isBounce) log.count('MessagesBounced', 1);
      return;
    }
    throw new Error('a message moves on too fast');
  };

const work = keepDelivery(lazily(() => ({ messages: messages(), directory: office().store.directory, log })));

export const handler = async (event: unknown): Promise<SQSBatchResponse> =>
  consume({ name: 'keep-deliveries', log, message: ProviderEvent, work }, event);
