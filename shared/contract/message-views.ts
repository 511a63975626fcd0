import * as z from 'zod';
import { Email } from '#shared/domain/directory/email.ts';
import { Mobile } from '#shared/domain/directory/officer.ts';
import { Message, MessageLanguage } from '#shared/domain/messages/message.ts';
import { Instant } from '#shared/domain/time.ts';

const reachedBy = <S extends z.ZodType>(address: S) =>
  z.strictObject({
    address,
    /** What was sent to it came back, so that nothing more is. */
    badSince: Instant.optional(),
  });

/** How an officer is written to. */
export const MessageSettings = z.strictObject({
  language: MessageLanguage,
  email: reachedBy(Email).optional(),
  mobile: reachedBy(Mobile).optional(),
});
export type MessageSettings = z.infer<typeof MessageSettings>;

/** What a message said, and what became of it. */
export const SeenMessage = Message.pick({
  messageId: true,
  kind: true,
  channel: true,
  language: true,
  to: true,
  state: true,
  at: true,
  stateAt: true,
}).extend({ text: z.string() });
export type SeenMessage = z.infer<typeof SeenMessage>;
