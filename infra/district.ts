import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { isQuiet, Language } from '#shared/contract/environment.ts';
import { Messages } from './district-messages.ts';

/** A district's configuration is wrong. The message is one line that names the file and the field. */
export class DistrictMistake extends Error {
  override readonly name = 'DistrictMistake';
}

const INDIAN_REGIONS = ['ap-south-1', 'ap-south-2'] as const;
const FUNCTION_NAME = /^[a-z]+(-[a-z]+)*$/;

const Arn = (service: string) =>
  z.string().regex(new RegExp(`^arn:aws:${service}:`), `must be an ARN of ${service}`);
const Name = z.string().trim().min(1).max(128);
/** Both stand in the subject of an e-mail, which Cognito limits to 140 characters. */
const Title = z.string().trim().min(1).max(40);
const CidrV4 = z.union([z.cidrv4(), z.cidrv6()]);

const Network = z.discriminatedUnion('kind', [
  /** Reachable from everywhere; sign-in and, where switched on, the firewall protect it. */
  z.strictObject({ kind: z.literal('public') }),
  /** Reachable only through these interface endpoints of the state's own networks. */
  z.strictObject({
    kind: z.literal('private-endpoint'),
    endpoints: z.array(z.string().regex(/^vpce-[0-9a-f]+$/, 'must be a vpce-… id')).min(1),
  }),
  /** Reachable only from these addresses, such as the state wide area network's gateways. */
  z.strictObject({ kind: z.literal('ip-allow-list'), ranges: z.array(CidrV4).min(1) }),
]);

const Backup = z.strictObject({
  enabled: z.boolean(),
  /** The second Indian region that each day's backup is copied to. */
  copyToRegion: z.enum(INDIAN_REGIONS).optional(),
  /** Nobody, not even the account's root, can delete a backup younger than this. */
  lockDays: z.int().min(7).max(36500).default(35),
  keepDays: z.int().min(7).max(36500).default(365),
});

const Federation = z.strictObject({
  /**
   * Name shown on the sign-in page's button; it also begins every federated login name, which Cognito writes in small
   * letters.
   */
  name: z.string().regex(/^[a-z][a-z0-9]{2,31}$/, 'must be 3 to 32 small letters and digits'),
  issuer: z.httpUrl(),
  clientId: Name,
  /** A secret in Secrets Manager whose whole text is the client's secret. */
  clientSecretArn: Arn('secretsmanager'),
  /** Claim of the state's token that carries the officer's e-mail address. */
  emailClaim: Name.default('email'),
});

/** From whom letters to officers come; without it from Cognito's own address, fifty a day. */
const Sender = z.strictObject({
  /** An address of a domain that is verified in SES. */
  email: z.email(),
  /** Where SES is asked; the district's region if left out. */
  region: z.enum(INDIAN_REGIONS).optional(),
});

/** How scanned pages are read. */
const Reading = z.strictObject({
  /** In the order in which they are tried; each needs its data package, see docs/deploy.md. */
  languages: z.array(Language).min(1).max(4).default(['hin', 'eng']),
  /** Percent of confidence under which a page's text is marked as unreliable. */
  unreliableUnder: z.int().min(0).max(100).default(70),
  /** Pages in Latin script are read by Amazon Textract instead of by Tesseract. */
  textract: z.boolean().default(false),
});

/** What the district's own manual says of notes. */
const Notes = z.strictObject({
  /** One person may confirm notes on a file as two posts of different levels; journal and note then say so. */
  onePersonAtTwoLevels: z.boolean().default(false),
});

/**
 * What a restore made anew and therefore bears another name than the stacks gave it. Named here, the office uses these
 * in place of its own; see "Restore" in docs/deploy.md.
 */
const Restored = z.strictObject({
  table: z.strictObject({ name: Name, streamArn: Arn('dynamodb') }).optional(),
  documentsBucketName: z.string().min(3).max(63).optional(),
});

/** Sign-in returns only to where TLS is spoken, or to the one-machine run. */
const SAFE_ADDRESS = /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)[:/])/;

