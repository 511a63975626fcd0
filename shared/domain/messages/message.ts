import * as z from 'zod';
import { AskId, FileId, HeldId, HoldingId, MessageId, OfficerId, PostId } from '../ids.ts';
import { epochOf, Instant, plus } from '../time.ts';

/** In the office itself nothing is sent: it stands there. */
export const CHANNELS = ['in-app', 'email', 'sms'] as const;
export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;

/** The languages officers are written to in. */
export const MESSAGE_LANGUAGES = ['hi', 'en'] as const;
export const MessageLanguage = z.enum(MESSAGE_LANGUAGES);
export type MessageLanguage = z.infer<typeof MessageLanguage>;

/**
 * How far a message has come. The order is what is known by each: what is known later in it is never taken back by what was
 * told late, however the providers' words come.
 *
 * ```
 * waiting ─→ sending ─→ accepted ─→ delivered ─→ refused ─→ bounced
 *    ↑__________│  turned away for now        given-up: tried often enough, or nowhere to send it
 *                                            needless: what it was about had gone on before it went out
 * ```
 */
export const MESSAGE_STATES = [
  'waiting',
  'sending',
  'given-up',
  'needless',
  'accepted',
  'delivered',
  'refused',
  'bounced',
] as const;
export const MessageState = z.enum(MESSAGE_STATES);
export type MessageState = z.infer<typeof MessageState>;

/** What a provider can tell of a message it was handed. */
export const TOLD_STATES = ['accepted', 'delivered', 'refused', 'bounced'] as const;
export const ToldState = z.enum(TOLD_STATES);
export type ToldState = z.infer<typeof ToldState>;

/** What is said, ready to be handed over: no Confidential subject in any of it, and no subject at all in an SMS (trap 17). */
export const MailContent = z.strictObject({ subject: z.string(), text: z.string() });
export type MailContent = z.infer<typeof MailContent>;
export const SmsContent = z.strictObject({ templateId: z.string(), text: z.string() });
export type SmsContent = z.infer<typeof SmsContent>;

export const MESSAGE_KINDS = ['digest', 'arrived', 'reminded', 'escalated', 'asked', 'advanced'] as const;
export const MessageKind = z.enum(MESSAGE_KINDS);
export type MessageKind = z.infer<typeof MessageKind>;

/** What a single message is about: a stay that goes on, or something asked that is not answered yet. */
export const About = z.union([
  z.strictObject({ objectId: HeldId, postId: PostId, holdingId: HoldingId }),
  z.strictObject({ fileId: FileId, askId: AskId }),
]);
export type About = z.infer<typeof About>;

/** One message to one officer by one channel. */
export const Message = z.strictObject({
  messageId: MessageId,
  officerId: OfficerId,
  kind: MessageKind,
  /** Absent of a digest. */
  about: About.optional(),
  channel: Channel,
  language: MessageLanguage,
  /** The address as it was when it was handed over, or is to be; none in the office itself. */
  to: z.string(),
  mail: MailContent.optional(),
  sms: SmsContent.optional(),
  state: MessageState,
  /** How often it was handed to the provider. */
  tries: z.int().min(0),
  /** When the sender looks at it next; absent when nothing more is to be sent. */
  lookAt: Instant.optional(),
  /** When its quiet hours end. */
  notBefore: Instant.optional(),
  at: Instant,
  /** When the state was last told. */
  stateAt: Instant,
  /** The provider's own name for it. */
  providerId: z.string().optional(),
});
export type Message = z.infer<typeof Message>;

const rank = (state: MessageState): number => MESSAGE_STATES.indexOf(state);

const MINUTE_MS = 60_000;

/** After so many tries a message is given up; in-app and the next digest say it all the same. */
export const MOST_TRIES = 6;

/** A provider that took a message tells so within seconds; after this a try that broke off is taken as not made. */
const UNTOLD_MS = 15 * MINUTE_MS;

/** No message of today is worth sending after this. */
const STALE_MS = 24 * 60 * MINUTE_MS;

/** A minute, two, four … an hour at most. */
const backoffMs = (tries: number): number => Math.min(60, 2 ** (tries - 1)) * MINUTE_MS;

const settled = (message: Message, state: MessageState, at: Instant): Message => {
  const { lookAt: _, ...rest } = message;
  return { ...rest, state, stateAt: at };
};

/**
 * What the sender does with a message it finds due. It is marked as being sent before the provider is asked, so that of two
 * senders one sends, and one that died in between is tried again only when the provider has told nothing of it.
 */
export const toSend = (message: Message, now: Instant): Message | undefined => {
  if (message.lookAt === undefined || message.lookAt > now) return undefined;
  if (message.state !== 'waiting' && message.state !== 'sending') return undefined;
  const since = message.notBefore ?? message.at;
  const isStale = epochOf(now) - epochOf(since) > STALE_MS;
  if (isStale || message.tries >= MOST_TRIES) return wasGivenUp(message, now);
  return {
    ...message,
    state: 'sending',
    tries: message.tries + 1,
    stateAt: now,
    lookAt: plus(now, UNTOLD_MS),
  };
};

/** There is nowhere to send it, or no use in it any more. */
export const wasGivenUp = (message: Message, now: Instant): Message =>
  rank(message.state) >= rank('accepted') ? message : settled(message, 'given-up', now);

/** What it was about has gone on while it waited: nobody is to be woken for it. */
export const wasNeedless = (message: Message, now: Instant): Message =>
  rank(message.state) >= rank('accepted') ? message : settled(message, 'needless', now);

/** The provider took it. */
export const wasAccepted = (message: Message, providerId: string, now: Instant): Message =>
  rank(message.state) >= rank('accepted') ? message : { ...settled(message, 'accepted', now), providerId };

/** The provider will not have it, whenever it is asked. */
export const wasRefused = (message: Message, now: Instant): Message => toldOf(message, 'refused', now);

/** The provider turned it away for now: it has not been sent, and is tried again later and later. */
export const wasTurnedAway = (message: Message, now: Instant): Message =>
  message.state === 'sending'
    ? { ...message, state: 'waiting', stateAt: now, lookAt: plus(now, backoffMs(message.tries)) }
    : message;

/** What a provider told of it at `at`; told twice, late or in any order, the same comes of it. */
export const toldOf = (message: Message, told: ToldState, at: Instant): Message =>
  rank(told) <= rank(message.state) ? message : settled(message, told, at);
