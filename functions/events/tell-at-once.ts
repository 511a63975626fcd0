import type { SQSBatchResponse } from 'aws-lambda';
import { compose } from '#functions/messages/compose.ts';
import type { Sending } from '#functions/messages/sending.ts';
import { urgentStay } from '#functions/messages/urgent-stay.ts';
import type { Clock } from '#functions/office/clock.ts';
import { inCharge } from '#functions/office/people.ts';
import { consumeFifo } from '#functions/runtime/batch.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import { log, office } from '#functions/runtime/wiring.ts';
import { messages, sending } from '#functions/runtime/wiring-messages.ts';
import { AT_ONCE_EVENTS, type AtOnceEvent } from '#shared/contract/consumers.ts';
import { HeldFact } from '#shared/contract/fact.ts';
import { singleMail, singleSms } from '#shared/contract/message-words.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Holding } from '#shared/domain/holding.ts';
import {
  type AskId,
  FileId,
  type HeldId,
  type Ids,
  type OfficerId,
  type PostId,
} from '#shared/domain/ids.ts';
import { sendableAt } from '#shared/domain/messages/hours.ts';
import type { About, MessageKind } from '#shared/domain/messages/message.ts';
import { isStale } from '#shared/domain/messages/single.ts';
import { smsOf } from '#shared/domain/messages/sms.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Messages } from '#shared/store/messages.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';

export type AtOnce = {
  readonly store: Pick<OfficeStore, 'directory' | 'files' | 'holdings'>;
  readonly messages: Pick<Messages, 'enter' | 'findContact'>;
  readonly ids: Pick<Ids, 'message'>;
  readonly sending: Sending;
  readonly clock: Clock;
  readonly log: Log;
};

type OfThese = Extract<HeldFact['event'], { readonly type: AtOnceEvent }>;

const isOfThese = (event: HeldFact['event']): event is OfThese =>
  AT_ONCE_EVENTS.some(type => type === event.type);

/** Who is told what by an event, and of what: a stay, or what is asked; to a vacant seat nobody can be written. */
type Told = {
  readonly kind: Exclude<MessageKind, 'digest'>;
  readonly about: About;
  readonly officers: readonly OfficerId[];
};

const toldOf = (
  { objectId, event }: { objectId: HeldId; event: OfThese },
  directory: Directory,
): readonly Told[] => {
  const sitting = (postId: PostId): readonly OfficerId[] => {
    const officerId = inCharge(directory, postId, event.at)?.officerId;
    return officerId === undefined ? [] : [officerId];
  };
  const asked = (postId: PostId, askId: AskId | undefined): readonly Told[] => {
    const fileId = FileId.safeParse(objectId).data;
    if (fileId === undefined || askId === undefined) return [];
    return [{ kind: 'asked', about: { fileId, askId }, officers: sitting(postId) }];
  };
  switch (event.type) {
    case 'custody.reminded': {
      const { postId, holdingId, officers } = event.data;
      return [{ kind: 'reminded', about: { objectId, postId, holdingId }, officers }];
    }
    case 'custody.escalated': {
      const { heldBy, holdingId, officers, askId } = event.data;
      const about = { objectId, postId: heldBy, holdingId };
      return [{ kind: 'escalated', about, officers }, ...asked(heldBy, askId)];
    }
    case 'approval.asked':
      return asked(event.data.of, event.data.askId);
    case 'receipt.diarised':
      // What its own diarist keeps came to nobody.
      if (event.data.from === undefined) return [];
  }
  const { postId, holdingId } = event.data;
  const about = { objectId, postId, holdingId };
  // From whom it went up by itself did not send it, and would look for it.
  const left: readonly Told[] =
    event.type === 'file.advanced' ? [{ kind: 'advanced', about, officers: sitting(event.data.from) }] : [];
  return [{ kind: 'arrived', about, officers: sitting(postId) }, ...left];
};

/** One officer is told of one event, once; in the quiet hours the message waits for their end. */
const tell = async (
  { messages, ids, sending }: AtOnce,
  {
    kind,
    about,
    stay,
    fact,
    officerId,
    directory,
    now,
  }: Pick<Told, 'kind' | 'about'> & {
    readonly stay: Holding;
    readonly fact: HeldFact;
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
      about,
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
 * Writes at once of what cannot wait for the morning: what is Immediate or above and came to a post, went up from it by itself,
 * or was reminded of, escalated, or asked about. Everything else is seen on the screen and said in the digest. What is told twice, late, or of a stay that has ended
 * meanwhile, is written of once or not at all.
 */
export const tellAtOnce =
  (open: () => AtOnce) =>
  async (fact: HeldFact): Promise<void> => {
    const { event, objectId } = fact;
    if (!isOfThese(event)) return;
    const parts = open();
    const { store, clock, log } = parts;
    const now = clock.now();
    if (isStale(event.at, now)) return;
    const directory = await store.directory.current();
    for (const { kind, about, officers } of toldOf({ objectId, event }, directory)) {
      const stay = await urgentStay(store, about);
      if (stay === undefined) continue;
      for (const officerId of officers)
        if (await tell(parts, { kind, about, stay, fact, officerId, directory, now }))
          log.say('message.entered', { objectId, seq: event.seq, officerId });
    }
  };

const work = tellAtOnce(
  lazily(() => {
    const { store, ids, clock } = office();
    return { store, ids, clock, messages: messages(), sending: sending(), log };
  }),
);

export const handler = async (event: unknown): Promise<SQSBatchResponse> =>
  consumeFifo({ name: 'tell-at-once', log, message: HeldFact, work }, event);
