import { useEffect, useRef } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import type { PageImage } from '../../office/page-images.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { linkTo, type Sight } from '../../place.ts';
import { hitsOf, type Placed, piecesOf } from './hits.ts';
import { PagePicture } from './page-picture.tsx';
import { wordsOnPage } from './page-words.ts';

/** So many pixels wider than the word, as a pen would mark it. */
const MARGIN = 4;

const Boxes = ({ image, boxes }: { image: PageImage; boxes: readonly Placed[] }) => {
  const first = useRef<SVGRectElement>(null);
  useEffect(() => first.current?.scrollIntoView({ block: 'center' }), []);
  return (
    <svg class="boxes" viewBox={`0 0 ${image.width} ${image.height}`} aria-hidden="true">
      {boxes.map(({ left, top, width, height }, index) => (
        <rect
          key={`${left} ${top}`}
          ref={index === 0 ? first : null}
          x={left - MARGIN}
          y={top - MARGIN}
          width={width + 2 * MARGIN}
          height={height + 2 * MARGIN}
        />
      ))}
    </svg>
  );
};

/** A page on which a search found something, with the words marked where the machine knows their places. */
export const SightOnPage = ({ sight, onText }: { sight: Sight; onText?: (() => void) | undefined }) => {
  const { documentId, page, query } = sight;
  const { call, words } = useOffice();
  const { answer, loading } = useAnswer(async () => {
    const { text, words: all } = await wordsOnPage(call, { documentId, page });
    const isHit = hitsOf(query);
    const boxes = all.filter(word => isHit(word.text));
    const inText = piecesOf(text.text, isHit).filter(({ hit }) => hit).length;
    return { boxes, missing: text.source === 'hand' ? Math.max(0, inText - boxes.length) : 0 };
  }, `${documentId} ${page} ${query}`);
  const { boxes = [], missing = 0 } = answer ?? {};
  const found = boxes.length;
  const said = (): string => {
    if (found === 0) return words.search.notOnPicture;
    return missing > 0 ? words.search.partlyOnPicture(found, missing) : words.search.onPage(found);
  };
  return (
    <>
      <p class="sight" role="status">
        {!loading && said()}
      </p>
      <p class="buttons">
        {onText && (
          <button type="button" onClick={onText}>
            {words.text.seeText}
          </button>
        )}
        <a href={linkTo({ screen: 'search', query })}>{words.search.back}</a>
      </p>
      <PagePicture
        documentId={documentId}
        page={page}
        over={found > 0 ? image => <Boxes image={image} boxes={boxes} /> : undefined}
      />
    </>
  );
};
