import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ConfigurationSetResource } from '#local/assembly/types.ts';
import { openMailbox } from '#local/mailbox/mailbox.ts';
import { startMailboxPage } from '#local/mailbox/page.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map(folder => rm(folder, { recursive: true, force: true }))));

const SET = 'patravali-up-namuna';
const place = (provider: ConfigurationSetResource['provider']) => ({
  stack: 'office',
  logicalId: provider,
  name: SET,
  arn: `arn:aws:${provider}:ap-south-1:111122223333:configuration-set/${SET}`,
  provider,
});
const configurationSets: readonly ConfigurationSetResource[] = [
  {
    ...place('ses'),
    tells: [{ topicArn: 'arn:aws:sns:ap-south-1:111122223333:told', types: ['send', 'bounce', 'delivery'] }],
  },
  {
    ...place('sms-voice'),
    tells: [{ topicArn: 'arn:aws:sns:ap-south-1:111122223333:told', types: ['TEXT_ALL'] }],
  },
];
const open = async (allowed = true, folder?: string) => {
  const at = folder ?? (await mkdtemp(join(tmpdir(), 'patravali-mailbox-')));
  folders.push(at);
  const published: { readonly topicArn: string; readonly event: Record<string, unknown> }[] = [];
  const mailbox = openMailbox({
    assembly: { configurationSets },
    gate: {
      mayCallAsService: () =>
        allowed
          ? { allowed }
          : { allowed, message: 'ses is not authorized to perform: sns:Publish', kms: false },
    },
    folder: at,
    publish: async (topicArn, message) => void published.push({ topicArn, event: JSON.parse(message) }),
  });
  return { mailbox, published, folder: at };
};

const MAIL = {
  FromEmailAddress: 'patravali@namuna.example',
  Destination: { ToAddresses: ['asha@namuna.example'] },
  Content: {
    Simple: {
      Subject: { Data: 'आज के कार्य', Charset: 'UTF-8' },
      Body: { Text: { Data: 'खोलें: http://office.example/#/ <b>', Charset: 'UTF-8' } },
    },
  },
  ConfigurationSetName: SET,
  EmailTags: [{ Name: 'message', Value: 'msg_1' }],
};
const SMS = {
  DestinationPhoneNumber: '+919876543210',
  OriginationIdentity: 'PTRVLI',
  MessageBody: 'पत्रावली: विलम्बित 3',
  MessageType: 'TRANSACTIONAL',
  ConfigurationSetName: SET,
  DestinationCountryParameters: { IN_ENTITY_ID: '1101', IN_TEMPLATE_ID: '1107' },
  Context: { message: 'msg_2' },
};

describe('the mailbox', () => {
  it('keeps a letter where it can be looked at, tells that it was taken, and repeats its tags', async () => {
    const { mailbox, published, folder } = await open();
    const answer = await mailbox.call('SendEmail', MAIL);
    expect(await readdir(folder)).toHaveLength(1);
    expect(mailbox.all()).toMatchObject([
      { to: 'asha@namuna.example', subject: 'आज के कार्य', told: ['Send'] },
    ]);
    expect(published).toMatchObject([
      {
        event: { eventType: 'Send', mail: { tags: { message: ['msg_1'], 'ses:configuration-set': [SET] } } },
      },
    ]);
    expect(answer).toEqual({ MessageId: mailbox.all()[0]?.id });
    const again = await open(true, folder);
    expect(again.mailbox.all()).toHaveLength(1);
  });

  it('tells what it is bidden to tell, if anybody wants to hear it', async () => {
    const { mailbox, published } = await open();
    await mailbox.call('SendTextMessage', SMS);
    const [sms] = mailbox.all();
    if (sms === undefined) throw new Error('no SMS');
    await mailbox.tell(sms.id, 'TEXT_DELIVERED');
    expect(published.map(({ event }) => event['messageStatus'])).toEqual(['QUEUED', 'DELIVERED']);
    expect(published.at(-1)?.event['context']).toEqual({ message: 'msg_2' });
    await expect(mailbox.tell(sms.id, 'Bounce')).rejects.toThrow(/no event Bounce/);
    await mailbox.call('SendEmail', MAIL);
    const letter = mailbox.all().find(({ provider }) => provider === 'ses');
    await mailbox.tell(letter?.id ?? '', 'Complaint');
    expect(published.map(({ event }) => event['eventType'])).not.toContain('Complaint');
  });

  it('refuses what AWS or India’s carriers would', async () => {
    const { mailbox } = await open();
    const { DestinationCountryParameters: _, ...unregistered } = SMS;
    await expect(mailbox.call('SendTextMessage', unregistered)).rejects.toThrow(
      /DestinationCountryParameters/,
    );
    await expect(mailbox.call('SendEmail', { ...MAIL, ReplyToAddresses: [] })).rejects.toThrow(/ReplyTo/);
    await expect(mailbox.call('SendEmail', { ...MAIL, ConfigurationSetName: 'other' })).rejects.toThrow(
      /other/,
    );
    expect(mailbox.all()).toEqual([]);
  });

  it('cannot tell what the topic’s policy does not let its provider tell', async () => {
    const { mailbox } = await open(false);
    await expect(mailbox.call('SendEmail', MAIL)).rejects.toThrow(/sns:Publish/);
  });

  it('shows what was sent, with links that lead to this machine, and takes a click', async () => {
    const { mailbox } = await open();
    await mailbox.call('SendEmail', MAIL);
    const page = await startMailboxPage({
      mailbox,
      port: 0,
      origins: { 'http://office.example': 'http://127.0.0.1:8400' },
      log: () => undefined,
    });
    const html = await (await fetch(`${page.url}/`)).text();
    expect(html).toContain('href="http://127.0.0.1:8400/#/"');
    expect(html).toContain('&lt;b&gt;');
    const [letter] = mailbox.all();
    const click = (headers: Record<string, string> = {}) =>
      fetch(`${page.url}/messages/${letter?.id}/Bounce`, { method: 'POST', redirect: 'manual', headers });
    expect((await click({ origin: 'http://elsewhere.example' })).status).toBe(404);
    expect((await click()).status).toBe(303);
    expect(mailbox.all()[0]?.told).toEqual(['Send', 'Bounce']);
    await page.close();
  });
});
