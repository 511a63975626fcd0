import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPassing, logFault } from '#functions/runtime/fault.ts';
import { LOG_EVENTS, type LogEvent, lineOf, metricLine, openLog } from '#functions/runtime/log.ts';

const EVENTS = Object.keys(LOG_EVENTS) as LogEvent[];
const AT = Date.parse('2026-01-02T03:04:05.678Z');

const captured = () => {
  const lines: string[] = [];
  const log = openLog({ district: () => 'namuna', now: () => AT, write: line => lines.push(line) });
  return { log, lines };
};

describe('the log', () => {
  it('writes one line of JSON with the fields of its catalogue and no other', () => {
    const line = lineOf('timer.moved', { holdingId: 'hld_1', objectId: 'fil_1', subject: 'secret' }, AT);
    expect(JSON.parse(line)).toEqual({
      at: '2026-01-02T03:04:05.678Z',
      event: 'timer.moved',
      holdingId: 'hld_1',
      objectId: 'fil_1',
    });
  });

  it('lets no text through, whatever a caller hands it', () => {
    const anything = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string(), fc.double(), fc.anything());
    fc.assert(
      fc.property(fc.constantFrom(...EVENTS), anything, (event, value) => {
        const fields = Object.fromEntries(Object.keys(LOG_EVENTS[event]).map(name => [name, value]));
        const line = lineOf(event, fields, AT);
        expect(line).toMatch(/^[\x20-\x7e]*$/);
        for (const written of Object.values(JSON.parse(line) as Record<string, unknown>))
          expect(String(written)).not.toMatch(/[^\x21-\x7e]/);
      }),
    );
  });

  it('replaces a subject, a name or a sentence by a question mark', () => {
    for (const text of ['ग्राम रामपुर', 'Ram Lal', 'not found: file of Ram', 'x'.repeat(200)])
      expect(JSON.parse(lineOf('fault', { where: text, error: text, subject: text }, AT))).toMatchObject({
        where: '?',
        error: '?',
        subject: '?',
      });
  });

  it('counts in the embedded metric format, in the namespace and dimension the alarms look at', () => {
    const line = metricLine({ name: 'MissedTimers', value: 0, district: 'namuna', dimensions: {} }, AT);
    expect(JSON.parse(line)).toEqual({
      _aws: {
        Timestamp: AT,
        CloudWatchMetrics: [
          {
            Namespace: 'Patravali',
            Dimensions: [['district']],
            Metrics: [{ Name: 'MissedTimers', Unit: 'Count' }],
          },
        ],
      },
      district: 'namuna',
      MissedTimers: 0,
    });
  });

  it('counts refusals by codes of the table only', () => {
    const { log, lines } = captured();
    log.count('Refusals', 1, { code: 'file.closed', who: 'Ram' });
    log.count('Refusals', 1, { code: 'file of Ram' });
    expect(lines.map(line => (JSON.parse(line) as { code?: string }).code)).toEqual([
      'file.closed',
      undefined,
    ]);
    expect(lines.join()).not.toContain('Ram');
  });
});

describe('a fault', () => {
  it('is logged by the class of its error and its place, never by its message', () => {
    const { log, lines } = captured();
    logFault(log, { where: 'sendFile', error: new TypeError('subject is गोपनीय secret') });
    const [fault] = lines.map(line => JSON.parse(line) as Record<string, unknown>);
    expect(fault).toMatchObject({ event: 'fault', where: 'sendFile', error: 'TypeError' });
    expect(fault?.['place']).toMatch(/^log\.test\.ts:\d+:\d+$/);
    expect(lines.join()).not.toMatch(/secret|गोपनीय/);
    expect(lines.join()).toContain('"Faults":1');
  });

  it('of a missing grant names action and resource', () => {
    const { log, lines } = captured();
    const arn = 'arn:aws:dynamodb:ap-south-1:111122223333:table/office';
    const error = new Error(
      `User: arn:aws:sts::111122223333:assumed-role/files/x is not authorized to perform: dynamodb:PutItem on resource: ${arn} because no identity-based policy allows it`,
    );
    logFault(log, { where: 'sendFile', error });
    expect(lines.map(line => JSON.parse(line) as unknown)).toContainEqual(
      expect.objectContaining({ event: 'fault.access-denied', action: 'dynamodb:PutItem', resource: arn }),
    );
  });

  it('that passes is told from one that does not', () => {
    const named = (name: string) => Object.assign(new Error(name), { name });
    expect(isPassing(named('ThrottlingException'))).toBe(true);
    expect(isPassing(Object.assign(new Error('reset'), { code: 'ECONNRESET' }))).toBe(true);
    expect(isPassing(named('ValidationException'))).toBe(false);
    expect(isPassing('ThrottlingException')).toBe(false);
  });
});
