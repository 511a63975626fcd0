import type { Directory } from '../directory/directory.ts';
import type { CalendarOf } from '../directory/holiday.ts';
import { READINESS_STEPS } from '../directory/readiness.ts';
import { chargeName } from './plan-charges.ts';
import { mandateName } from './plan-mandates.ts';
import type { SheetLanguage } from './sheet-problems.ts';
import { type PlainSheet, SHEET_KEYS, type SheetKey, SPECS, type Values } from './sheets.ts';
import { EVERY, STATE } from './sheets-places.ts';
import { distinct } from './spans.ts';

type Full<K extends SheetKey> = { readonly [C in keyof Values<K>]: Exclude<Values<K>[C], null> };
type Rows = { readonly [K in SheetKey]: readonly Full<K>[] };

const mustHave = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Error('a row of the directory names one that is not there');
  return found;
};

/** Days as they were declared, the widest calendar first; then those of single offices of which nothing more is known. */
const holidaysOf = ({ rows: { offices, holidays }, find }: Directory): Rows['holidays'] => {
  const codeOf = (of: CalendarOf): string =>
    of === 'state' ? STATE : of === 'district' ? EVERY : mustHave(find('offices', of)).code;
  const live = holidays.filter(({ withdrawnOn }) => withdrawnOn === undefined);
  const said = live.map(({ of, day, hours, names, order, declaredOn }) => ({
    office: codeOf(of),
    day,
    isHoliday: hours === 'open' ? false : undefined,
    occasion: names?.hi,
    occasionEn: names?.en,
    closesAt: hours === 'open' || hours === 'closed' ? undefined : hours,
    order,
    declaredOn,
  }));
  const bare = offices.flatMap(({ officeId, code, calendar }) =>
    calendar.holidays
      .filter(day => !live.some(one => one.of === officeId && one.day === day))
      .map(day => ({ ...UNSAID, office: code, day })),
  );
  return [...said, ...bare];
};

const UNSAID = {
  isHoliday: undefined,
  occasion: undefined,
  occasionEn: undefined,
  closesAt: undefined,
  order: undefined,
  declaredOn: undefined,
};

const placesOf = (directory: Directory): Pick<Rows, 'offices' | 'designations' | 'posts' | 'reporting'> => {
  const { rows, find } = directory;
  return {
    offices: rows.offices.map(({ code, names, kind, parent, calendar, policy, goLive }) => ({
      code,
      nameHi: names.hi,
      nameEn: names.en,
      kind,
      parent: parent && mustHave(find('offices', parent)).code,
      opensAt: calendar.opensAt,
      closesAt: calendar.closesAt,
      closedWeekdays: calendar.closedWeekdays,
      closedSaturdays: calendar.closedSaturdays,
      ladder: policy.rungs,
      goLive,
    })),
    designations: rows.designations.map(({ abbreviation, names, level }) => ({
      abbreviation,
      nameHi: names.hi,
      nameEn: names.en,
      level,
    })),
    posts: rows.posts.map(({ code, officeId, designationId, names, reportsTo }) => ({
      code,
      office: mustHave(find('offices', officeId)).code,
      designation: mustHave(find('designations', designationId)).abbreviation,
      nameHi: names.hi,
      nameEn: names.en,
      reportsTo: reportsTo && mustHave(find('posts', reportsTo)).code,
    })),
    // Said in the sheet of posts already.
    reporting: [],
  };
};

const rowsOf = (directory: Directory): Rows => {
  const { rows, find } = directory;
  const numberOf = (officerId: string) => mustHave(find('officers', officerId)).employeeNumber;
  const codeOf = (postId: string) => mustHave(find('posts', postId)).code;
  return {
    ...placesOf(directory),
    officers: rows.officers.map(
      ({ employeeNumber, login, names, roles, administers, mobile, email, ddo }) => ({
        employeeNumber,
        nameHi: names.hi,
        nameEn: names.en,
        login,
        roles,
        administers: administers?.length
          ? administers.map(id => mustHave(find('offices', id)).code)
          : undefined,
        mobile,
        email,
        ddo,
      }),
    ),
    charges: distinct(rows.charges, chargeName).map(({ postId, officerId, kind, from, until }) => ({
      post: codeOf(postId),
      officer: numberOf(officerId),
      kind,
      from,
      until,
    })),
    holidays: holidaysOf(directory),
    mandates: distinct(rows.mandates, mandateName).map(mandate => ({
      kind: mandate.kind,
      officer: numberOf(mandate.officerId),
      of: mandate.kind === 'assistant' ? numberOf(mandate.of) : undefined,
      post: mandate.kind === 'delegate' ? codeOf(mandate.postId) : undefined,
      acts: mandate.acts,
      from: mandate.from,
      until: mandate.until,
    })),
    readiness: rows.readiness.flatMap(({ officerId, steps }) =>
      READINESS_STEPS.flatMap(step => {
        const { planned, done, blocker, notNeeded } = steps[step] ?? {};
        const row = { officer: numberOf(officerId), step, planned, done, blocker, notNeeded };
        return planned || done || blocker || notNeeded ? [row] : [];
      }),
    ),
    signatures: rows.readiness.flatMap(({ officerId, signature }) =>
      signature ? [{ officer: numberOf(officerId), ...CERTIFICATE, ...signature }] : [],
    ),
  };
};

const CERTIFICATE = {
  holder: undefined,
  serial: undefined,
  expires: undefined,
  since: undefined,
  reason: undefined,
};

const sheetOf = (
  key: SheetKey,
  rows: readonly Readonly<Record<string, unknown>>[],
  language: SheetLanguage,
): PlainSheet => {
  const { words, columns } = SPECS[key];
  const all = Object.entries(columns);
  return {
    name: words[language],
    header: all.map(([, column]) => column.words[language]),
    rows: rows.map((row, index) => ({
      row: index + 2,
      cells: all.map(([name, { cell }]) => {
        const value = row[name];
        // The value is its own column's: the table of sheets says so of every row above.
        return value === undefined ? '' : cell.write(value as never, language);
      }),
    })),
  };
};

/**
 * The directory as the sheets that would make it. Read back into the same directory they change nothing; into an empty one
 * they make another like it, with ids of its own. Transfers and paper exceptions are acts, and stand in no sheet.
 */
export const exportSheets = (directory: Directory, language: SheetLanguage): readonly PlainSheet[] => {
  const rows = rowsOf(directory);
  return SHEET_KEYS.map(key => sheetOf(key, rows[key], language));
};
