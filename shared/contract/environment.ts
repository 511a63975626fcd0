/**
 * Every environment variable a function may be given. `infra/` sets them, `functions/runtime/settings.ts` reads them;
 * nothing else names one. The SDK's own variables (region, endpoints, credentials) are not ours.
 */
export const ENVIRONMENT = [
  'TABLE_NAME',
  'QUARANTINE_BUCKET',
  'DOCUMENTS_BUCKET',
  'EVENTS_TOPIC_ARN',
  'CHANNEL_ROUTING_ARN',
  'CUSTODY_TIMER_ARN',
  'DOCUMENT_INTAKE_ARN',
  /** Codes of the languages that pages are read in, with commas: `hin,eng`. */
  'READING_LANGUAGES',
  /** Percent of confidence under which a page's text is called unreliable. */
  'UNRELIABLE_UNDER',
  /** `on` where pages in Latin script are read by Textract, else `off`. */
  'TEXTRACT',
  /** `on` where one person may confirm notes on a file at two levels, through two posts they hold, else `off`. */
  'TWO_LEVELS',
  /** The token issuer: the user pool's ProviderURL. */
  'ISSUER',
  'CLIENT_ID',
  'USER_POOL_ID',
  /** A scope without which no access token is accepted. */
  'SIGN_IN_SCOPE',
  /** The address that officers open, with a closing slash. */
  'WEB_ADDRESS',
  /** `HH:MM` in India: when the day's digest goes out, and between which hours no single message does. */
  'DIGEST_AT',
  'QUIET_FROM',
  'QUIET_UNTIL',
  /** The address letters come from, or `off` where the district sends none. */
  'MAIL_FROM',
  'MAIL_CONFIGURATION_SET',
  /** The registered header short messages come from, or `off` where the district sends none. */
  'SMS_SENDER',
  'SMS_ENTITY_ID',
  /** The registered texts, as JSON. */
  'SMS_TEMPLATES',
  'SMS_CONFIGURATION_SET',
  /** The district's short name, as in infra/districts. */
  'DISTRICT',
  /** The district's name in full, as officers read it. */
  'DISTRICT_TITLE_HI',
  'DISTRICT_TITLE_EN',
  /** Login name of the first administrator of an empty district. */
  'FIRST_ADMINISTRATOR',
] as const;
export type EnvironmentName = (typeof ENVIRONMENT)[number];

/** What a district's configuration says of its messages. */
export { ClockTime } from '#shared/domain/calendar.ts';
export { isQuiet } from '#shared/domain/messages/hours.ts';
export { SmsTemplates } from '#shared/domain/messages/sms.ts';
/** What `READING_LANGUAGES` names. */
export { Language } from '#shared/domain/page-text.ts';
