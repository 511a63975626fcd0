import * as z from 'zod';
import { MessageId, OfficerId } from '../ids.ts';
import { Instant } from '../time.ts';
import { Channel, type Message, MessageLanguage } from './message.ts';

/** What came back from an address: of which messages, and since when it is held to be wrong. */
export const AddressHealth = z.strictObject({
  address: z.string(),
  bounced: z.array(MessageId),
  badSince: Instant.optional(),
});
export type AddressHealth = z.infer<typeof AddressHealth>;

/** How an officer wants to be written to, and what became of their addresses. The addresses themselves stand in the directory. */
export const Contact = z.strictObject({
  officerId: OfficerId,
  language: MessageLanguage,
  health: z.partialRecord(Channel, AddressHealth),
  /** Counts its changes. */
  revision: z.int().min(0),
});
export type Contact = z.infer<typeof Contact>;

/** So many messages that come back make an address a bad one. */
const BAD_AFTER = 2;

/** Hindi until the officer says otherwise. */
export const newContact = (officerId: OfficerId): Contact => ({
  officerId,
  language: 'hi',
  health: {},
  revision: 0,
});

/** Since when this address is held to be wrong; another one than came back is not. */
export const badSince = (
  { health }: Contact,
  channel: Channel,
  address: string | undefined,
): Instant | undefined => {
  const known = health[channel];
  return known !== undefined && known.address === address ? known.badSince : undefined;
};

/** A message came back. Each counts once; one sent to an address that the officer has left counts for nothing now. */
export const afterBounce = (
  contact: Contact,
  { messageId, channel, to }: Pick<Message, 'messageId' | 'channel' | 'to'>,
  { address, at }: { readonly address: string | undefined; readonly at: Instant },
): Contact => {
  if (to !== address) return contact;
  const before = contact.health[channel];
  const known = before?.address === to ? before : { address: to, bounced: [] };
  if (known.bounced.includes(messageId)) return contact;
  const bounced = [...known.bounced, messageId].slice(-BAD_AFTER);
  const isBad = bounced.length >= BAD_AFTER;
  const after: AddressHealth = { ...known, bounced, ...(isBad ? { badSince: known.badSince ?? at } : {}) };
  return { ...contact, health: { ...contact.health, [channel]: after }, revision: contact.revision + 1 };
};

/** The officer has looked at their addresses and says they are right: what came back before is forgotten. */
export const afterCorrection = (contact: Contact, language: MessageLanguage): Contact => ({
  ...contact,
  language,
  health: {},
  revision: contact.revision + 1,
});
