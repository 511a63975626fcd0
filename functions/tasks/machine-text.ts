import { keptText, type Language, type PageReading, type PageText } from '#shared/domain/page-text.ts';
import { sha256 } from '#shared/journal/seal.ts';

type Read = Pick<PageText, 'source' | 'hasWords' | 'confidence'> & {
  readonly languages: readonly Language[];
  readonly text: string;
};

/**
 * A page's first version, as a machine read it, and what is kept of it beside the page's image.
 * @param unreliableUnder percent of confidence that the district asks for.
 */
export const machineText = (
  where: Pick<PageText, 'documentId' | 'page' | 'at'>,
  { languages, text, ...read }: Read,
  unreliableUnder: number,
): { readonly text: PageText; readonly reading: PageReading } => {
  const { source, confidence } = read;
  const unreliable = confidence !== undefined && confidence < unreliableUnder;
  const kept = keptText(text);
  return {
    text: {
      ...where,
      ...read,
      version: 1,
      languages: [...languages],
      text: kept,
      textSha256: sha256(kept),
      unreliable,
    },
    reading: {
      state: 'READ',
      source,
      version: 1,
      ...(confidence === undefined ? {} : { confidence }),
      unreliable,
    },
  };
};
