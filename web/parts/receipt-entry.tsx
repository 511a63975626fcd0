import type { Answer } from '../client.ts';
import { useOffice } from '../office/office.ts';
import { daysBetween, dayText, istDayOf, istInstant } from '../time.ts';
import { languageOf } from './written.ts';

type Head = Answer<'getReceipt'>;
type Receipt = Pick<Head, 'diaryNumber' | 'details'> & Partial<Pick<Head, 'replyBy' | 'writeOff'>>;

/** By when a letter is to be answered, and how much of that is left. */
const AnswerBy = ({ day }: { day: string }) => {
  const { words, language, now } = useOffice();
  const today = istDayOf(now());
  const days = daysBetween(new Date(now()).toISOString(), Date.parse(istInstant(day, '12:00')));
  return (
    <>
      {dayText(day, language)}{' '}
      <span class={day < today ? 'mark overdue' : 'mark due'}>
        {day < today ? words.tooLate : words.daysLeft(days)}
      </span>
    </>
  );
};

/** What the diary says of one incoming paper. */
export const ReceiptEntry = ({ receipt }: { receipt: Receipt }) => {
  const { words, language } = useOffice();
  const { sender, letterNumber, letterDate, receivedOn, deliveryMode } = receipt.details;
  const from = [sender.name, sender.office, sender.address].filter(Boolean).join(', ');
  return (
    <dl class="facts">
      <dt>{words.papers.diaryNumber}</dt>
      <dd class="number">{receipt.diaryNumber}</dd>
      <dt>{words.papers.from}</dt>
      <dd lang={languageOf(from)}>{from}</dd>
      {(letterNumber || letterDate) && (
        <>
          <dt>{words.papers.letter}</dt>
          <dd>
            {letterNumber && <span lang={languageOf(letterNumber)}>{letterNumber}</span>}
            {letterNumber && letterDate && ', '}
            {letterDate && dayText(letterDate, language)}
          </dd>
        </>
      )}
      <dt>{words.papers.received}</dt>
      <dd>
        {dayText(receivedOn, language)}, {words.deliveryMode[deliveryMode]}
      </dd>
      {receipt.replyBy !== undefined && receipt.writeOff === undefined && (
        <>
          <dt>{words.receiptPage.replyBy}</dt>
          <dd>
            <AnswerBy day={receipt.replyBy} />
          </dd>
        </>
      )}
    </dl>
  );
};
