import { useEffect, useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import type { Document } from '../../office/use-document.ts';
import type { Sight } from '../../place.ts';
import { PageImages, type WantedPage } from './page-images.tsx';
import { PageTexts } from './page-texts.tsx';
import { ReadingState } from './reading-state.tsx';

const VIEWS = ['picture', 'text'] as const;
type View = (typeof VIEWS)[number];

/** The pages of a scan, as pictures or as text. Text is fetched only when it is asked for. */
export const ScanPages = (props: {
  document: Document;
  mayCorrect: boolean;
  /** Says how far the reading is over the pictures too. */
  tellsReading?: boolean;
  sight?: Sight | undefined;
  wanted?: WantedPage | undefined;
  /** The document stands otherwise now: it is to be asked after again. */
  onChange: () => void;
  onCorrected?: (() => void) | undefined;
}) => {
  const { document, mayCorrect, sight } = props;
  const { words } = useOffice();
  const [view, setView] = useState<View>('picture');
  const { documentId, pages = 0 } = document;
  // A flag leads to a page's picture
  useEffect(() => {
    if (props.wanted) setView('picture');
  }, [props.wanted?.turn]);
  return (
    <>
      <fieldset class="views">
        <legend class="visually-hidden">{words.text.views}</legend>
        {VIEWS.map(each => (
          <button key={each} type="button" aria-pressed={view === each} onClick={() => setView(each)}>
            {words.text.view[each]}
          </button>
        ))}
      </fieldset>
      {(view === 'text' || props.tellsReading) && (
        <ReadingState document={document} onChange={props.onChange} />
      )}
      {view === 'picture' ? (
        <PageImages
          documentId={documentId}
          pages={pages}
          sight={sight}
          wanted={props.wanted}
          onText={() => setView('text')}
        />
      ) : (
        <PageTexts
          document={document}
          mayCorrect={mayCorrect}
          sight={sight}
          onCorrected={() => {
            props.onChange();
            props.onCorrected?.();
          }}
        />
      )}
    </>
  );
};
