import { describe, expect, test } from 'vitest';
import { ageOf } from '#shared/domain/file.ts';
import { foldFile } from '#shared/domain/fold-file.ts';
import { bringOver, type FileFromPaper } from '#shared/domain/from-paper.ts';
import type { PaperPart } from '#shared/domain/paper-part.ts';
import { Day, plus } from '#shared/domain/time.ts';
import { by, CLERK, countingIds, levelOf, MONDAY, OFFICE, QUICK_RULES, SECTION } from './support/office.ts';
import { codeOf } from './support/refused.ts';

const ids = countingIds();
const paperOf = (more: Partial<PaperPart> = {}): PaperPart => ({
  oldNumber: '17/राजस्व/2019',
  noteSide: { pages: 84 },
  correspondence: { pages: 132 },
  lastNote: 61,
  ...more,
});
const fileOf = (more: Partial<FileFromPaper> = {}, holder = CLERK): FileFromPaper => ({
  fileId: ids.file(),
  number: 'SDM-SDR/1/2026',
  officeId: OFFICE,
  subject: 'तालाब का पट्टा',
  priority: 'ordinary',
  classification: 'normal',
  paper: paperOf(),
  holder: { postId: holder, level: levelOf(holder), rules: QUICK_RULES },
  holdingId: ids.holding(),
  ...more,
});
const day = (text: string) => Day.parse(text);

describe('a file brought over from paper', () => {
  test('is the fold of its one event, its notes numbered on from the last on paper', () => {
    const { before, after, event } = bringOver(fileOf(), { by: by(CLERK), at: MONDAY });
    expect(before).toBeUndefined();
    expect(foldFile(undefined, event as never)).toEqual(after);
    expect(after).toMatchObject({ notes: 61, paragraphs: 0, receipts: 0, state: 'ACTIVE', version: 1 });
    expect(after.paper).toEqual(paperOf());
  });

  test('waits since the first hour in India of the day its oldest paper came; its stay and its clock begin now', () => {
    const paper = paperOf({ pendingSince: day('2025-03-02') });
    const { after, holdings } = bringOver(fileOf({ paper }), { by: by(CLERK), at: MONDAY });
    expect(ageOf(after)).toBe('2025-03-01T18:30:00.000Z');
    expect(holdings).toMatchObject([
      {
        kind: 'begin',
        holding: {
          ageFrom: '2025-03-01T18:30:00.000Z',
          receivedAt: MONDAY,
          clockFrom: MONDAY,
          dueAt: plus(MONDAY, 20_000),
        },
      },
    ]);
  });

  test('with nothing pending is as old as its day here, however long ago it was opened on paper', () => {
    const paper = paperOf({ openedOn: day('2001-01-01') });
    const { after } = bringOver(fileOf({ paper }), { by: by(CLERK), at: MONDAY });
    expect(ageOf(after)).toBe(MONDAY);
  });

  test('has no day that lies ahead in India; today there has begun while it is yesterday in Greenwich', () => {
    const on = (more: Partial<PaperPart>, at = MONDAY) =>
      codeOf(() => bringOver(fileOf({ paper: paperOf(more) }), { by: by(CLERK), at }));
    for (const name of ['pendingSince', 'openedOn'] as const) {
      expect(on({ [name]: day('2026-12-08') })).toBe('receipt.dates-invalid');
      expect(on({ [name]: day('2026-12-07') })).toBe('done');
      // 19:00 UTC on the 7th is the 8th in India.
      expect(on({ [name]: day('2026-12-08') }, plus(MONDAY, 7.7 * 3_600_000))).toBe('done');
    }
  });

  test('is open before whoever brings it over, and lies unopened with anybody else who has it', () => {
    const own = bringOver(fileOf(), { by: by(CLERK), at: MONDAY });
    expect(own.after.openedAt).toBe(MONDAY);
    expect(own.holdings).toMatchObject([{ holding: { openedAt: MONDAY } }]);
    const { after, holdings } = bringOver(fileOf({}, SECTION), { by: by(CLERK), at: MONDAY });
    expect(after).toMatchObject({ holder: SECTION, createdBy: CLERK, levels: [levelOf(SECTION)] });
    expect(after).not.toHaveProperty('openedAt');
    expect(holdings[0]?.holding).not.toHaveProperty('openedAt');
    // It was not sent: there is nowhere to return it to, and nothing to take back.
    expect(after).not.toHaveProperty('from');
  });

  test('that is confidential is brought over by no mandate', () => {
    const mandate = { kind: 'delegate', mandateId: ids.mandate(), inPlaceOf: by(CLERK).officerId } as const;
    const inPlace = { ...by(CLERK), mandate };
    const over = (classification: 'normal' | 'confidential') =>
      codeOf(() => bringOver(fileOf({ classification }), { by: inPlace, at: MONDAY }));
    expect(over('confidential')).toBe('permission.mandate-lacks-act');
    expect(over('normal')).toBe('done');
    const { after } = bringOver(fileOf({ classification: 'confidential' }), { by: by(CLERK), at: MONDAY });
    expect(after.classification).toBe('confidential');
  });
});
