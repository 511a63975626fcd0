import { shownDay } from '#functions/http/slips/shown.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import { LETTER_TEMPLATES } from '#shared/contract/letter-templates.ts';
import { LETTER_WORDS } from '#shared/contract/letter-words.ts';
import type { Language } from '#shared/contract/problem.ts';
import type { contract } from '#shared/contract/routes.ts';
import { HABITS } from '#shared/domain/letters/form.ts';
import { Letter, type Party } from '#shared/domain/letters/letter.ts';
import type { ReceiptDetails, Sender } from '#shared/domain/receipt-details.ts';
import { reminderLetter } from './reminder.ts';

/** Who wrote is who is answered. */
const answered = ({
  name,
  designation,
  office,
  ministry,
  address,
  district,
  state,
  pin,
  email,
}: Sender): Party => {
  const [first, ...rest] = [name, designation, office, ministry, address, district, state, pin].filter(
    part => part !== undefined,
  );
  return {
    kind: 'outside',
    name: first ?? '',
    ...(rest.length > 0 && { address: rest.join('\n') }),
    ...(email && { email }),
  };
};

const referenceTo = ({ letterNumber, letterDate }: ReceiptDetails, language: Language): readonly string[] => {
  const say = (word: 'yourLetter' | 'yourPaper' | 'dated') => LETTER_WORDS[word][language];
  const dated = letterDate && `${say('dated')} ${shownDay(letterDate)}`;
  if (!letterNumber) return dated ? [`${say('yourPaper')} ${dated}`] : [];
  return [[`${say('yourLetter')} ${letterNumber}`, dated].filter(Boolean).join(', ')];
};

export const getLetterTemplate =
  ({ files, store }: Office): UseCase<typeof contract.getLetterTemplate> =>
  async ({ actor, params: { fileId }, query: { form, language, reminds } }) => {
    const { head } = await files.read(fileId, actor, { part: 'receipts' });
    if (reminds) return reminderLetter({ store }, { fileId, draftId: reminds, signatory: actor.postId });
    const directory = await store.directory.lately();
    const { items } = await store.files.receipts(fileId, { from: Math.max(1, head.receipts), limit: 1 });
    const [filed] = await store.receipts.getMany(items.map(({ receiptId }) => receiptId));
    // A paper in an open file may be confidential all the same: nothing of it goes into a draft unasked.
    const newest = filed && (filed.classification === head.classification ? filed.details : undefined);
    const post = directory.getPost(actor.postId);
    const paragraphs = LETTER_TEMPLATES[form][language]({
      fileNumber: head.number,
      subject: head.subject,
      office: directory.getOffice(post.officeId).names[language],
      signatory: post.names[language],
    });
    return Letter.parse({
      form,
      language,
      subject: head.subject,
      references: newest ? referenceTo(newest, language) : [],
      body: paragraphs.map(text => ({ type: 'paragraph', runs: [{ text }] })),
      addressees: newest && HABITS[form].addressees !== 'none' ? [answered(newest.sender)] : [],
      signatory: actor.postId,
    });
  };
