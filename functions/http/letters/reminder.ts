import { partiesOf } from '#functions/http/dispatch/names.ts';
import { shownDay } from '#functions/http/slips/shown.ts';
import type { Office } from '#functions/office/office.ts';
import { LETTER_WORDS, REMINDER_TEMPLATE } from '#shared/contract/letter-words.ts';
import { reminderOf } from '#shared/domain/dispatch/reminder.ts';
import type { DraftId, FileId, PostId } from '#shared/domain/ids.ts';
import { Letter } from '#shared/domain/letters/letter.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { LIMITS } from '#shared/domain/text.ts';

type Asked = { readonly fileId: FileId; readonly draftId: DraftId; readonly signatory: PostId };

/**
 * The next reminder of a letter of this file, a letter of its own: to all of those it was written to who have not answered, with
 * the number and date of what they were sent, in its language. Of another file's letter there is none.
 */
export const reminderLetter = async (
  { store }: Pick<Office, 'store'>,
  { fileId, draftId, signatory }: Asked,
): Promise<Letter> => {
  const head = await store.drafts.get(draftId);
  if (head.fileId !== fileId) throw new Refusal('draft.unknown');
  const { mark, serials, issue } = reminderOf(head);
  const parties = await partiesOf({ store }, head);
  const { language, subject } = head;
  const of = {
    mark: `${LETTER_WORDS.reminder[language]}-${mark}`,
    /** The number and the day of what they were sent. */
    sent: `${issue.number}, ${LETTER_WORDS.dated[language]} ${shownDay(issue.on)}`,
  };
  return Letter.parse({
    form: 'letter',
    language,
    subject: `${of.mark}: ${subject}`.slice(0, LIMITS.subject.most),
    references: [`${LETTER_WORDS.ourLetter[language]} ${of.sent}`],
    body: REMINDER_TEMPLATE[language](of).map(text => ({ type: 'paragraph', runs: [{ text }] })),
    addressees: serials.flatMap(serial => parties.get(serial) ?? []),
    signatory,
  });
};
