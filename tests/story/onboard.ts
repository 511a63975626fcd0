import { type Answer, type Caller, caller, everything, Refused } from '#tests/support/api.ts';
import { bringSheets, type SheetTexts } from '#tests/support/sheets-in.ts';
import {
  corrected,
  FILLED_SHEETS,
  type FilledSheet,
  firstAttempt,
  GO_LIVE,
  type Templates,
} from './new-district.ts';
import { until } from './tell.ts';

/** An empty district, its first administrator, and the way in for who has a code. */
export type EmptyStage = {
  readonly url: string;
  readonly tokenOf: (login: string) => Promise<string>;
  readonly signInByCode: (login: string, code: string, newPassword: string) => Promise<string>;
  readonly say: (line: string) => void;
  readonly patience?: number;
};

type Problem = Answer<'listImportProblems'>['items'][number];
type ImportView = Answer<'getImport'>;

export type OnboardTold = {
  readonly problems: readonly Problem[];
  /** Offices that were to be seen while the sheets had mistakes. */
  readonly seenOfMistakes: number;
  readonly applied: ImportView;
  readonly repeated: ImportView;
  readonly exported: ImportView;
  readonly board: Answer<'getBoard'>;
  readonly person: Answer<'getMe'>;
  readonly number: string;
};

const PASSWORD = 'Kamla-apna-2026';

const fetched = async (file: Answer<'getImportTemplate'>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await fetch(file.url)).arrayBuffer());

const problemsOf = (as: Caller, { importId }: ImportView) =>
  everything(cursor => as.call('listImportProblems', { params: { importId }, query: { cursor } }));

const told = ({ severity, file, sheet, row, column, says }: Problem): string =>
  `  ${severity === 'error' ? '✗' : '!'} ${[sheet || file, row && `पंक्ति ${row}`, column].filter(Boolean).join(' · ')}: ${says}`;

const countsOf = ({ report }: ImportView): string =>
  FILLED_SHEETS.map(sheet => {
    const count = report?.counts?.[sheet];
    return `${sheet} ${count?.new}+${count?.changed}+${count?.same}`;
  }).join(', ');

const apply = (as: Caller, { importId, report }: ImportView) =>
  as.call('applyImport', { params: { importId }, body: { version: report?.plannedOn } });

/** Somebody who has never seen the code sets up a district, as docs/onboarding.md tells it. */
export const tellOnboarding = async ({
  url,
  tokenOf,
  signInByCode,
  say,
  patience = 60,
}: EmptyStage): Promise<OnboardTold> => {
  const admin = caller({ url, token: await tokenOf('admin'), language: 'hi' });
  const bring = async (sheets: SheetTexts): Promise<ImportView> => bringSheets(admin, sheets, patience);

  const { items: none } = await admin.call('listOffices');
  say(`The district is empty: ${none.length} offices. The first administrator signs in.`);
  const templateOf = async (sheet: FilledSheet) =>
    [sheet, await fetched(await admin.call('getImportTemplate', { query: { form: 'csv', sheet } }))] as const;
  const templates = Object.fromEntries(await Promise.all(FILLED_SHEETS.map(templateOf))) as Templates;
  const workbook = await admin.call('getImportTemplate');
  say(
    `Templates are fetched, each sheet as CSV and all of them as ${workbook.fileName} (${workbook.length} bytes).`,
  );

  const first = await bring(firstAttempt(templates));
  const problems = await problemsOf(admin, first);
  say(
    `They are filled in and checked; nothing is entered yet. ${first.report?.errors} errors and ${first.report?.warnings} warnings:`,
  );
  for (const problem of problems) say(told(problem));
  const refusal = await apply(admin, first).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(refusal instanceof Refused)) throw new Error('sheets with mistakes were entered');
  const { items: seen } = await admin.call('listOffices');
  say(`Entering them is refused (${refusal.problem.code}); to be seen are ${seen.length} offices.`);

  const good = await bring(corrected(templates));
  for (const problem of await problemsOf(admin, good)) say(told(problem));
  const applied = await apply(admin, good);
  say(
    `Put right, in one workbook: ${good.report?.rows} rows are entered at once, new+changed+same: ${countsOf(good)}.`,
  );

  const again = await bring(corrected(templates));
  const repeated = await apply(admin, again);
  say(
    `The same workbook again: ${again.report?.changes} changes; the directory stays at version ${repeated.applied?.directoryVersion}.`,
  );
  const asTheyStand = await fetched(await admin.call('exportDirectory'));
  const exported = await bring({ 'export.xlsx': asTheyStand });
  say(`The export, sent back: ${exported.report?.changes} changes, ${exported.report?.errors} errors.`);

  const officers = await everything(cursor => admin.call('listOfficers', { query: { cursor } }));
  const kamla = officers.find(({ employeeNumber }) => employeeNumber === '00103');
  if (kamla?.login === undefined) throw new Error('somebody is missing');
  const { officerId, login } = kamla;
  const slip = await admin.call('issueSignInCode', { params: { officerId }, body: {} });
  say(
    `${kamla.names.en} has no mail id: ${login} and a code of ${slip.code.replaceAll('-', '').length} characters stand on a slip, good until ${slip.until}.`,
  );
  const clerk = caller({ url, token: await signInByCode(login, slip.code, PASSWORD), language: 'hi' });
  const person = await clerk.call('getMe');
  say(
    `With it ${person.officer?.names.en} signs in, chooses a password, and sits as ${person.posts[0]?.post.names.en}.`,
  );

  const posts = await everything(cursor => clerk.call('listPosts', { query: { cursor } }));
  const superior = posts.find(({ code }) => code === 'EST-SO');
  const { fileId, number } = await clerk.call('createFile', { body: { subject: 'सेवा पुस्तिका का सत्यापन' } });
  const body = { to: superior?.postId, action: 'for-orders' };
  await clerk.call('sendFile', { params: { fileId }, body });
  say(`The first file is moved: ${number}.`);

  const board = await until('the first file on the board', patience, async () => {
    const now = await admin.call('getBoard');
    const step = now.whole.steps.find(each => each.step === 'first-file');
    return step && step.done > 0 ? now : undefined;
  });
  say(`\nThe board, go-live on ${GO_LIVE}:`);
  for (const { office, officers: counted, steps } of board.items)
    say(
      `  ${office?.code.padEnd(9)} ${counted}  ${steps.map(({ step, done, needed, slip: late }) => `${step} ${done}/${needed}${late > 0 ? ` (${late} d late)` : ''}`).join(', ')}`,
    );
  return { problems, seenOfMistakes: seen.length, applied, repeated, exported, board, person, number };
};
