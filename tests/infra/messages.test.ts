import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { District } from '#infra/district.ts';
import { changed, DISTRICTS, ofType, templatesOf } from './templates.ts';

describe.each(DISTRICTS)('messages to the officers of %s', name => {
  const { office } = templatesOf(name);
  const set = `patravali-${name}`;

  it('are sent under the district’s own configuration sets, which tell of each message on one topic', () => {
    const [mail] = ofType(office, 'AWS::SES::ConfigurationSet');
    expect(mail?.[1].Properties).toMatchObject({ Name: set, DeliveryOptions: { TlsPolicy: 'REQUIRE' } });
    const [told] = ofType(office, 'AWS::SES::ConfigurationSetEventDestination');
    const topic = { Ref: expect.stringMatching(/^MessagesToldTopic/) };
    expect(told?.[1].Properties).toMatchObject({
      ConfigurationSetName: set,
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: expect.arrayContaining(['send', 'bounce', 'delivery', 'reject', 'complaint']),
        SnsDestination: { TopicARN: topic },
      },
    });
    const [sms] = ofType(office, 'AWS::SMSVOICE::ConfigurationSet');
    expect(sms?.[1].Properties).toMatchObject({
      ConfigurationSetName: set,
      EventDestinations: [
        { Enabled: true, MatchingEventTypes: ['TEXT_ALL'], SnsDestination: { TopicArn: topic } },
      ],
    });
  });

  it('are told of by their providers for these sets only, on an encrypted topic and queue', () => {
    const policy = ofType(office, 'AWS::SNS::TopicPolicy').find(([id]) => id.startsWith('MessagesTold'));
    const text = JSON.stringify(policy?.[1].Properties);
    for (const [service, of] of [
      ['ses.amazonaws.com', `:configuration-set/${set}`],
      ['sms-voice.amazonaws.com', `:configuration-set/${set}`],
    ])
      expect(text).toMatch(
        new RegExp(`${of}[^{}]*\\}\\},"Effect":"Allow","Principal":\\{"Service":"${service}"`),
      );
    for (const type of ['AWS::SNS::Topic', 'AWS::SQS::Queue'])
      for (const [, { Properties }] of ofType(office, type).filter(([id]) => id.startsWith('MessagesTold')))
        expect(Properties).toHaveProperty('KmsMasterKeyId');
  });

  it('are handed over by one function, from the district’s own address and header only', () => {
    const Statement = z.object({ Action: z.unknown(), Resource: z.unknown() });
    const policies = ofType(office, 'AWS::IAM::Policy').flatMap(([id, { Properties }]) =>
      z
        .object({ PolicyDocument: z.object({ Statement: z.array(Statement) }) })
        .parse(Properties)
        .PolicyDocument.Statement.filter(({ Action }) => /ses:|sms-voice:/.test(JSON.stringify(Action)))
        .map(statement => [id, statement] as const),
    );
    expect(policies.map(([id]) => id.replace(/Role.*/, ''))).toEqual(['SendMessages', 'SendMessages']);
    const [mail, sms] = policies.map(([, statement]) => statement);
    expect(mail?.Action).toBe('ses:SendEmail');
    expect(JSON.stringify(mail?.Resource)).toMatch(/:configuration-set\/patravali-.*:identity\/\w+\.example/);
    expect(sms?.Action).toBe('sms-voice:SendTextMessage');
    expect(JSON.stringify(sms?.Resource)).toMatch(/:sender-id\/PTRVLI\/IN"/);
  });

  it('are looked at each minute, and digests at each quarter of an hour in India', () => {
    const schedules = ofType(office, 'AWS::Scheduler::Schedule').map(([, { Properties }]) => Properties);
    const of = (called: string) =>
      schedules.find(each => JSON.stringify(each['Target']).includes(`${called}Function`));
    expect(of('SendMessages')).toMatchObject({ ScheduleExpression: 'rate(1 minute)' });
    expect(of('MakeDigests')).toMatchObject({
      ScheduleExpression: 'cron(0/15 * * * ? *)',
      ScheduleExpressionTimezone: 'Asia/Kolkata',
    });
  });
});

describe('a district that sends nothing', () => {
  const { messages: _, ...rest } = changed('up-namuna', {});
  const { office } = templatesOf('up-namuna', { messages: District.parse(rest).messages });

  it('has neither configuration sets nor the right to send', () => {
    for (const type of ['AWS::SES::ConfigurationSet', 'AWS::SMSVOICE::ConfigurationSet'])
      expect(ofType(office, type)).toEqual([]);
    expect(JSON.stringify(ofType(office, 'AWS::IAM::Policy'))).not.toMatch(/ses:SendEmail|sms-voice:/);
  });
});

describe('the file of a district', () => {
  it('must not set the digest into the quiet hours', () => {
    const messages = { digestAt: '21:00', quietFrom: '20:00', quietUntil: '08:00' };
    const outcome = District.safeParse({ ...changed('up-namuna', {}), messages });
    expect(outcome.error?.issues.map(({ path }) => path.join('.'))).toEqual(['messages.digestAt']);
  });
});
