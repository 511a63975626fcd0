import * as z from 'zod';
import type { EnvironmentName } from '#shared/contract/environment.ts';
import { Login } from '#shared/domain/directory/officer.ts';
import { isProvisional } from '#shared/domain/provisional-login.ts';

const Name = z.string().min(1).max(256);
const Time = z.string().regex(/^\d\d:\d\d$/);
const Arn = z.string().regex(/^arn:[^\s]+$/);

/** What each variable must look like. A function reads only those it needs, when it first needs them. */
const SHAPES = {
  TABLE_NAME: Name,
  QUARANTINE_BUCKET: Name,
  DOCUMENTS_BUCKET: Name,
  EVENTS_TOPIC_ARN: Arn,
  CHANNEL_ROUTING_ARN: Arn,
  CUSTODY_TIMER_ARN: Arn,
  DOCUMENT_INTAKE_ARN: Arn,
  READING_LANGUAGES: z.string().regex(/^[a-z]{3}(,[a-z]{3})*$/),
  UNRELIABLE_UNDER: z.string().regex(/^\d{1,3}$/),
  TEXTRACT: z.enum(['on', 'off']),
  TWO_LEVELS: z.enum(['on', 'off']),
  WEB_ADDRESS: z.url({ protocol: /^https?$/ }),
  DIGEST_AT: Time,
  QUIET_FROM: Time,
  QUIET_UNTIL: Time,
  MAIL_FROM: Name,
  MAIL_CONFIGURATION_SET: Name,
  SMS_SENDER: Name,
  SMS_ENTITY_ID: Name,
  SMS_TEMPLATES: z.string().min(1),
  SMS_CONFIGURATION_SET: Name,
  ISSUER: z.url({ protocol: /^https?$/ }),
  CLIENT_ID: Name,
  SIGN_IN_SCOPE: Name,
  USER_POOL_ID: z.string().regex(/^[\w-]+_[0-9a-zA-Z]+$/),
  DISTRICT: Name,
  DISTRICT_TITLE_HI: Name,
  DISTRICT_TITLE_EN: Name,
  // Whoever keeps any office gives codes for provisional logins.
  FIRST_ADMINISTRATOR: Login.refine(login => !isProvisional(login)),
} as const satisfies Record<EnvironmentName, z.ZodType<string>>;

/** A variable that is missing or malformed. Says its name, never what stood in it. */
export class SettingMissing extends Error {
  override readonly name = 'SettingMissing';
  readonly setting: EnvironmentName;
  constructor(setting: EnvironmentName) {
    super(`the environment variable ${setting} is missing or malformed; infra/functions.ts gives it`);
    this.setting = setting;
  }
}

/** Reads settings by name: `const { TABLE_NAME } = settings('TABLE_NAME')`. */
export const settings = <N extends EnvironmentName>(...names: readonly N[]): Readonly<Record<N, string>> => {
  const read = (name: N): string => {
    const parsed = SHAPES[name].safeParse(process.env[name]);
    if (!parsed.success) throw new SettingMissing(name);
    return parsed.data;
  };
  return Object.fromEntries(names.map(name => [name, read(name)])) as Record<N, string>;
};

/** Where AWS is, as Lambda tells the SDK; an endpoint of its own only on one machine. */
export const awsPlace = (): { readonly region: string; readonly s3: string | undefined } => {
  const { AWS_REGION: region, AWS_ENDPOINT_URL_S3: s3 } = process.env;
  if (region === undefined) throw new Error('Lambda tells no region');
  return { region, s3 };
};
