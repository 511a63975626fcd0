import type { FileDecision } from './act.ts';
import { type Extension, grantDays } from './clock-acts.ts';
import { admit } from './file.ts';
import { type Context, decideOnFile, type HeldFile } from './file-decision.ts';

/** A post above the holder grants the present stay of a file more days. */
export const extendFile = (
  { head, holding }: HeldFile,
  extension: Extension,
  context: Context,
): FileDecision => {
  admit(head, 'extend', context.relations);
  const { data, stay } = grantDays(holding, extension);
  return decideOnFile<'file.extended'>(head, context, { type: 'file.extended', data }, () => [
    { kind: 'change', holding: stay },
  ]);
};
