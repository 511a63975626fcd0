import type { SQSBatchResponse } from 'aws-lambda';
import { compose } from '#functions/messages/compose.ts';
import type { Sending } from '#functions/messages/sending.ts';
import type { Clock } from '#functions/office/clock.ts';
import { inCharge } from '#functions/office/people.ts';
import { consumeFifo } from '#functions/runtime/batch.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import { log, office } from '#functions/runtime/wiring.ts';
import { messages, sending } from '#functions/runtime/wiring-messages.ts';
import { AT_ONCE_EVENTS, type AtOnceEvent } from '#shared/contract/consumers.ts';
import { Fact } from '#shared/contract/fact.ts';
import { singleMail, singleSms } from '#shared/contract/message-words.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Holding } from '#shared/domain/holding.ts';
import type { HoldingId, Ids, OfficerId, PostId } from '#shared/domain/ids.ts';
import { sendableAt } from '#shared/domain/messages/hours.ts';
import type { MessageKind } from '#shared/domain/messages/message.ts';
import { isAtOnce, isStale } from '#shared/domain/messages/single.ts';
import { smsOf } from '#shared/domain/messages/sms.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Messages } from '#shared/store/messages.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';

export type AtOnce = {
  readonly store: Pick<OfficeStore, 'directory' | 'holdings'>;
  readonly messages: Pick<Messages, 'enter' | 'findContact'>;
  readonly ids: Pick<Ids, 'message'>;
  readonly sending: Sending;
  readonly clock: Clock;
  readonly log: Log;
};

type OfThese = Extract<Fact['event'], { readonly type: AtOnceEvent }>;

const isOfThese = (event: Fact['event']): event is OfThese =>
  AT_ONCE_EVENTS.some(type => type === event.type);

/** Whom an event concerns, and of which stay; to a vacant seat nobody can be written. */
type Told = {
  readonly kind: Exclude<MessageKind, 'digest'>;
  readonly heldBy: PostId;
  readonly holdingId: HoldingId;
  readonly officers: readonly OfficerId[];
};

const toldOf = (event: OfThese, directory: Directory): Told | undefined => {
  switch (event.type) {
    case 'custody.reminded':
      return { kind: 'reminded', heldBy: event.data.postId, ...event.data };
    case 'custody.escalated':
      return { kind: 'escalated', ...event.data };
    case 'receipt.diarised':
      // What its own diarist keeps came to nobody.
      if (event.data.from === undefined) return undefined;
  }
  const { postId, holdingId } = event.data;
  const officerId = inCharge(directory, postId, event.at)?.officerId;
  return {
    kind: 'arrived',
    heldBy: postId,
    holdingId,
    officers: officerId === undefined ? [] : [officerId],
  };
};

/** One officer is told of one event, once; in the quiet hours the message waits for their end. */
const tell = async (
  { messages, ids, sending }: AtOnce,
  {
    kind,
    stay,
    fact,
    officerId,
    directory,
    now,
  }: {
    readonly kind: Told['kind'];
    readonly stay: Holding;
    readonly fact: Fact;
    readonly officerId: OfficerId;
    readonly directory: Directory;
    readonly now: Instant;
  },
): Promise<boolean> => {
  const officer = directory.find('officers', officerId);
  if (officer === undefined) return false;
  const contact = await messages.findContact(officerId);
  const { language } = contact;
  const sendable = sendableAt(sending.hours, now);
  const written = compose(
    sending,
    ids,
    {
      kind,
      mail: () => singleMail(kind, stay, { language, web: sending.web }),
      sms: templates => smsOf('single', templates.single[language], singleSms(kind, stay, language)),
    },
    { officer, contact, at: now, notBefore: sendable > now ? sendable : undefined },
  );
  if (written.length === 0) return false;
  return messages.enter({
    officerId,
    cause: { kind: 'event', objectId: fact.objectId, seq: fact.event.seq },
    at: now,
    messages: written,
  });
};

/**
 * Writes at once of what cannot wait for the morning: what is Immediate or above and came to a post, or was reminded of or
 * escalated. Everything else is seen on the screen and said in the digest. What is told twice, late, or of a stay that has ended
 * meanwhile, is written of once or not at all.
 */
export const tellAtOnce =
  (open: () => AtOnce) =>
  async (fact: Fact): Promise<void> => {
    const { event, objectId } = fact;
    if (!isOfThese(event)) return;
    const parts = open();
    const { store, clock, log } = parts;
    const now = clock.now();
    if (isStale(event.at, now)) return;
    const directory = await store.directory.current();
    const told = toldOf(event, directory);
    if (told === undefined || told.officers.length === 0) return;
    const { kind, heldBy: postId, holdingId, officers } = told;
    const stay = await store.holdings.find({ objectId, postId, holdingId });
    if (stay === undefined || !isAtOnce(stay)) return;
    for (const officerId of officers)
      if (await tell(parts, { kind, stay, fact, officerId, directory, now }))
        log.say('message.entered', { objectId, seq: event.seq, officerId });
  };

const work = tellAtOnce(
  lazily(() => {
    const { store, ids, clock } = office();
    return { store, ids, clock, messages: messages(), sending: sending(), log };
  }),
);

export const handler = async (event: unknown): Promise<SQSBatchResponse> =>
  consumeFifo({ name: 'tell-at-once', log, message: Fact, work }, event);
