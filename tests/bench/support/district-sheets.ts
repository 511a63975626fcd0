import type { ReadinessStep, SignatureState } from '#shared/domain/directory/readiness.ts';
import { type PlainSheet, type SheetKey, SPECS } from '#shared/domain/imports/sheets.ts';
import { OFFICE_KIND_WORDS, SIGNATURE_STATE_WORDS, STEP_WORDS } from '#shared/domain/imports/vocabulary.ts';

/** Sheets of a large district, each name plainly invented; the same for the same seed. */
export type DistrictSheets = {
  readonly sheets: readonly PlainSheet[];
  readonly rows: number;
};

/** Mulberry32: small, and the same on every machine. */
const randomOf = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
};
type Random = ReturnType<typeof randomOf>;

const pick = <T>(random: Random, from: readonly T[]): T => {
  const [picked] = from.slice(random(from.length));
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
};

/** Each value once, in an order of chance. */
const shuffled = (count: number, random: Random): readonly number[] => {
  const all = Array.from({ length: count }, (_, n) => n);
  for (let n = count - 1; n > 0; n -= 1) {
    const other = random(n + 1);
    [all[n], all[other]] = [all[other] ?? 0, all[n] ?? 0];
  }
  return all;
};

const GIVEN = [
  ['आशा', 'Asha'],
  ['भरत', 'Bharat'],
  ['छाया', 'Chhaya'],
  ['दिनेश', 'Dinesh'],
  ['गीता', 'Geeta'],
  ['हरीश', 'Harish'],
  ['ज्योति', 'Jyoti'],
  ['कमल', 'Kamal'],
  ['मीना', 'Meena'],
  ['नरेश', 'Naresh'],
  ['प्रीति', 'Preeti'],
  ['रमेश', 'Ramesh'],
  ['सुनीता', 'Sunita'],
  ['विनोद', 'Vinod'],
] as const;
const FAMILY = [
  ['काल्पनिक', 'Kalpanik'],
  ['नमूना', 'Namuna'],
  ['उदाहरण', 'Udaharan'],
  ['परीक्षण', 'Parikshan'],
] as const;

/** Abbreviation, names, level: the highest first. */
const DESIGNATIONS = [
  ['DM', 'जिलाधिकारी', 'District Magistrate', 6],
  ['ADM', 'अपर जिलाधिकारी', 'Additional District Magistrate', 5],
  ['SDM', 'उप जिलाधिकारी', 'Sub-Divisional Magistrate', 4],
  ['TDR', 'तहसीलदार', 'Tehsildar', 3],
  ['SO', 'अनुभाग अधिकारी', 'Section Officer', 2],
  ['CLK', 'पटल सहायक', 'Dealing hand', 1],
] as const;
const HEADS = ['DM', 'ADM', 'SDM', 'TDR'] as const;

const KINDS = Object.values(OFFICE_KIND_WORDS).map(({ en }) => en);
const HOLIDAYS = ['2027-01-26', '2027-03-22', '2027-08-15', '2027-10-02', '2027-11-09', '2027-12-25'];
/** Every office stands below one of those before it, six below each. */
const BELOW = 6;
/** The first four posts of an office after its head lead the others. */
const LEADERS = 4;

type Cells = Readonly<Record<string, string>>;

/** Cells under the sheet's own headings; a column that no row names is left empty, as people leave it. */
const sheetOf = (key: SheetKey, rows: readonly Cells[]): PlainSheet => {
  const { words, columns } = SPECS[key];
  const all = Object.entries(columns);
  return {
    name: words.en,
    header: all.map(([, column]) => column.words.en),
    rows: rows.map((cells, n) => ({ row: n + 2, cells: all.map(([name]) => cells[name] ?? '') })),
  };
};

const depthOf = (office: number): number =>
  office === 0 ? 0 : 1 + depthOf(Math.floor((office - 1) / BELOW));
const officeCode = (office: number): string => `K${String(office).padStart(3, '0')}`;
const postCode = (office: number, seat: number): string => `${officeCode(office)}-${seat}`;
const employee = (officer: number): string => String(10_001 + officer).padStart(6, '0');
const dayOf = (year: number, random: Random): string =>
  `${String(1 + random(28)).padStart(2, '0')}-${String(1 + random(12)).padStart(2, '0')}-${year}`;

const officesOf = (count: number): readonly Cells[] =>
  Array.from({ length: count }, (_, n) => ({
    code: officeCode(n),
    nameHi: `काल्पनिक कार्यालय ${n}`,
    nameEn: `Kalpanik office ${n}`,
    kind: n === 0 ? OFFICE_KIND_WORDS.collectorate.en : (KINDS[1 + (n % (KINDS.length - 1))] ?? ''),
    parent: n === 0 ? '' : officeCode(Math.floor((n - 1) / BELOW)),
    goLive: '2027-01-01',
  }));

type Seat = { readonly code: string; readonly cells: Cells };

