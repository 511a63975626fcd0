import { type Document, isBeingRead } from '#shared/domain/document.ts';
import type { PageText } from '#shared/domain/page-text.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Also } from './also.ts';
import { dueOfDocument } from './document-index.ts';
import { key } from './keys.ts';
import { Overtaken } from './office-store.ts';
import { isNew, type Write, type writes } from './transaction.ts';

export const whereDocument = (documentId: string) => ({
  pk: key.document(documentId),
  sk: key.documentHead(),
});
export const wherePage = (documentId: string, page: number) => ({
  pk: key.document(documentId),
  sk: key.documentPage(page),
});

/** One version of a page's text as an item. */
export const pageTextItem = (text: PageText) => ({
  pk: key.document(text.documentId),
  sk: key.pageText(text.page, text.version),
  ...text,
});

/** On no list of what is to be looked after. */
const NOT_DUE = { lookAt: undefined, duePk: undefined, dueSk: undefined } as const;

const STATE = { '#state': 'state' } as const;
const couldNotBeRead = { says: 'reading.#state = :failed', names: STATE, values: { ':failed': 'FAILED' } };
const hasText = (version: number) => ({
  says: 'reading.version = :replaces',
  values: { ':replaces': version },
});

type ReadThrough = Extract<Also, { readonly kind: 'document-read' }>;

/** The writes by which texts of pages become part of an act. */
export const textWrites = (write: ReturnType<typeof writes>) => ({
  /** A new version, if `version - 1` is still the newest; the first by hand stands where the machine failed. */
  corrected: (text: PageText): readonly Write[] => {
    const { documentId, page, version, source, unreliable } = text;
    const changed = () => new Refusal('document.text-changed', { documentId, page });
    return [
      write.put(pageTextItem(text), isNew, changed),
      write.set(
        wherePage(documentId, page),
        { reading: { state: 'READ', source, version, unreliable } },
        version === 1 ? couldNotBeRead : hasText(version - 1),
        changed,
      ),
    ];
  },
  /**
   * Counts one more restart, if the document still stands as it was read: not one that was read through meanwhile. Work
   * that nobody was looking after any more is new work, with the sweep's whole patience before it.
   */
  restarted: (document: Document, lookAt: Instant): Write => {
    const { documentId, state, readAt, restarts } = document;
    const asRead = { readAt, restarts };
    const known = Object.entries(asRead).filter(([, value]) => value !== undefined);
    return write.set(
      whereDocument(documentId),
      {
        lookAt,
        ...dueOfDocument({ documentId, lookAt }),
        restarts: (restarts ?? 0) + 1,
        ...(isBeingRead(document) ? {} : { restartsBefore: (restarts ?? 0) + 1 }),
        readAt: undefined,
      },
      {
        says: [
          '#state = :state',
          ...Object.entries(asRead).map(([name, value]) =>
            value === undefined ? `attribute_not_exists(${name})` : `${name} = :${name}`,
          ),
        ].join(' AND '),
        names: STATE,
        values: {
          ':state': state,
          ...Object.fromEntries(known.map(([name, value]) => [`:${name}`, value])),
        },
      },
      () => new Refusal('document.being-read', { documentId }),
    );
  },
  /** Nothing is to be looked after any more; unless what is read again meanwhile is. */
  looked: ({ documentId, toldAt }: Extract<Also, { readonly kind: 'document-looked' }>): Write =>
    write.set(
      whereDocument(documentId),
      { ...NOT_DUE, ...(toldAt === undefined ? {} : { toldUndiarisedAt: toldAt }) },
      {
        says: 'attribute_exists(readAt) AND attribute_not_exists(toldUndiarisedAt)',
      },
      () => new Overtaken('head'),
    ),
  /** Every page was tried: what remains to be looked after is whether somebody diarises it. */
  readThrough: ({ documentId, readAt, pagesRead, before, lookAt }: ReadThrough): Write =>
    write.set(
      whereDocument(documentId),
      {
        readAt,
        pagesRead,
        ...NOT_DUE,
        ...(lookAt === undefined ? {} : { lookAt, ...dueOfDocument({ documentId, lookAt }) }),
      },
      before === undefined
        ? { says: 'attribute_exists(pk) AND attribute_not_exists(readAt)' }
        : { says: 'readAt = :before', values: { ':before': before } },
      () => new Overtaken('head'),
    ),
});
