import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitOfficer } from '#shared/domain/directory/checks.ts';
import { given } from '#shared/domain/holding.ts';
import { afterCorrection } from '#shared/domain/messages/contact.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Messages } from '#shared/store/messages.ts';
import { settingsOf } from './get-message-settings.ts';

/**
 * The address is the directory's, for whoever keeps the officer sees the same; how they are written to is their own. Asked
 * again after it broke off in between, it does the rest.
 */
export const setMessageSettings =
  (
    office: Office,
    messages: Pick<Messages, 'findContact' | 'keepContact'>,
  ): UseCase<typeof contract.setMessageSettings> =>
  async ({ actor, body: { language, email, mobile }, once }) => {
    if (!actor.officer) throw new Refusal('actor.unknown');
    const { officerId } = actor.officer;
    const request = { actor, once, operation: 'setMessageSettings' } as const;
    const officer = await changeDirectory(office, request, directory => {
      const { email: _, mobile: __, ...rest } = directory.getOfficer(officerId);
      const before = directory.getOfficer(officerId);
      if (before.email === email && before.mobile === mobile) return { puts: {}, answer: before };
      const after = admitOfficer(directory, {
        ...rest,
        ...given('mobile', mobile),
        ...given('email', email),
      });
      return { puts: { officers: [after] }, answer: after };
    });
    const contact = afterCorrection(await messages.findContact(officerId), language);
    await messages.keepContact(contact);
    return settingsOf(officer, contact);
  };