/** Seats are dealt round: each office has a head, a few who lead, and those who report to them. */
const seatsOf = (count: number, offices: number): readonly Seat[] =>
  Array.from({ length: count }, (_, n) => {
    const [office, seat] = [n % offices, Math.floor(n / offices)];
    const code = postCode(office, seat);
    const superior =
      seat > LEADERS
        ? postCode(office, 1 + (seat % LEADERS))
        : seat > 0
          ? postCode(office, 0)
          : office > 0
            ? postCode(Math.floor((office - 1) / BELOW), 0)
            : '';
    const head = HEADS[Math.min(depthOf(office), HEADS.length - 1)] ?? 'TDR';
    const designation = seat === 0 ? head : seat > LEADERS ? 'CLK' : 'SO';
    return { code, cells: { code, office: officeCode(office), designation, reportsTo: superior } };
  });

const officersOf = (count: number, random: Random): readonly Cells[] =>
  Array.from({ length: count }, (_, n) => {
    const [given, family] = [pick(random, GIVEN), pick(random, FAMILY)];
    return {
      employeeNumber: employee(n),
      nameHi: `${given[0]} ${family[0]} ${n}`,
      nameEn: `${given[1]} ${family[1]} ${n}`,
      login: `${given[1]}.${family[1]}.${n}@example.invalid`.toLowerCase(),
      roles: n === 0 ? 'Officer, Nodal officer' : 'Officer',
      mobile: `9${String(100_000_000 + n)}`,
      ddo: `DDO-${n % 40}`,
    };
  });

/** Everybody in a seat of their own; some in a vacant one beside it, and some in one that they had before. */
const chargesOf = (officers: number, seats: readonly Seat[], random: Random): readonly Cells[] => {
  const order = shuffled(seats.length, random);
  const post = (n: number) => seats[order[n] ?? n]?.code ?? '';
  const substantive = Array.from({ length: officers }, (_, n) => ({
    post: post(n),
    officer: employee(n),
    kind: 'Substantive',
    from: dayOf(2025, random),
  }));
  const additional = Array.from({ length: Math.round(officers * 0.08) }, (_, n) => ({
    post: post(officers + n),
    officer: employee(n),
    kind: 'Additional',
    from: dayOf(2025, random),
  }));
  const ended = Array.from({ length: Math.round(officers * 0.04) }, (_, n) => ({
    post: post(officers - 1 - n),
    officer: employee(n),
    kind: 'Substantive',
    from: dayOf(2023, random),
    until: '31-12-2024',
  }));
  return [...substantive, ...additional, ...ended];
};

const STATES = [
  'registered',
  'registered',
  'issued',
  'requested',
  'identity-verified',
] as const satisfies readonly SignatureState[];
const STEPS = ['device', 'channel', 'training'] as const satisfies readonly ReadinessStep[];

const signaturesOf = (count: number, random: Random): readonly Cells[] =>
  Array.from({ length: count }, (_, n) => {
    const state = pick(random, STATES);
    const certificate = {
      holder: `KALPANIK ${n}`,
      serial: (0x3f9a_0000 + n).toString(16).toUpperCase(),
      expires: dayOf(2028, random),
    };
    const which = { officer: employee(n), state: SIGNATURE_STATE_WORDS[state].en };
    return state === 'registered' ? { ...which, ...certificate } : which;
  });
const readinessOf = (count: number, random: Random): readonly Cells[] =>
  Array.from({ length: count }, (_, n) => ({
    officer: employee(n),
    step: STEP_WORDS[pick(random, STEPS)].en,
    planned: dayOf(2027, random),
    ...(n % 2 === 0 ? { done: dayOf(2025, random) } : { blocker: 'टोकन की प्रतीक्षा' }),
  }));

/** An office for each 25 officers, a tenth more posts than officers; so many rows as one import takes at 5,000. */
export const districtSheets = (officers: number, seed = 5): DistrictSheets => {
  const random = randomOf(seed);
  const offices = Math.max(1, Math.round(officers / 25));
  const seats = seatsOf(Math.round(officers * 1.1), offices);
  const sheets = [
    sheetOf('offices', officesOf(offices)),
    sheetOf(
      'designations',
      DESIGNATIONS.map(([abbreviation, nameHi, nameEn, level]) => ({
        abbreviation,
        nameHi,
        nameEn,
        level: String(level),
      })),
    ),
    sheetOf(
      'posts',
      seats.map(({ cells }) => cells),
    ),
    sheetOf('officers', officersOf(officers, random)),
    sheetOf('charges', chargesOf(officers, seats, random)),
    sheetOf(
      'holidays',
      HOLIDAYS.map(day => ({ office: 'All', day })),
    ),
    sheetOf('readiness', readinessOf(Math.round(officers * 0.25), random)),
    sheetOf('signatures', signaturesOf(Math.round(officers * 0.48), random)),
  ];
  return { sheets, rows: sheets.reduce((sum, { rows }) => sum + rows.length, 0) };
};
