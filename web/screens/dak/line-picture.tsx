import { useOffice } from '../../office/office.ts';
import { useAnswer } from '../../office/use-answer.ts';
import type { Box } from '../../parts/scan/hits.ts';

/** Pixels left around the line, as the machine cuts close. */
const MARGIN = 12;
/** Screen pixels for one of the image: about the size the letter's own picture has beside the form. */
const SCALE = 0.55;

/** A line cut out of its page's image. It is the same image that stands beside the form, so it costs nothing more. */
export const LinePicture = (props: { documentId: string; page: number; place: Box }) => {
  const { documentId, page, place } = props;
  const { images, words } = useOffice();
  const { answer: image } = useAnswer(() => images.get(documentId, page), `${documentId} ${page}`);
  if (image === undefined) return null;
  const [width, height] = [place.width + 2 * MARGIN, place.height + 2 * MARGIN];
  return (
    <svg
      role="img"
      aria-label={words.offer.picture(page)}
      viewBox={`${place.left - MARGIN} ${place.top - MARGIN} ${width} ${height}`}
      width={Math.round(width * SCALE)}
      height={Math.round(height * SCALE)}
    >
      <image href={image.url} width={image.width} height={image.height} />
    </svg>
  );
};
