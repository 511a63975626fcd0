import type { PasswordPolicy } from '#local/assembly/types.ts';

/** As a district's template has it. */
export const POLICY: PasswordPolicy = {
  minimumLength: 12,
  requireLowercase: true,
  requireNumbers: true,
  requireSymbols: true,
  requireUppercase: true,
  temporaryValidityDays: 3,
};
