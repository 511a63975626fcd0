import type { Answer } from '../client.ts';
import { useOffice } from '../office/office.ts';
import { dayText } from '../time.ts';

type Receipt = Answer<'getReceipt'>;

/** What the diary says of one incoming paper. */
export const ReceiptEntry = ({ receipt }: { receipt: Receipt }) => {
  const { words, language } = useOffice();
  const { sender, letterNumber, letterDate, receivedOn, deliveryMode } = receipt.details;
  const letter = [letterNumber, letterDate && dayText(letterDate, language)].filter(Boolean).join(', ');
  return (
    <dl class="facts">
      <dt>{words.papers.diaryNumber}</dt>
      <dd class="number">{receipt.diaryNumber}</dd>
      <dt>{words.papers.from}</dt>
      <dd>{[sender.name, sender.office, sender.address].filter(Boolean).join(', ')}</dd>
      {letter !== '' && (
        <>
          <dt>{words.papers.letter}</dt>
          <dd>{letter}</dd>
        </>
      )}
      <dt>{words.papers.received}</dt>
      <dd>
        {dayText(receivedOn, language)}, {words.deliveryMode[deliveryMode]}
      </dd>
    </dl>
  );
};
