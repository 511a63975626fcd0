import * as z from 'zod';

/** Whether a file or receipt is on this system (E) or on paper and only tracked here (P): domain.md 1.2, 1.3. */
export const NATURES = ['electronic', 'physical'] as const;
export const Nature = z.enum(NATURES);
export type Nature = z.infer<typeof Nature>;

/** What an event says beside what its silence means: journals written before natures existed read as they always did. */
export const saidNature = (nature: Nature, silent: Nature): { readonly nature?: Nature } =>
  nature === silent ? {} : { nature };

/** A receipt whose event is silent: on this system when its scan is. */
export const natureByScan = (details: { readonly documentId?: unknown }): Nature =>
  details.documentId === undefined ? 'physical' : 'electronic';
