import { useOffice } from '../../office/office.ts';
import type { PageImage } from '../../office/page-images.ts';
import type { Line } from '../../parts/scan/hits.ts';

/** Pixels left around the line, as the machine cuts close. */
const MARGIN = 12;
/** Screen pixels for one of the image: about the size the letter's own picture has beside the form. */
const SCALE = 0.55;

/** A line cut out of its page's image. It is the same image that stands beside the form, so it costs nothing more. */
export const LinePicture = (props: { image: PageImage; page: number; place: Line }) => {
  const { image, page, place } = props;
  const { words } = useOffice();
  const lying = Math.abs(place.turn) === 90;
  const long = (lying ? place.height : place.width) + 2 * MARGIN;
  const high = (lying ? place.width : place.height) + 2 * MARGIN;
  const [x, y] = [place.left + place.width / 2, place.top + place.height / 2];
  return (
    <svg
      role="img"
      aria-label={words.offer.picture(page)}
      viewBox={`${x - long / 2} ${y - high / 2} ${long} ${high}`}
      width={Math.round(long * SCALE)}
      height={Math.round(high * SCALE)}
    >
      <image
        href={image.url}
        width={image.width}
        height={image.height}
        transform={`rotate(${place.turn} ${x} ${y})`}
      />
    </svg>
  );
};
