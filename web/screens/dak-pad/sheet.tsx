import { useOffice } from '../../office/office.ts';
import { Failed } from '../../parts/failed.tsx';
import { Kept } from '../../parts/kept.tsx';
import { PagePicture } from '../../parts/scan/page-picture.tsx';
import { languageOf } from '../../parts/written.ts';
import { linkTo } from '../../place.ts';
import { dayText } from '../../time.ts';
import type { Letter, Paper } from './use-pile.ts';
import { PAD_WORDS } from './words.ts';

type Brought = Letter | { readonly failure: unknown } | undefined;

/** What the diary says of the paper, in few lines. */
export const PaperHead = ({ paper, letter }: { paper: Paper; letter: Brought }) => {
  const { words, language } = useOffice();
  const pad = PAD_WORDS[language];
  const { number, subject, objectId } = paper;
  const receipt = letter && 'receipt' in letter ? letter.receipt : undefined;
  const { sender, letterNumber, receivedOn } = receipt?.details ?? {};
  const from = [sender?.name, sender?.designation, sender?.office].filter(Boolean).join(', ');
  return (
    <div class="pad-paper" aria-live="polite">
      <p>
        <a class="number" href={linkTo({ screen: 'receipt', receiptId: objectId })} title={pad.open}>
          {number}
        </a>{' '}
        <Kept of={paper} />{' '}
        {receipt?.replyBy && (
          <span class="mark aside">{words.entry.replyBy(dayText(receipt.replyBy, language))}</span>
        )}
      </p>
      <h2 lang={languageOf(subject ?? '')}>{subject ?? words.work.confidential}</h2>
      <p class="quiet">
        {from !== '' && <span lang={languageOf(from)}>{from}</span>}
        {letterNumber !== undefined && (
          <>
            {' · '}
            <span lang={languageOf(letterNumber)}>{letterNumber}</span>
          </>
        )}
        {receivedOn !== undefined && <> · {dayText(receivedOn, language)}</>}
      </p>
    </div>
  );
};

/** The page that is looked at, as large as the screen lets it be. */
export const PadPage = (props: { letter: Brought; page: number; again: () => void }) => {
  const { words, language } = useOffice();
  const { letter, page, again } = props;
  if (letter === undefined) return <p class="quiet">{words.loading}</p>;
  if ('failure' in letter) return <Failed failure={letter.failure} again={again} />;
  const { documentId } = letter.receipt.details;
  if (documentId === undefined) return <p class="quiet">{PAD_WORDS[language].onPaper}</p>;
  if (letter.pages === 0) return <p class="quiet">{words.dak.checking}</p>;
  return <PagePicture key={`${documentId} ${page}`} documentId={documentId} page={page} />;
};
