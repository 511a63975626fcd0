import * as z from 'zod';
import type { Directory } from '../directory/directory.ts';
import type { Readiness, Signature, SignatureState } from '../directory/readiness.ts';
import type { OfficerId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { type Day, daysBetween, type Instant, istDay } from '../time.ts';

/** An expiry is reported a month before (domain.md 2.4). */
export const EXPIRING_DAYS = 30;

/** What is done with a certificate. A transfer is none of these: the officer takes the certificate along. */
export const SIGNATURE_ACTS = [
  'request',
  'verify-identity',
  'issue',
  'register',
  'renew',
  'suspend',
  'resume',
  'report-lost',
  'revoke',
] as const;
export const SignatureAct = z.enum(SIGNATURE_ACTS);
export type SignatureAct = z.infer<typeof SignatureAct>;

/** To what state an act leads from each; what is not named is refused. A lost token is never found again: it is revoked. */
export const SIGNATURE_MOVES = {
  none: { request: 'requested' },
  requested: { 'verify-identity': 'identity-verified', revoke: 'revoked' },
  'identity-verified': { issue: 'issued', revoke: 'revoked' },
  issued: { register: 'registered', 'report-lost': 'revoked', revoke: 'revoked' },
  registered: { renew: 'registered', suspend: 'suspended', 'report-lost': 'revoked', revoke: 'revoked' },
  suspended: { resume: 'registered', 'report-lost': 'revoked', revoke: 'revoked' },
  revoked: { request: 'requested' },
} as const satisfies Record<SignatureState | 'none', Partial<Record<SignatureAct, SignatureState>>>;

/** What an act must be told: the certificate's holder, serial number and last day, or why. */
const ASKS = {
  request: undefined,
  'verify-identity': undefined,
  issue: undefined,
  register: 'certificate',
  renew: 'certificate',
  suspend: 'reason',
  resume: 'certificate',
  'report-lost': 'reason',
  revoke: 'reason',
} as const satisfies Record<SignatureAct, 'certificate' | 'reason' | undefined>;

/** How a certificate stands on a day: its state, and what its last day makes of that. */
export const SIGNATURE_STANDINGS = [
  'none',
  'requested',
  'identity-verified',
  'issued',
  'registered',
  'expiring',
  'expired',
  'suspended',
  'revoked',
] as const;
export const SignatureStanding = z.enum(SIGNATURE_STANDINGS);
export type SignatureStanding = z.infer<typeof SignatureStanding>;

export const standingOf = (signature: Signature | undefined, at: Instant): SignatureStanding => {
  if (!signature) return 'none';
  const { state, expires } = signature;
  if (state !== 'registered' || expires === undefined) return state;
  const left = daysBetween(istDay(at), expires);
  if (left < 0) return 'expired';
  return left <= EXPIRING_DAYS ? 'expiring' : 'registered';
};

const USABLE: ReadonlySet<SignatureStanding> = new Set(['registered', 'expiring']);

/** Whether its holder may sign with it at this moment. Who checks an old signature asks for the moment of signing. */
export const mayBeUsed = (signature: Signature | undefined, at: Instant): boolean =>
  USABLE.has(standingOf(signature, at));

export type AskedOfSignature = {
  readonly act: SignatureAct;
  readonly holder?: string | undefined;
  readonly serial?: string | undefined;
  readonly expires?: Day | undefined;
  readonly reason?: string | undefined;
};

type Certificate = Pick<Signature, 'holder' | 'serial' | 'expires'>;

const refuseForeignSerial = (directory: Directory, officerId: OfficerId, { serial }: Certificate): void => {
  // One token in two hands is how a signature was misused (domain.md 2.4).
  const other = directory.rows.readiness.find(
    row => row.officerId !== officerId && serial !== undefined && row.signature?.serial === serial,
  );
  if (other) throw new Refusal('signature.serial-taken');
};

const certificateOf = (
  asked: AskedOfSignature,
  before: Signature | undefined,
  today: Day,
): Required<Certificate> => {
  // A certificate of its own takes nothing over from the one it follows.
  const known = asked.act === 'renew' ? undefined : before;
  const holder = asked.holder ?? known?.holder;
  const serial = asked.serial ?? known?.serial;
  const expires = asked.expires ?? known?.expires;
  const again = asked.act === 'renew' && serial === before?.serial;
  if (holder === undefined || serial === undefined || expires === undefined || expires < today || again)
    throw new Refusal('signature.certificate-invalid');
  return { holder, serial, expires };
};

const given = ({ holder, serial, expires }: Omit<AskedOfSignature, 'act'>): Certificate => ({
  ...(holder === undefined ? {} : { holder }),
  ...(serial === undefined ? {} : { serial }),
  ...(expires === undefined ? {} : { expires }),
});

/** The officer's row after an act on their certificate. */
export const changeSignature = (
  directory: Directory,
  officerId: OfficerId,
  { asked, at }: { readonly asked: AskedOfSignature; readonly at: Instant },
): Readiness => {
  directory.getOfficer(officerId);
  const row = directory.find('readiness', officerId) ?? { officerId, steps: {} };
  const before = row.signature;
  const moves: Partial<Record<SignatureAct, SignatureState>> = SIGNATURE_MOVES[before?.state ?? 'none'];
  const state = moves[asked.act];
  if (state === undefined)
    throw new Refusal('signature.not-possible', { state: before?.state ?? 'none', act: asked.act });
  if (ASKS[asked.act] === 'reason' && asked.reason === undefined)
    throw new Refusal('signature.reason-missing');
  const today = istDay(at);
  const certificate: Certificate =
    ASKS[asked.act] === 'certificate'
      ? certificateOf(asked, before, today)
      : { ...(before && asked.act !== 'request' ? given(before) : {}), ...given(asked) };
  refuseForeignSerial(directory, officerId, certificate);
  const { reason } = asked;
  return {
    ...row,
    signature: { state, ...certificate, since: today, ...(reason === undefined ? {} : { reason }) },
  };
};
