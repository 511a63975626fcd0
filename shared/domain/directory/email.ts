import * as z from 'zod';

/** Where an officer or an office is written to; an officer's need not be the mail id they sign in by. */
export const Email = z
  .string()
  .toLowerCase()
  .max(254)
  .regex(/^[a-z0-9._%+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/);
