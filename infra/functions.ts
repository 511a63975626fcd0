import { ASKING_FUNCTIONS } from './functions/asking.ts';
import { CLOCKWORK_FUNCTIONS } from './functions/clockwork.ts';
import { COUNTING_FUNCTIONS } from './functions/counts.ts';
import { HTTP_FUNCTIONS } from './functions/http.ts';
import { MESSAGE_FUNCTIONS } from './functions/messages.ts';
import { PRINTING_FUNCTIONS } from './functions/printing.ts';
import { RECORD_FUNCTIONS } from './functions/records.ts';

export type { FunctionPlan, GroundName } from './functions/plan.ts';

/** Every function of a district, by name. */
export const FUNCTIONS = {
  ...HTTP_FUNCTIONS,
  ...PRINTING_FUNCTIONS,
  ...ASKING_FUNCTIONS,
  ...CLOCKWORK_FUNCTIONS,
  ...COUNTING_FUNCTIONS,
  ...MESSAGE_FUNCTIONS,
  ...RECORD_FUNCTIONS,
} as const;

export type FunctionName = keyof typeof FUNCTIONS;

export const FUNCTION_NAMES = Object.keys(FUNCTIONS) as readonly FunctionName[];

export const isFunctionName = (name: string): name is FunctionName => name in FUNCTIONS;

/** The construct's id, and with it the beginning of every logical id: `http-files` → `HttpFiles`. */
export const idOf = (name: FunctionName): string =>
  name
    .split('-')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
