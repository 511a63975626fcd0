/** Configuration sets of mail and SMS: whom the providers tell what became of a message. */
import * as z from 'zod';
import type { ConfigurationSetResource } from '../types.ts';
import { base, type Findings, ignored, readAll } from './found.ts';

const Sns = z.strictObject({ TopicARN: z.string() });
const Told = z.strictObject({
  ConfigurationSetName: z.string(),
  EventDestination: z.strictObject({
    Name: ignored,
    Enabled: z.literal(true),
    MatchingEventTypes: z.array(z.string()),
    SnsDestination: Sns,
  }),
});
const MailSet = z.strictObject({
  Name: z.string(),
  DeliveryOptions: ignored,
  ReputationOptions: ignored,
  Tags: ignored,
});
const SmsSet = z.strictObject({
  ConfigurationSetName: z.string(),
  EventDestinations: z
    .array(
      z.strictObject({
        EventDestinationName: ignored,
        Enabled: z.literal(true),
        MatchingEventTypes: z.array(z.string()),
        SnsDestination: z.strictObject({ TopicArn: z.string() }),
      }),
    )
    .default([]),
  Tags: ignored,
});

export const readConfigurationSets = (findings: Findings): readonly ConfigurationSetResource[] => {
  const told = readAll(
    findings,
    'AWS::SES::ConfigurationSetEventDestination',
    Told,
    properties => properties,
  );
  const ofMail = readAll(findings, 'AWS::SES::ConfigurationSet', MailSet, ({ Name }, found) => ({
    ...base(found),
    provider: 'ses' as const,
    tells: told
      .filter(({ ConfigurationSetName }) => ConfigurationSetName === Name)
      .map(({ EventDestination: { SnsDestination, MatchingEventTypes } }) => ({
        topicArn: SnsDestination.TopicARN,
        types: MatchingEventTypes,
      })),
  }));
  const ofSms = readAll(
    findings,
    'AWS::SMSVOICE::ConfigurationSet',
    SmsSet,
    ({ EventDestinations }, found) => ({
      ...base(found),
      provider: 'sms-voice' as const,
      tells: EventDestinations.map(({ SnsDestination, MatchingEventTypes }) => ({
        topicArn: SnsDestination.TopicArn,
        types: MatchingEventTypes,
      })),
    }),
  );
  return [...ofMail, ...ofSms];
};
