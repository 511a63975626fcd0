import { useOffice } from '../../office/office.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { Failed } from '../../parts/failed.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { Moment } from '../../parts/time.tsx';
import { linkTo } from '../../place.ts';
import type { Receipt } from './on-receipt.ts';

/** What the other addressees of the letter got, and where each part is. */
export const Parts = ({ receipt }: { receipt: Receipt }) => {
  const { call, words, postId } = useOffice();
  const nameOfPost = usePostNames();
  const { receiptId, parentId, parts = [], openParts, version } = receipt;
  const has = parts.length > 0;
  const { answer, failure, again } = useAnswer(
    async () => (has ? (await call('listParts', { params: { receiptId } })).items : []),
    `parts ${receiptId} ${postId}`,
    version,
  );
  if (parentId !== undefined)
    return (
      <p>
        <a href={linkTo({ screen: 'receipt', receiptId: parentId })}>{words.receiptPage.partOf}</a>
      </p>
    );
  if (!has) return null;
  return (
    <section>
      <h2>
        {words.receiptPage.parts}{' '}
        {openParts > 0 && <span class="mark aside">{words.receiptPage.partsOpen(openParts)}</span>}
      </h2>
      <Failed failure={failure} again={again} />
      {answer && (
        <RecordTable
          label={words.receiptPage.parts}
          rows={answer}
          keyOf={part => part.receiptId}
          columns={[
            {
              head: words.papers.diaryNumber,
              cell: part => (
                <a class="number" href={linkTo({ screen: 'receipt', receiptId: part.receiptId })}>
                  {part.diaryNumber}
                </a>
              ),
            },
            { head: words.file.whereIsIt, cell: part => nameOfPost(part.holder) },
            { head: words.work.since, cell: part => <Moment at={part.heldSince} /> },
            {
              head: words.receiptPage.disposal,
              cell: part => (part.writeOff ? words.writeOff[part.writeOff.code] : words.state[part.state]),
            },
          ]}
        />
      )}
    </section>
  );
};
