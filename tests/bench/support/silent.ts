import type { Log } from '#functions/runtime/log.ts';

/** Says nothing: what the functions write down would stand among the figures. */
export const SILENT: Log = { say: () => undefined, count: () => undefined };
