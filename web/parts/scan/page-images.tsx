import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../client.ts';
import { useOffice } from '../office/office.ts';
import { Failed } from './failed.tsx';

type Image = Answer<'getPage'>;

/** True from the moment the element is about to come into view. */
const useNear = () => {
  const ref = useRef<HTMLLIElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || ref.current === null) return;
    const seen = new IntersectionObserver(
      entries => entries.some(entry => entry.isIntersecting) && setNear(true),
      { rootMargin: '400px' },
    );
    seen.observe(ref.current);
    return () => seen.disconnect();
  }, [near]);
  return { ref, near };
};

/** One page: its address is asked for when it comes near, and anew when the address has gone stale. */
const Page = ({ documentId, page, pages }: { documentId: string; page: number; pages: number }) => {
  const { call, words } = useOffice();
  const { ref, near } = useNear();
  const [image, setImage] = useState<Image>();
  const [failure, setFailure] = useState<unknown>();
  const tries = useRef(0);
  const fetchImage = async (): Promise<void> => {
    setFailure(undefined);
    try {
      setImage(await call('getPage', { params: { documentId, page } }));
    } catch (problem) {
      setFailure(problem);
    }
  };
  // Asked for once, when it comes near
  useEffect(() => {
    if (near) void fetchImage();
  }, [near]);
  const stale = (): void => {
    tries.current += 1;
    setImage(undefined);
    if (tries.current <= 2) void fetchImage();
    else setFailure(words.papers.pageFailed);
  };
  const retry = (): void => {
    tries.current = 0;
    void fetchImage();
  };
  return (
    <li ref={ref} class="page">
      <p class="page-number">{words.papers.pageOf(page, pages)}</p>
      {image && (
        <a href={image.url} target="_blank" rel="noreferrer" aria-label={words.papers.enlarge(page)}>
          <img
            src={image.url}
            width={image.width}
            height={image.height}
            alt={words.papers.page(page)}
            onError={stale}
          />
        </a>
      )}
      {!image && failure === undefined && (
        <div class="page-place">
          <span class="quiet">{words.loading}</span>
        </div>
      )}
      <Failed failure={failure} again={retry} />
    </li>
  );
};

/** The pages of a document, fetched one by one as they come into view. */
export const PageImages = ({ documentId, pages }: { documentId: string; pages: number }) => (
  <ol class="pages">
    {Array.from({ length: pages }, (_, index) => (
      <Page key={index + 1} documentId={documentId} page={index + 1} pages={pages} />
    ))}
  </ol>
);
