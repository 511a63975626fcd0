import { useEffect, useRef } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { PrintButton } from '../../parts/printed.tsx';
import { linkTo } from '../../place.ts';
import { dayText } from '../../time.ts';

export type MadeEntry = Answer<'diariseReceipt'> & {
  /** It lies on paper, so it may have a slip. */
  readonly onPaper: boolean;
  /** It is still with who entered it. */
  readonly held: boolean;
};

/** The number just given, big enough to be written on the paper by hand, and what is printed of it. */
export const Made = ({ made, quiet }: { made: MadeEntry; quiet: boolean }) => {
  const { call, words, language } = useOffice();
  const nameOfPost = usePostNames();
  const heading = useRef<HTMLHeadingElement>(null);
  const { receiptId, diaryNumber, replyBy, parts = [], onPaper, held } = made;
  // Who goes on with the bundle is at the next subject already
  useEffect(() => {
    if (!quiet) heading.current?.focus();
  }, [receiptId]);
  const params = { receiptId };
  const objectIds = [receiptId, ...parts.map(part => part.receiptId)];
  return (
    <section class="made" aria-label={words.entry.made}>
      <h2 ref={heading} tabIndex={-1}>
        <small>{words.entry.made}</small>
        <span class="number">{diaryNumber}</span>
      </h2>
      {replyBy && (
        <p>
          <span class="mark aside">{words.entry.replyBy(dayText(replyBy, language))}</span>
        </p>
      )}
      {parts.length > 0 && (
        <>
          <p>{words.entry.parts}:</p>
          <ul>
            {parts.map(part => (
              <li key={part.receiptId}>
                <a class="number" href={linkTo({ screen: 'receipt', receiptId: part.receiptId })}>
                  {part.diaryNumber}
                </a>{' '}
                – {nameOfPost(part.postId)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="buttons">
        {(['hi', 'en'] as const).map(each => (
          <PrintButton
            key={each}
            label={words.entry.acknowledgement[each]}
            make={() => call('acknowledgeReceipt', { params, body: { language: each } })}
          />
        ))}
        {onPaper && (
          <PrintButton
            label={words.entry.slip}
            make={() => call('printSlips', { body: { objectIds, form: 'labels', language } })}
          />
        )}
        {held && (
          <a class="button" href={linkTo({ screen: 'new-file', receiptId })}>
            {words.receipt.newFile}
          </a>
        )}
        <a class="button" href={linkTo({ screen: 'receipt', receiptId })}>
          {words.entry.see}
        </a>
      </p>
    </section>
  );
};
