import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Assembly } from '#local/assembly/types.ts';
import { AwsError, type Gate } from '#local/door/types.ts';
import { EVENTS, type EventName, eventOf, isEventOf, wants } from './events.ts';
import { type Kept, openKept } from './kept.ts';

export interface MailboxOptions {
  readonly assembly: Pick<Assembly, 'configurationSets'>;
  readonly gate: Pick<Gate, 'mayCallAsService'>;
  readonly folder: string;
  /** Publishes on a topic of the template. */
  readonly publish: (topicArn: string, message: string) => Promise<void>;
}

/** Stands where SES and AWS End User Messaging are: takes every message, delivers none, and tells what it is bidden to tell. */
export interface Mailbox {
  /** `SendEmail`, `SendTextMessage`, with the body as AWS has it; the caller's right is checked before. */
  call(action: string, body: Readonly<Record<string, unknown>>): Promise<object>;
  /** Newest first. */
  all(): readonly Kept[];
  /** Tells the office what became of a message; throws on an event that its provider does not have. */
  tell(id: string, event: string): Promise<void>;
}

const Content = z.strictObject({ Data: z.string().min(1), Charset: z.literal('UTF-8') });
const SendEmail = z.strictObject({
  FromEmailAddress: z.string(),
  Destination: z.strictObject({ ToAddresses: z.tuple([z.email()]) }),
  Content: z.strictObject({
    Simple: z.strictObject({ Subject: Content, Body: z.strictObject({ Text: Content }) }),
  }),
  ConfigurationSetName: z.string(),
  EmailTags: z
    .array(z.strictObject({ Name: z.string().regex(/^[\w-]+$/), Value: z.string().regex(/^[\w-]+$/) }))
    .default([]),
});
const SendTextMessage = z.strictObject({
  DestinationPhoneNumber: z.string().regex(/^\+91[6-9]\d{9}$/),
  OriginationIdentity: z.string(),
  MessageBody: z.string().min(1).max(1600),
  MessageType: z.literal('TRANSACTIONAL'),
  ConfigurationSetName: z.string(),
  /** Without these India's carriers drop the message. */
  DestinationCountryParameters: z.strictObject({ IN_ENTITY_ID: z.string(), IN_TEMPLATE_ID: z.string() }),
  Context: z.record(z.string(), z.string()).default({}),
});

/** What AWS would refuse is refused by the name of the first thing that is wrong. */
const parse = <S extends z.ZodType>(schema: S, body: unknown, code: string): z.output<S> => {
  const outcome = schema.safeParse(body);
  if (!outcome.success) throw new AwsError(code, z.prettifyError(outcome.error));
  return outcome.data;
};

export const openMailbox = ({ assembly, gate, folder, publish }: MailboxOptions): Mailbox => {
  const kept = openKept(folder);

  const tell = async (message: Kept, event: EventName): Promise<void> => {
    const set = assembly.configurationSets.find(
      ({ provider, name }) => provider === message.provider && name === message.setName,
    );
    const principal = `${message.provider}.amazonaws.com`;
    const body = JSON.stringify(eventOf(message, event, new Date().toISOString()));
    for (const { topicArn, types } of set?.tells ?? []) {
      if (!wants(types, event)) continue;
      const call = { principal, action: 'sns:Publish', resource: topicArn, sourceArn: set?.arn ?? '' };
      const verdict = gate.mayCallAsService(call);
      if (!verdict.allowed) throw new Error(verdict.message);
      await publish(topicArn, body);
    }
    kept.put({ ...(kept.find(message.id) ?? message), told: [...message.told, event] });
  };

  const take = async (message: Omit<Kept, 'id' | 'at' | 'told'>): Promise<object> => {
    const { provider, setName } = message;
    if (!assembly.configurationSets.some(set => set.provider === provider && set.name === setName))
      throw new AwsError(
        provider === 'ses' ? 'NotFoundException' : 'ResourceNotFoundException',
        `Configuration set <${setName}> does not exist.`,
        provider === 'ses' ? 404 : 400,
      );
    const whole = { ...message, id: randomUUID(), at: new Date().toISOString(), told: [] };
    kept.put(whole);
    await tell(whole, EVENTS[provider][0]);
    return { MessageId: whole.id };
  };

  return {
    call: async (action, body) => {
      if (action === 'SendEmail') {
        const mail = parse(SendEmail, body, 'BadRequestException');
        return take({
          provider: 'ses',
          setName: mail.ConfigurationSetName,
          from: mail.FromEmailAddress,
          to: mail.Destination.ToAddresses[0],
          subject: mail.Content.Simple.Subject.Data,
          text: mail.Content.Simple.Body.Text.Data,
          tags: Object.fromEntries(mail.EmailTags.map(({ Name, Value }) => [Name, Value])),
        });
      }
      const sms = parse(SendTextMessage, body, 'ValidationException');
      return take({
        provider: 'sms-voice',
        setName: sms.ConfigurationSetName,
        from: sms.OriginationIdentity,
        to: sms.DestinationPhoneNumber,
        text: sms.MessageBody,
        tags: sms.Context,
        templateId: sms.DestinationCountryParameters.IN_TEMPLATE_ID,
      });
    },
    all: () => kept.all(),
    tell: async (id, event) => {
      const message = kept.find(id);
      if (message === undefined || !isEventOf(message.provider, event))
        throw new AwsError(
          'NotFoundException',
          `no message ${id}, or no event ${event} of its provider`,
          404,
        );
      await tell(message, event);
    },
  };
};
