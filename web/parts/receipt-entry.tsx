import type { Answer } from '../client.ts';
import { useOffice } from '../office/office.ts';
import { dayText } from '../time.ts';
import { languageOf } from './written.ts';

type Receipt = Pick<Answer<'getReceipt'>, 'diaryNumber' | 'details'>;

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
    </dl>
  );
};