/** How one district is deployed. Every unknown field is refused. */
export const District = z
  .strictObject({
    /** `<state>-<district>`: the file's name, the stacks' names, and the name the office goes by. */
    name: z.string().regex(/^[a-z]{2}-[a-z]{2,24}$/, 'must be <state>-<district> in small letters'),
    title: z.strictObject({ hi: Title, en: Title }),
    account: z.string().regex(/^\d{12}$/, 'must be the 12 digits of the AWS account'),
    region: z.enum(INDIAN_REGIONS),
    languages: z.array(z.enum(['hi', 'en'])).min(1),
    firstAdministrator: z.strictObject({
      login: z
        .string()
        .regex(/^[a-z][a-z0-9.-]{2,63}$/, 'must be 3 to 64 small letters, digits, dots and hyphens')
        // Whoever keeps any office gives codes for such logins (shared/domain/provisional-login.ts).
        .regex(/^(?!p\.)/, 'must not begin with p., as logins without a mail id do'),
      email: z.email(),
    }),
    web: z.strictObject({
      /** The address officers open, with its path: where sign-in returns to and the only origin of document buckets. */
      address: z
        .url({ protocol: /^https?$/, abort: true })
        .regex(SAFE_ADDRESS, 'must begin with https://')
        .endsWith('/', 'must end with /'),
      domain: z.strictObject({ name: z.hostname(), certificateArn: Arn('acm') }).optional(),
    }),
    signIn: z.strictObject({
      /** First label of the sign-in page's address; unique in the region over all of AWS. */
      pageName: z
        .string()
        .regex(/^[a-z0-9](?:[a-z0-9-]{1,61}[a-z0-9])$/, 'must be 3 to 63 small letters, digits and hyphens')
        .regex(/^(?!.*(aws|amazon|cognito))/, 'must not contain aws, amazon or cognito'),
      mfa: z.enum(['optional', 'required']).default('optional'),
      sender: Sender.optional(),
      federation: Federation.optional(),
    }),
    network: Network,
    waf: z.strictObject({ enabled: z.boolean(), ratePer5Minutes: z.int().min(10).max(2_000_000_000) }),
    backup: Backup,
    alarms: z.strictObject({ email: z.email() }).optional(),
    documents: z.strictObject({
      /** Days for which an accepted document cannot be deleted without a named permission. */
      retentionDays: z.int().min(1).max(36500),
    }),
    /** How the words of scanned pages are read. */
    reading: Reading.prefault({}),
    notes: Notes.prefault({}),
    messages: Messages.prefault({}),
    logRetentionDays: z.union([z.literal(180), z.literal(365), z.literal(731), z.literal(1827)]).default(180),
    /** Reserved concurrency by function name; the account's quota is shared by whoever is not named. */
    concurrency: z.record(z.string().regex(FUNCTION_NAME), z.int().min(1).max(1000)).default({}),
    tags: z
      .record(
        z
          .string()
          .min(1)
          .max(128)
          .regex(/^(?!aws:|application$|district$)/i, 'is a name that others set'),
        z.string().max(256),
      )
      .default({}),
    restored: Restored.optional(),
  })
  .superRefine((district, refuse) => {
    const { backup, signIn, web } = district;
    if (isQuiet(district.messages, district.messages.digestAt)) {
      refuse.addIssue({
        code: 'custom',
        path: ['messages', 'digestAt'],
        message: 'must not lie in the quiet hours',
      });
    }
    if (backup.copyToRegion === district.region) {
      refuse.addIssue({
        code: 'custom',
        path: ['backup', 'copyToRegion'],
        message: 'must be another region than region',
      });
    }
    if (backup.keepDays < backup.lockDays) {
      refuse.addIssue({
        code: 'custom',
        path: ['backup', 'keepDays'],
        message: 'must not be less than lockDays',
      });
    }
    if (web.domain !== undefined && new URL(web.address).hostname !== web.domain.name) {
      refuse.addIssue({ code: 'custom', path: ['web', 'address'], message: 'must be on web.domain.name' });
    }
    if (web.domain !== undefined && new URL(web.address).pathname !== '/') {
      refuse.addIssue({
        code: 'custom',
        path: ['web', 'address'],
        message: 'must have no path on an own domain',
      });
    }
    const secret = signIn.federation?.clientSecretArn;
    if (secret !== undefined && secret.split(':')[3] !== district.region) {
      refuse.addIssue({
        code: 'custom',
        path: ['signIn', 'federation', 'clientSecretArn'],
        message: 'must be in the region',
      });
    }
    if (web.domain !== undefined && web.domain.certificateArn.split(':')[3] !== district.region) {
      refuse.addIssue({
        code: 'custom',
        path: ['web', 'domain', 'certificateArn'],
        message: 'must be in the region',
      });
    }
  });
export type District = z.infer<typeof District>;

/** Where the districts' files lie. */
export const DISTRICTS_FOLDER = join(import.meta.dirname, 'districts');

/** Checks a district's configuration; `source` is how a mistake names the file. Throws {@link DistrictMistake}. */
export const parseDistrict = (text: string, source: string): District => {
  const outcome = District.safeParse(parseJson(text, source));
  if (outcome.success) return outcome.data;
  const mistakes = outcome.error.issues.map(describe).join('; ');
  throw new DistrictMistake(`${source}: ${mistakes}`);
};

/** Reads `<folder>/<name>.json`. Throws {@link DistrictMistake}. */
export const readDistrict = (name: string, folder = DISTRICTS_FOLDER): District => {
  const source = `infra/districts/${name}.json`;
  const district = parseDistrict(readText(join(folder, `${name}.json`), source), source);
  if (district.name !== name)
    throw new DistrictMistake(`${source}: name: must be "${name}", as the file is called`);
  return district;
};

const readText = (path: string, source: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new DistrictMistake(`${source}: there is no such district file`);
  }
};

const parseJson = (text: string, source: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message.replaceAll(/\s+/g, ' ') : 'unreadable';
    throw new DistrictMistake(`${source}: not readable as JSON: ${reason}`);
  }
};

const describe = (issue: z.core.$ZodIssue): string => {
  const field = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return `${field === '' ? '(whole file)' : field}: ${issue.message}`;
  return issue.keys.map(key => `${field === '' ? key : `${field}.${key}`}: unknown field`).join('; ');
};
