import { describe, expect, test } from 'vitest';
import {
  approveException,
  endException,
  LONGEST_EXCEPTION_DAYS,
  paperAt,
  paperClosed,
  setGoLive,
} from '#shared/domain/readiness/go-live.ts';
import { type Instant, istInstant, plus } from '#shared/domain/time.ts';
import { codeOf } from './support/refused.ts';
import { day, noon, openRegister } from './support/register.ts';

const AT = noon('2026-11-20');

describe('paper', () => {
  test('is closed from the first hour of the go-live day in India, in that office and no other', () => {
    const register = openRegister();
    const office = register.office('COL', undefined, '2026-11-20');
    const below = register.office('COL-ESTB', office.officeId);
    const directory = register.directory();
    const midnight = istInstant(day('2026-11-20'), '00:00');
    expect(paperClosed(directory, office.officeId, plus(midnight, -1))).toBe(false);
    expect(paperClosed(directory, office.officeId, midnight)).toBe(true);
    expect(paperClosed(directory, below.officeId, midnight)).toBe(false);
    expect(paperAt(directory, office.officeId, midnight)).toEqual({ state: 'closed', since: '2026-11-20' });
  });

  test('is let in again while an exception covers the hour, and no longer', () => {
    const register = openRegister();
    const office = register.office('COL', undefined, '2026-11-01');
    const exception = {
      exceptionId: register.ids.paperException(),
      officeId: office.officeId,
      reason: 'बाढ़ में नेटवर्क बन्द',
      approvedBy: register.ids.officer(),
      from: noon('2026-11-20'),
      until: noon('2026-11-22'),
    };
    register.put({ paperExceptions: [exception] });
    const closed = (at: Instant) => paperClosed(register.directory(), office.officeId, at);
    expect(
      [noon('2026-11-19'), noon('2026-11-20'), noon('2026-11-21'), noon('2026-11-22')].map(closed),
    ).toEqual([true, false, false, true]);
    expect(paperAt(register.directory(), office.officeId, AT)).toMatchObject({
      state: 'excepted',
      exception,
    });
  });
});

describe('a go-live day', () => {
  const reason = 'पहला चरण';
  const office = (goLive?: string) => openRegister().office('COL', undefined, goLive);

  test('may be today or later, and be moved until it has come', () => {
    expect(setGoLive(office(), { day: day('2026-11-20'), reason }, AT).goLive).toBe('2026-11-20');
    expect(setGoLive(office('2026-11-21'), { day: day('2027-02-01'), reason }, AT).goLive).toBe('2027-02-01');
    expect(codeOf(() => setGoLive(office(), { day: day('2026-11-19'), reason }, AT))).toBe(
      'office.go-live-invalid',
    );
    expect(codeOf(() => setGoLive(office('2026-11-20'), { day: day('2027-01-01'), reason }, AT))).toBe(
      'office.gone-live',
    );
  });
});

describe('an exception', () => {
  const register = openRegister();
  const office = register.office('COL', undefined, '2026-11-01');
  const approver = register.officer();
  const asked = (from: string, until: string) => ({
    exceptionId: register.ids.paperException(),
    officeId: office.officeId,
    reason: 'पुराना अभिलेख कागज़ पर है',
    from: noon(from),
    until: noon(until),
  });
  const approve = (from: string, until: string) =>
    approveException(asked(from, until), approver.officerId, AT);

  test('is for a while ahead, ninety days at most, and names who approved it', () => {
    expect(approve('2026-11-20', '2026-12-01').approvedBy).toBe(approver.officerId);
    expect(LONGEST_EXCEPTION_DAYS).toBe(90);
    expect(codeOf(() => approve('2026-11-20', '2027-02-18'))).toBe('done');
    for (const [from, until] of [
      ['2026-11-20', '2027-02-19'],
      ['2026-11-20', '2026-11-20'],
      ['2026-12-01', '2026-11-25'],
      ['2026-10-01', '2026-11-19'],
    ] as const)
      expect(codeOf(() => approve(from, until))).toBe('paper-exception.span-invalid');
  });

  test('ends at once, or before it begins; once only', () => {
    const running = approve('2026-11-01', '2026-12-01');
    const ahead = approve('2026-11-25', '2026-12-01');
    register.put({ paperExceptions: [running, ahead] });
    const end = (id: typeof running.exceptionId) => endException(register.directory(), id, AT);
    expect(end(running.exceptionId).until).toBe(AT);
    expect(end(ahead.exceptionId).until).toBe(ahead.from);
    register.put({ paperExceptions: [end(running.exceptionId), end(ahead.exceptionId)] });
    expect(paperClosed(register.directory(), office.officeId, noon('2026-11-26'))).toBe(true);
    for (const { exceptionId } of [running, ahead])
      expect(codeOf(() => end(exceptionId))).toBe('paper-exception.ended');
    expect(codeOf(() => end(register.ids.paperException()))).toBe('paper-exception.unknown');
  });
});
