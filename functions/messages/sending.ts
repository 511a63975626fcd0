import type { SendingHours } from '#shared/domain/messages/hours.ts';
import type { MailContent, SmsContent } from '#shared/domain/messages/message.ts';
import type { SmsTemplates } from '#shared/domain/messages/sms.ts';

/** How the district sends, as its configuration has it. */
export type Sending = {
  readonly hours: SendingHours;
  /** The address that officers open, with a closing slash. */
  readonly web: string;
  readonly mail: boolean;
  /** Absent where the district sends no SMS. */
  readonly sms: SmsTemplates | undefined;
};

/**
 * What a provider makes of a message. An answer that never came is none of these: the provider may have sent it, and is thrown.
 */
export type Handed =
  | { readonly kind: 'accepted'; readonly providerId: string }
  /** This message will never be taken. */
  | { readonly kind: 'refused' }
  /** Not now: too much at once, or something is to be put right in the account. */
  | { readonly kind: 'turned-away' };

/** By which word of ours a provider tells of a message later on. */
export type Tag = { readonly officerId: string; readonly messageId: string };

export type MailProvider = (
  mail: MailContent & { readonly to: string; readonly tag: Tag },
) => Promise<Handed>;
export type SmsProvider = (sms: SmsContent & { readonly to: string; readonly tag: Tag }) => Promise<Handed>;
