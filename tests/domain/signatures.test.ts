import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed } from '#shared/domain/directory/directory.ts';
import { SIGNATURE_STATES, Signature } from '#shared/domain/directory/readiness.ts';
import {
  type AskedOfSignature,
  changeSignature,
  EXPIRING_DAYS,
  mayBeUsed,
  SIGNATURE_ACTS,
  SIGNATURE_MOVES,
  standingOf,
} from '#shared/domain/readiness/signature.ts';
import { dayPlus, istDay } from '#shared/domain/time.ts';
import { codeOf } from './support/refused.ts';
import { day, noon, openRegister } from './support/register.ts';

const AT = noon('2026-11-20');
const TODAY = day('2026-11-20');
const certificate = { holder: 'MEERA SHARMA', serial: '0A1B2C', expires: day('2028-11-19') };
const reason = 'टोकन खो गया; प्राथमिकी दर्ज';

const one = () => {
  const register = openRegister();
  const officer = register.seated(register.office('COL').officeId);
  return { register, officer };
};
/** The register after each act in turn. */
const signaturesAfter = (acts: readonly AskedOfSignature[]) => {
  const { register, officer } = one();
  return acts.reduce((directory, asked) => {
    const row = changeSignature(directory, officer.officerId, { asked, at: AT });
    return changed(directory, { readiness: [row] });
  }, register.directory());
};
const signatureAfter = (...acts: readonly AskedOfSignature[]): Signature | undefined =>
  signaturesAfter(acts).rows.readiness[0]?.signature;

const TO_REGISTERED: readonly AskedOfSignature[] = [
  { act: 'request' },
  { act: 'verify-identity' },
  { act: 'issue' },
  { act: 'register', ...certificate },
];

describe('the register of signatures', () => {
  test('takes a certificate from asking to registering, step by step', () => {
    expect(signatureAfter(...TO_REGISTERED)).toEqual({
      state: 'registered',
      ...certificate,
      since: TODAY,
    });
  });

  const cells = (['none', ...SIGNATURE_STATES] as const).flatMap(state =>
    SIGNATURE_ACTS.map(act => [state, act] as const),
  );
  test.each(cells)('in state %s answers "%s" as the table says', (state, act) => {
    const { register, officer } = one();
    if (state !== 'none')
      register.ready(officer, { steps: {}, signature: { state, ...certificate, reason: 'कारण' } });
    const asked = { act, ...certificate, serial: act === 'renew' ? 'FF00' : certificate.serial, reason };
    const moves: Partial<Record<string, string>> = SIGNATURE_MOVES[state];
    const next = moves[act];
    const run = () => changeSignature(register.directory(), officer.officerId, { asked, at: AT });
    if (next === undefined) expect(codeOf(run)).toBe('signature.not-possible');
    else expect(run().signature).toMatchObject({ state: next, since: TODAY });
  });

  test('is not left by a lost token but by revoking it, with the reason, and then asking anew', () => {
    const lost = [...TO_REGISTERED, { act: 'report-lost', reason } as const];
    expect(signatureAfter(...lost)).toMatchObject({ state: 'revoked', reason, serial: certificate.serial });
    expect(signatureAfter(...lost, { act: 'request' })).toEqual({ state: 'requested', since: TODAY });
    expect(codeOf(() => signaturesAfter([...TO_REGISTERED, { act: 'report-lost' }]))).toBe(
      'signature.reason-missing',
    );
  });

  test('registers none without holder, serial number and a last day ahead', () => {
    const upTo = TO_REGISTERED.slice(0, 3);
    for (const part of ['holder', 'serial', 'expires'] as const)
      expect(
        codeOf(() => signaturesAfter([...upTo, { act: 'register', ...certificate, [part]: undefined }])),
      ).toBe('signature.certificate-invalid');
    const past = { act: 'register', ...certificate, expires: day('2026-11-19') } as const;
    expect(codeOf(() => signaturesAfter([...upTo, past]))).toBe('signature.certificate-invalid');
    expect(Signature.safeParse({ state: 'registered', holder: 'MEERA' }).success).toBe(false);
  });

  test('renews by another certificate only', () => {
    expect(codeOf(() => signaturesAfter([...TO_REGISTERED, { act: 'renew', ...certificate }]))).toBe(
      'signature.certificate-invalid',
    );
    const next = { ...certificate, serial: 'FF00', expires: day('2030-11-19') };
    expect(signatureAfter(...TO_REGISTERED, { act: 'renew', ...next })).toMatchObject({
      state: 'registered',
      ...next,
    });
  });

  test('registers one token for one person', () => {
    const { register, officer } = one();
    const other = register.officer();
    register.ready(other, { steps: {}, signature: { state: 'revoked', ...certificate } });
    register.ready(officer, { steps: {}, signature: { state: 'issued' } });
    const asked = { act: 'register', ...certificate } as const;
    expect(codeOf(() => changeSignature(register.directory(), officer.officerId, { asked, at: AT }))).toBe(
      'signature.serial-taken',
    );
  });

  test('keeps the steps that were entered', () => {
    const { register, officer } = one();
    const steps = { signature: { blocker: 'आधार में मोबाइल नहीं जुड़ा' }, device: { done: TODAY } };
    register.ready(officer, { steps });
    const asked = { act: 'request' } as const;
    expect(changeSignature(register.directory(), officer.officerId, { asked, at: AT }).steps).toEqual(steps);
  });

  test('keeps a certificate through a transfer', () => {
    const { register, officer } = one();
    register.ready(officer, { steps: {}, signature: { state: 'registered', ...certificate } });
    const [charge] = register.directory().chargesOfOfficer(officer.officerId);
    if (!charge) throw new Error('nobody sits there');
    register.put({ charges: [{ ...charge, until: noon('2026-11-10') }] });
    register.charge(officer, register.post(register.office('TEH').officeId).postId, { from: '2026-11-12' });
    const row = register.directory().find('readiness', officer.officerId);
    expect(mayBeUsed(row?.signature, AT)).toBe(true);
  });
});

describe('a registered signature', () => {
  const until = (expires: string) => ({
    state: 'registered' as const,
    ...certificate,
    expires: day(expires),
  });

  test('expires when its last day is over in India, and warns thirty days before', () => {
    const look = (expires: string) => standingOf(until(expires), AT);
    expect(EXPIRING_DAYS).toBe(30);
    expect(['2026-11-19', '2026-11-20', '2026-12-20', '2026-12-21'].map(look)).toEqual([
      'expired',
      'expiring',
      'expiring',
      'registered',
    ]);
  });

  test('may be used up to its last moment, and an old signing is judged by its own hour', () => {
    const signature = until('2026-11-20');
    // 18:30 UTC is midnight in India.
    expect(mayBeUsed(signature, noon('2026-11-20'))).toBe(true);
    expect(mayBeUsed(signature, noon('2026-11-21'))).toBe(false);
    expect(mayBeUsed(undefined, AT)).toBe(false);
  });

  test('is the only one that may be used, whatever its dates', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SIGNATURE_STATES),
        fc.integer({ min: -800, max: 800 }),
        (state, days) => {
          const signature = { state, ...certificate, expires: dayPlus(istDay(AT), days) };
          expect(mayBeUsed(signature, AT)).toBe(state === 'registered' && days >= 0);
        },
      ),
    );
  });
});
