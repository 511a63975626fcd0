import { LIMITS } from 'virtual:contract';
import { useOffice } from '../../../office/office.ts';
import type { useAct } from '../../../office/use-act.ts';
import { useTyped } from '../../../office/use-typed.ts';
import { Refused } from '../../../problem.ts';
import { lineFault, optionalFault } from '../../../typed-fault.ts';
import { DelayField } from '../../send/delay.tsx';
import type { FileHead } from '../on-file.ts';

type Act = ReturnType<typeof useAct>;

const isDelayAsked = (failure: unknown): boolean =>
  failure instanceof Refused && failure.problem.code === 'file.delay-reason-needed';

/**
 * Why a file was kept beyond its limit, for a form by which it leaves its holder: asked where it is late, or where the office
 * asks for it after all.
 */
export const useLate = (file: FileHead, key: string, act: Act) => {
  const { words } = useOffice();
  const typed = useTyped(`${key}.delay.${file.fileId}`);
  const isLate = file.beyondLimit || isDelayAsked(act.failure) || typed.text !== '';
  const wrong = (isLate ? lineFault : optionalFault)(typed.text, LIMITS.reason, words);
  return {
    wrong,
    body: isLate ? { delay: typed.text } : {},
    /** What was asked for here is no failure of the act. */
    act: isDelayAsked(act.failure) ? { ...act, failure: undefined } : act,
    clear: typed.clear,
    field: (tried: boolean) =>
      isLate && <DelayField stay={file} typed={typed} wrong={tried ? wrong : undefined} />,
  };
};
