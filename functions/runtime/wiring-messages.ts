import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import type { MailProvider, Sending, SmsProvider } from '#functions/messages/sending.ts';
import { SmsTemplates } from '#shared/domain/messages/sms.ts';
import { type Messages, openMessages } from '#shared/store/messages.ts';
import { lazily } from './lazily.ts';
import { openMail } from './mail.ts';
import { settings } from './settings.ts';
import { openSms } from './sms.ts';

/** What officers are sent. */
export const messages = /* @__PURE__ */ lazily((): Messages => {
  const { TABLE_NAME: tableName } = settings('TABLE_NAME');
  return openMessages({ client: new DynamoDBClient({}), tableName });
});

const OFF = 'off';

/** When and by which channels the district sends. */
export const sending = /* @__PURE__ */ lazily((): Sending => {
  const { DIGEST_AT, QUIET_FROM, QUIET_UNTIL, MAIL_FROM, SMS_TEMPLATES, WEB_ADDRESS } = settings(
    'DIGEST_AT',
    'QUIET_FROM',
    'QUIET_UNTIL',
    'MAIL_FROM',
    'SMS_TEMPLATES',
    'WEB_ADDRESS',
  );
  return {
    hours: { digestAt: DIGEST_AT, quietFrom: QUIET_FROM, quietUntil: QUIET_UNTIL },
    web: WEB_ADDRESS,
    mail: MAIL_FROM !== OFF,
    sms: SMS_TEMPLATES === OFF ? undefined : SmsTemplates.parse(JSON.parse(SMS_TEMPLATES)),
  };
});

/** Asked once: whether what was not answered may be asked again, only the provider's own word can say. */
const ONCE = { maxAttempts: 1 } as const;

export const mailProvider = /* @__PURE__ */ lazily((): MailProvider | undefined => {
  const { MAIL_FROM: from, MAIL_CONFIGURATION_SET: configurationSet } = settings(
    'MAIL_FROM',
    'MAIL_CONFIGURATION_SET',
  );
  return from === OFF ? undefined : openMail({ ses: new SESv2Client(ONCE), from, configurationSet });
});

export const smsProvider = /* @__PURE__ */ lazily((): SmsProvider | undefined => {
  const {
    SMS_SENDER: sender,
    SMS_ENTITY_ID: entityId,
    SMS_CONFIGURATION_SET: configurationSet,
  } = settings('SMS_SENDER', 'SMS_ENTITY_ID', 'SMS_CONFIGURATION_SET');
  if (sender === OFF) return undefined;
  return openSms({ sms: new PinpointSMSVoiceV2Client(ONCE), sender, entityId, configurationSet });
});
