import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import { SIGNATURE_WORDS, STEP_STATE_WORDS, STEP_WORDS } from '#shared/contract/readiness-words.ts';
import type { contract } from '#shared/contract/routes.ts';
import { isAskedFor, namedSeen } from '#shared/domain/readiness/choose.ts';
import { lookAs } from './look.ts';
import { sheetOf } from './sheet.ts';
import { officerView } from './view.ts';

const COLUMNS = [
  'officeCode',
  'office',
  'employeeNumber',
  'officer',
  'post',
  'step',
  'state',
  'planned',
  'doneOn',
  'slip',
  'blocker',
  'signature',
  'expires',
] as const;

export const getReadinessSheet =
  (office: Office): UseCase<typeof contract.getReadinessSheet> =>
  async ({ actor, query: { officeId, ...which }, language }) => {
    const look = await lookAs(office, actor);
    const asked = isAskedFor(which);
    const rows = namedSeen(look, officeId).flatMap(one => {
      const view = officerView(look.directory, one, look.seen.at);
      const { officer, office: its, post, signature } = view;
      return one.steps.filter(asked).map(({ step, state, planned, done, slip, blocker }) => ({
        officeCode: its?.code,
        office: its?.names[language],
        employeeNumber: officer.employeeNumber,
        officer: officer.names[language],
        post: post?.names[language],
        step: STEP_WORDS[step][language],
        state: STEP_STATE_WORDS[state][language],
        planned,
        doneOn: done,
        slip,
        blocker,
        signature: step === 'signature' ? SIGNATURE_WORDS[signature.standing][language] : undefined,
        expires: step === 'signature' ? signature.expires : undefined,
      }));
    });
    return sheetOf(COLUMNS, rows, language);
  };
