import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Channel } from '#shared/domain/messages/message.ts';
import type { Life } from '../engine/life.ts';
import type { World } from '../engine/world.ts';

/** What stands in the office itself is handed to nobody. */
type By = Exclude<Channel, 'in-app'>;
/** A message that a provider took, and sent. */
export type Taken = {
  readonly messageId: string;
  readonly at: number;
  readonly channel: By;
  /** Everything that is in it. */
  readonly text: string;
  /** When the office had worked a word that was told of it. */
  readonly heard: number[];
};
/** What a provider publishes of a message it took. */
export type Word = { readonly id: string; readonly of: Taken; readonly body: string };

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;
/** Whoever is reached there: nobody. */
export const DEAD_END = 'gone-';

/** What comes of a call: how often, in the order of asking. */
const OUTCOMES = [
  [0.05, 'turned away'],
  [0.03, 'refused'],
  [0.03, 'broken'],
  [0.05, 'silent'],
] as const;
type Outcome = (typeof OUTCOMES)[number][1] | 'taken';
const BOUNCED = 0.04;
const WORD_LOST = 0.03;

/** An answer as the SDK throws it; no status where there was none. */
const fault = (name: string, httpStatusCode?: number): Error =>
  Object.assign(new Error(name), { name, $metadata: httpStatusCode === undefined ? {} : { httpStatusCode } });

type Asked = {
  readonly channel: By;
  readonly to: string;
  readonly text: string;
  readonly officer: string;
  readonly message: string;
};

const mailOf = ({ input }: SendEmailCommand): Asked => {
  const { Subject, Body } = input.Content?.Simple ?? {};
  const tag = (name: string): string => input.EmailTags?.find(({ Name }) => Name === name)?.Value ?? '';
  return {
    channel: 'email',
    to: input.Destination?.ToAddresses?.[0] ?? '',
    text: `${Subject?.Data}\n${Body?.Text?.Data}`,
    officer: tag('officer'),
    message: tag('message'),
  };
};
const smsOf = ({ input }: SendTextMessageCommand): Asked => ({
  channel: 'sms',
  to: input.DestinationPhoneNumber ?? '',
  text: input.MessageBody ?? '',
  officer: input.Context?.['officer'] ?? '',
  message: input.Context?.['message'] ?? '',
});

const bodyOf = ({ channel, officer, message }: Asked, told: string, at: number): string =>
  JSON.stringify(
    channel === 'email'
      ? {
          eventType: told,
          mail: { timestamp: new Date(at).toISOString(), tags: { officer: [officer], message: [message] } },
        }
      : { messageStatus: told, eventTimestamp: at, context: { officer, message } },
  );
const TELLS = {
  email: { taken: 'Send', arrived: 'Delivery', bounced: 'Bounce' },
  sms: { taken: 'SENT', arrived: 'DELIVERED', bounced: 'INVALID' },
} as const;

const nobodyMails = new SESv2Client({ region: 'ap-south-1' });
const nobodyTexts = new PinpointSMSVoiceV2Client({ region: 'ap-south-1' });

/**
 * Providers of mail and SMS: they take a message, refuse it, or turn it away; or they break, or answer too late for anybody to
 * hear. Of what they took they tell, sooner or later, now and then twice or never.
 */
export const openProviders = (world: World, faults: boolean, tell: (word: Word, afterMs: number) => void) => {
  const { chance } = world;
  const taken: Taken[] = [];
  const asked = new Map<string, number>();

  const outcomeOf = (name: string): Outcome => {
    let left = faults ? chance.of('provider', name) : 1;
    for (const [share, outcome] of OUTCOMES) {
      if (left < share) return outcome;
      left -= share;
    }
    return 'taken';
  };
  const take = (call: Asked, name: string): void => {
    const { taken: first, arrived, bounced } = TELLS[call.channel];
    const isGone = call.to.startsWith(DEAD_END) || (faults && chance.hits(BOUNCED, 'bounced', name));
    const { message: messageId, channel, text } = call;
    const told = [first, isGone ? bounced : arrived].filter(
      word => !faults || !chance.hits(WORD_LOST, 'word lost', name, word),
    );
    const of: Taken = { messageId, at: world.now(), channel, text, heard: [] };
    taken.push(of);
    // The second word may be told before the first; what became of a message in its place may take an hour.
    for (const [nth, word] of told.entries())
      tell(
        { id: `${name} ${word}`, of, body: bodyOf(call, word, world.now() + nth) },
        chance.below(nth === 0 ? 90 * SECOND_MS : 3_600 * SECOND_MS, 'told', name, word),
      );
  };
  const answer = (call: Asked): { readonly MessageId: string } => {
    const day = `${call.to} ${Math.floor(world.now() / DAY_MS)}`;
    const nth = (asked.get(day) ?? 0) + 1;
    asked.set(day, nth);
    const name = `${day} ${nth}`;
    switch (outcomeOf(name)) {
      case 'turned away':
        throw fault('TooManyRequestsException', 429);
      case 'refused':
        throw fault(call.channel === 'email' ? 'MessageRejected' : 'ValidationException', 400);
      case 'broken':
        throw fault('InternalServiceException', 500);
      case 'silent':
        take(call, name);
        throw fault('TimeoutError');
      case 'taken':
        take(call, name);
        return { MessageId: name };
    }
  };
  return {
    mail: (life: Life): SESv2Client =>
      new Proxy(nobodyMails, {
        get: (target, name, receiver) =>
          name === 'send'
            ? (command: unknown) =>
                life.call(() => {
                  if (command instanceof SendEmailCommand) return answer(mailOf(command));
                  throw new Error(`no such call of a mailer: ${command?.constructor.name}`);
                })
            : Reflect.get(target, name, receiver),
      }),
    sms: (life: Life): PinpointSMSVoiceV2Client =>
      new Proxy(nobodyTexts, {
        get: (target, name, receiver) =>
          name === 'send'
            ? (command: unknown) =>
                life.call(() => {
                  if (command instanceof SendTextMessageCommand) return answer(smsOf(command));
                  throw new Error(`no such call of a carrier: ${command?.constructor.name}`);
                })
            : Reflect.get(target, name, receiver),
      }),
    taken: (): readonly Taken[] => taken,
  };
};
export type Providers = ReturnType<typeof openProviders>;
