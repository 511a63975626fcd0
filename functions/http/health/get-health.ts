import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const getHealth =
  ({ district }: { readonly district: string }): UseCase<typeof contract.getHealth> =>
  async () => ({ status: 'ok', district });
