import * as z from 'zod';

/** The district's ordered gradings of urgency, least first; the configuration's default master (domain.md 2.1). */
export const PRIORITIES = ['ordinary', 'priority', 'immediate', 'most-immediate', 'out-today'] as const;
export const Priority = z.enum(PRIORITIES);
export type Priority = z.infer<typeof Priority>;
