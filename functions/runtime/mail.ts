import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { MailProvider } from '#functions/messages/sending.ts';
import { handed } from './handed.ts';

type Parts = {
  readonly ses: Pick<SESv2Client, 'send'>;
  readonly from: string;
  readonly configurationSet: string;
};

/** SES will not take this one, whoever asks again. */
const REFUSED: ReadonlySet<string> = new Set(['MessageRejected', 'BadRequestException']);

/** Sends letters by SES. Each bears our own name for it, by which SES tells of it later. */
export const openMail =
  ({ ses, from, configurationSet }: Parts): MailProvider =>
  ({ to, subject, text, tag }) =>
    handed(REFUSED, async () => {
      const { MessageId: providerId } = await ses.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: {
            Simple: {
              Subject: { Data: subject, Charset: 'UTF-8' },
              Body: { Text: { Data: text, Charset: 'UTF-8' } },
            },
          },
          ConfigurationSetName: configurationSet,
          EmailTags: [
            { Name: 'officer', Value: tag.officerId },
            { Name: 'message', Value: tag.messageId },
          ],
        }),
      );
      return providerId;
    });
