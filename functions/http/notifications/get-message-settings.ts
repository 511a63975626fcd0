import { addressesOf } from '#functions/messages/compose.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { MessageSettings } from '#shared/contract/message-views.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { Officer } from '#shared/domain/directory/officer.ts';
import { given } from '#shared/domain/holding.ts';
import { badSince, type Contact } from '#shared/domain/messages/contact.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Messages } from '#shared/store/messages.ts';

/** What the directory has of an officer, and what came back from there. */
export const settingsOf = (officer: Officer, contact: Contact): MessageSettings => {
  const { email, sms: mobile } = addressesOf(officer);
  return {
    language: contact.language,
    ...(email === undefined
      ? {}
      : { email: { address: email, ...given('badSince', badSince(contact, 'email', email)) } }),
    ...(mobile === undefined
      ? {}
      : { mobile: { address: mobile, ...given('badSince', badSince(contact, 'sms', mobile)) } }),
  };
};

export const getMessageSettings =
  (messages: Pick<Messages, 'findContact'>): UseCase<typeof contract.getMessageSettings> =>
  async ({ actor: { officer } }) => {
    if (!officer) throw new Refusal('actor.unknown');
    return settingsOf(officer, await messages.findContact(officer.officerId));
  };
