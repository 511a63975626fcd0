import { beforeAll, describe, expect, it } from 'vitest';
import { findBreak } from '#shared/journal/seal.ts';
import { startedDistrict } from '#tests/support/started.ts';
import { type BundleTold, tellBundle } from './bundle-of-dak.ts';
import { today } from './cast.ts';
import { type FifthLevelTold, tellFifthLevel } from './fifth-level.ts';
import { type LivePaperTold, tellLivePaperFile } from './live-paper-file.ts';
import {
  type ClerkTold,
  type OfficerTold,
  type SdmTold,
  tellClerk,
  tellOfficer,
  tellSdm,
} from './mornings.ts';
import { type HalfWayTold, tellHalfWay } from './physical-half-way.ts';

const here = startedDistrict();

describe('a bundle of dak', () => {
  let told: BundleTold;
  beforeAll(async () => {
    told = await tellBundle(here.stage);
  });

  it('gives every paper its number, and a letter of several addressees a part for each', () => {
    expect(new Set(told.numbers).size).toBe(6);
    expect(told.parts).toEqual([`${told.numbers[3]}/1`, `${told.numbers[3]}/2`]);
    expect(told.slip).toBe('%PDF-');
  });

  it('warns of a letter that is in the diary', () => {
    expect(told.duplicate).toBe('receipt.duplicate');
  });

  it('disposes of a letter of several addressees when the last of them has', () => {
    expect(told.parent).toEqual({ before: 'DISPOSED_ON_RECEIPT', after: 'CLOSED' });
  });

  it('ends no letter without its write-off code, and no file with a letter open in it', () => {
    expect(told.ends.map(({ state, code }) => [state, code])).toEqual([
      ['CLOSED', 'replied-by-letter'],
      ['CLOSED', 'replied-by-letter'],
      ['DISPOSED_ON_RECEIPT', 'replied-by-letter'],
      ['CANCELLED', 'wrong-entry'],
      ['REDIRECTED', 'transferred'],
    ]);
    expect(told.refused).toEqual({
      unanswered: 'receipt.write-off-unfit',
      openReceipt: 'file.receipts-open',
      frozen: 'receipt.frozen',
    });
  });

  it('watches the letter of a member of parliament by its register, takes a marking back, and leaves nothing lying', () => {
    expect(told.watched).toContain(told.numbers[2]);
    expect(told.undone).toBe(1);
    expect(told.left).toBe(0);
  });
});

describe('a live file from paper', () => {
  let told: LivePaperTold;
  beforeAll(async () => {
    told = await tellLivePaperFile(here.stage);
  });

  it('keeps old number, pages and last note, and numbers its notes on', () => {
    expect(told.file.paper).toMatchObject({
      noteSide: { pages: 84 },
      correspondence: { pages: 132 },
      lastNote: 61,
    });
    expect(told.note).toBe(62);
    expect(told.twice).toBe('file.already-brought-over');
  });

  it('trap 2: goes on waiting since its oldest letter came, wherever it is sent', () => {
    expect(told.listed.ageFrom).toBe('2026-09-13T18:30:00.000Z');
    expect(told.listed.receivedAt > told.listed.ageFrom).toBe(true);
  });

  it('is found by its old number and by a word of its scans', () => {
    expect(told.found[0]).toContain('number');
    expect(told.found[1]).toMatch(/page|subject/);
  });

  it('comes by a sheet as well, of which what is wrong is named by its cell', () => {
    expect(told.sheet.rows).toHaveLength(1);
    expect(told.sheet.notes).toMatchObject([{ severity: 'error', row: 3, column: 'टिप्पणी पृष्ठ' }]);
  });
});

describe('a paper half-way', () => {
  let told: HalfWayTold;
  beforeAll(async () => {
    told = await tellHalfWay(here.stage);
  });

  it('is in somebody’s hand at every moment', () => {
    const clerk = 'Dealing hand (Revenue)';
    const officer = 'Section in-charge';
    expect(told.hands).toEqual([
      { hand: clerk, from: undefined },
      { hand: officer, from: clerk },
      { hand: clerk, from: undefined },
      { hand: officer, from: undefined },
      { hand: officer, from: undefined },
    ]);
  });

  it('is opened by nobody before it has come, and taken back by nobody after', () => {
    expect(told.refused).toEqual({
      open: 'paper.not-received',
      takenBack: 'paper.received',
      mistyped: 'slip.code-mistyped',
    });
    expect(told.bundle).toEqual(['MARKED', 'MARKED', 'MARKED']);
    expect(told.pdf).toEqual(['%PDF-', '%PDF-']);
  });
});

describe('a fifth level', () => {
  let told: FifthLevelTold;
  beforeAll(async () => {
    told = await tellFifthLevel(here.stage);
  });

  it('is warned of, and the journal says that it was passed', () => {
    expect(told.warned.level).toBe('file.fifth-level');
    expect(told.levelsPassed).toBe(5);
    expect(findBreak(told.journal)).toBeUndefined();
  });

  it('trap 3: a file that jumped levels comes back through each of them, or goes direct with a reason and copies', () => {
    expect(told.warned.jumped).toBe('file.levels-jumped');
    const [clerk, officer, sdm, adm] = [
      'Dealing hand (Revenue)',
      'Section in-charge',
      'Sub-Divisional Magistrate, Sadar',
      'Additional District Magistrate (F/R)',
    ];
    expect(told.way.slice(-7)).toEqual([clerk, adm, sdm, officer, clerk, adm, clerk]);
    expect(told.copies).toEqual([officer, sdm]);
  });
});

describe('three mornings', () => {
  let clerk: ClerkTold;
  let officer: OfficerTold;
  let sdm: SdmTold;
  beforeAll(async () => {
    clerk = await tellClerk(here.stage);
    officer = await tellOfficer(here.stage);
    sdm = await tellSdm(here.stage);
  });

  it('a clerk’s: diarised, noted with flags that hold, sent, taken back from the wrong desk, waited for', () => {
    expect(clerk.refused).toEqual({ unknownReference: 'note.reference-unknown', lostRace: 'note.changed' });
    expect(clerk.file).toMatchObject({ notes: 1, paragraphs: 2, openReceipts: 1 });
    expect(clerk.sent).toBe(true);
  });

  it('a section officer’s: a note set right under both names, many marked at once, frozen fields kept, leave asked', () => {
    expect(officer.names.writtenBy).not.toBe(officer.names.confirmedBy);
    expect(officer.answers).toEqual(['MARKED', 'MARKED', 'MARKED']);
    expect(officer.refused).toEqual({ park: 'file.park-needs-approval', correct: 'receipt.not-permitted' });
    expect(officer.asked).toBe(1);
    expect(officer.corrected.details.receivedOn).toBe(today());
  });

  it('an SDM’s: three approved at once, what was asked answered, one drawn up and closed', () => {
    expect(new Set(sdm.approved).size).toBe(1);
    expect(sdm).toMatchObject({
      parked: 'PARKED',
      confirmed: 0,
      told: 'file.not-in-custody',
      closed: 'CLOSED',
    });
    expect(sdm.agedSince.after).toBe(sdm.agedSince.before);
  });
});

it('asks for nothing that a role does not allow', () => {
  expect(here.district.refusals).toEqual([]);
});
