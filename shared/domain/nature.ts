import * as z from 'zod';

/** Whether a file or receipt is on this system (E) or on paper and only tracked here (P): domain.md 1.2, 1.3. */
export const NATURES = ['electronic', 'physical'] as const;
export const Nature = z.enum(NATURES);
export type Nature = z.infer<typeof Nature>;

/** What an event of a file says of it: the usual is left unsaid. */
export const saidNature = (nature: Nature): { readonly nature?: Nature } =>
  nature === 'electronic' ? {} : { nature };

/** What a receipt is unless it is said: on this system when its scan is. */
export const natureByScan = (details: { readonly documentId?: unknown }): Nature =>
  details.documentId === undefined ? 'physical' : 'electronic';
