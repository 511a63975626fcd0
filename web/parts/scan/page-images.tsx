import { useEffect } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useNear } from '../../office/use-near.ts';
import type { Sight } from '../../place.ts';
import { PagePicture, PagePlace } from './page-picture.tsx';
import { SightOnPage } from './sight-on-page.tsx';

/** A page that a flag leads to; `turn` tells two raisings of it apart. */
export type WantedPage = { readonly page: number; readonly turn: number };
type Shown = {
  readonly documentId: string;
  readonly pages: number;
  readonly sight?: Sight | undefined;
  readonly wanted?: WantedPage | undefined;
  readonly onText?: (() => void) | undefined;
};

const Page = ({ documentId, page, pages, sight, wanted, onText }: Shown & { page: number }) => {
  const { words } = useOffice();
  const { ref, near } = useNear<HTMLLIElement>();
  const isSought = sight?.page === page;
  // Whoever comes from a search is led to the page, and so is their screen reader
  useEffect(() => {
    if (!isSought) return;
    ref.current?.scrollIntoView();
    ref.current?.querySelector<HTMLElement>('.page-number')?.focus({ preventScroll: true });
  }, [isSought, sight?.query]);
  const isWanted = wanted?.page === page;
  useEffect(() => {
    if (!isWanted) return;
    ref.current?.scrollIntoView();
    ref.current?.querySelector<HTMLElement>('.page-number')?.focus({ preventScroll: true });
  }, [isWanted, wanted?.turn]);
  return (
    <li ref={ref} class={isWanted ? 'page raised' : 'page'}>
      <p class="page-number" tabIndex={-1}>
        {words.papers.pageOf(page, pages)}
      </p>
      {near && isSought && <SightOnPage key={sight.query} sight={sight} onText={onText} />}
      {near && !isSought && <PagePicture documentId={documentId} page={page} />}
      {!near && <PagePlace />}
    </li>
  );
};

/** The pages of a document, fetched one by one as they come into view. */
export const PageImages = (props: Shown) => (
  <ol class="pages">
    {Array.from({ length: props.pages }, (_, index) => (
      <Page key={index + 1} {...props} page={index + 1} />
    ))}
  </ol>
);
