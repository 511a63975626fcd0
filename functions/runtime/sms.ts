import { type PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { SmsProvider } from '#functions/messages/sending.ts';
import { handed } from './handed.ts';

type Parts = {
  readonly sms: Pick<PinpointSMSVoiceV2Client, 'send'>;
  /** The header that the district has registered, as an ARN or name. */
  readonly sender: string;
  /** The district's number with the registry of senders (DLT). */
  readonly entityId: string;
  readonly configurationSet: string;
};

/** The number is none, or its owner has asked not to be written to. */
const REFUSED: ReadonlySet<string> = new Set(['ValidationException', 'ConflictException']);

/** Sends short messages by AWS End User Messaging. India's carriers drop what does not name its registered text. */
export const openSms =
  ({ sms, sender, entityId, configurationSet }: Parts): SmsProvider =>
  ({ to, text, templateId, tag }) =>
    handed(REFUSED, async () => {
      const { MessageId: providerId } = await sms.send(
        new SendTextMessageCommand({
          DestinationPhoneNumber: `+91${to}`,
          OriginationIdentity: sender,
          MessageBody: text,
          MessageType: 'TRANSACTIONAL',
          ConfigurationSetName: configurationSet,
          DestinationCountryParameters: { IN_ENTITY_ID: entityId, IN_TEMPLATE_ID: templateId },
          Context: { officer: tag.officerId, message: tag.messageId },
        }),
      );
      return providerId;
    });
