import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { peonPageOf, toldOf } from './peon-page.ts';

export const getPeonPage =
  (office: Office): UseCase<typeof contract.getPeonPage> =>
  async ({ actor, params: { code } }) => {
    const [told] = await toldOf(office, [await peonPageOf(office, actor, code)]);
    if (!told) throw new Refusal('peon.unknown');
    return told;
  };
