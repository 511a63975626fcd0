import type { SQSBatchResponse } from 'aws-lambda';
import { keepDelivery } from '#functions/events/keep-deliveries.ts';
import { makeDigests } from '#functions/events/make-digests.ts';
import { sendMessages } from '#functions/events/send-messages.ts';
import { tellAtOnce } from '#functions/events/tell-at-once.ts';
import { ProviderEvent } from '#functions/messages/provider-events.ts';
import type { Sending } from '#functions/messages/sending.ts';
import { consume, consumeFifo } from '#functions/runtime/batch.ts';
import { openMail } from '#functions/runtime/mail.ts';
import { openSms } from '#functions/runtime/sms.ts';
import { HeldFact } from '#shared/contract/fact.ts';
import type { Providers } from '../cloud/providers.ts';
import type { Template } from '../cloud/template.ts';
import type { Fate } from '../engine/life.ts';
import type { Functions } from './functions.ts';
import type { Heard } from './heard.ts';

type Parts = {
  readonly functions: Pick<Functions, 'run'>;
  readonly providers: Pick<Providers, 'mail' | 'sms'>;
  readonly heard: Heard;
  readonly sending: Sending;
  readonly letterhead: Template['letters']['letterhead'];
};

const PLENTY = { getRemainingTimeInMillis: () => 600_000 };

/** The functions that write to officers and hear what became of it, as they are wired. */
export const openWriting = ({ functions: { run }, providers, heard, sending, letterhead }: Parts) => {
  const { log } = heard;
  const batchOf = (ran: Awaited<ReturnType<typeof run<SQSBatchResponse>>>): SQSBatchResponse | undefined =>
    ran.kind === 'answered' ? ran.answer : undefined;
  return {
    makeDigests: async (fate: Fate | undefined): Promise<void> => {
      await run(
        ({ office, messages }) =>
          makeDigests(() => ({ office, messages, sending, clock: office.clock, log }))({}, PLENTY),
        { fate },
      );
    },
    sendMessages: async (fate: Fate | undefined): Promise<void> => {
      await run(
        ({ office, messages, life }) =>
          sendMessages(() => ({
            messages,
            store: office.store,
            mail: openMail({ ses: providers.mail(life()), ...letterhead }),
            sms: openSms({ sms: providers.sms(life()), ...letterhead }),
            clock: office.clock,
            log,
          }))({}, PLENTY),
        { fate },
      );
    },
    tellAtOnce: async (event: object, fate: Fate | undefined) =>
      batchOf(
        await run(
          ({ office, messages }) => {
            const { store, ids, clock } = office;
            const work = tellAtOnce(() => ({ store, ids, clock, messages, sending, log }));
            return consumeFifo({ name: 'tell-at-once', log, message: HeldFact, work }, event);
          },
          { fate },
        ),
      ),
    keepDeliveries: async (event: object, fate: Fate | undefined) =>
      batchOf(
        await run(
          ({ office, messages }) => {
            const { directory } = office.store;
            const work = keepDelivery(() => ({ messages, directory, log }));
            return consume({ name: 'keep-deliveries', log, message: ProviderEvent, work }, event);
          },
          { fate },
        ),
      ),
  };
};
