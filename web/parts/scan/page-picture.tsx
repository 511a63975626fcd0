import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import type { PageImage } from '../../office/page-images.ts';
import { Failed } from '../failed.tsx';

/** One page's image. Its address is asked for at once, and anew when it has gone stale. */
export const PagePicture = (props: {
  documentId: string;
  page: number;
  /** What is drawn over the image. */
  over?: ((image: PageImage) => ComponentChildren) | undefined;
}) => {
  const { documentId, page } = props;
  const { images, words } = useOffice();
  const [image, setImage] = useState<PageImage>();
  const [failure, setFailure] = useState<unknown>();
  const [turned, setTurned] = useState(images.turned(documentId, page));
  const tries = useRef(0);
  const fetchImage = async (): Promise<void> => {
    setFailure(undefined);
    try {
      setImage(await images.get(documentId, page));
    } catch (problem) {
      setFailure(problem);
    }
  };
  // Asked for once
  useEffect(() => void fetchImage(), []);
  const stale = (): void => {
    tries.current += 1;
    images.forget(documentId, page);
    setImage(undefined);
    if (tries.current <= 2) void fetchImage();
    else setFailure(words.papers.pageFailed);
  };
  const retry = (): void => {
    tries.current = 0;
    void fetchImage();
  };
  return (
    <>
      {image && (
        <button
          type="button"
          class="turn"
          aria-label={words.papers.turnPage(page)}
          onClick={() => setTurned(images.turn(documentId, page))}
        >
          <span aria-hidden="true">↻</span> {words.papers.turn}
        </button>
      )}
      {image && (
        <Turned by={turned} image={image}>
          <a
            class="picture"
            href={image.url}
            target="_blank"
            rel="noreferrer"
            aria-label={words.papers.enlarge(page)}
          >
            <img
              src={image.url}
              width={image.width}
              height={image.height}
              alt={words.papers.page(page)}
              onError={stale}
            />
            {props.over?.(image)}
          </a>
        </Turned>
      )}
      {!image && failure === undefined && <PagePlace />}
      <Failed failure={failure} again={retry} />
    </>
  );
};

/** A picture turned by a quarter or more, as wide as it was: the frame takes the height that needs. */
const Turned = (props: { by: number; image: PageImage; children: ComponentChildren }) => {
  const { by, image, children } = props;
  const [long, short] = [image.height, image.width];
  const lies = by % 180 !== 0;
  const frame = { aspectRatio: `${lies ? long / short : short / long}` };
  const held = {
    width: lies ? `${(100 * short) / long}%` : '100%',
    transform: `translate(-50%, -50%) rotate(${by}deg)`,
  };
  return (
    <div class={by === 0 ? undefined : 'turned'} style={by === 0 ? undefined : frame}>
      <div style={by === 0 ? undefined : held}>{children}</div>
    </div>
  );
};

/** Where a page will stand. */
export const PagePlace = () => (
  <div class="page-place">
    <span class="quiet">{useOffice().words.loading}</span>
  </div>
);
