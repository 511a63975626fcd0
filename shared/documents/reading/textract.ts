import { DetectDocumentTextCommand, type TextractClient } from '@aws-sdk/client-textract';
import * as z from 'zod';
import type { Language } from '#shared/domain/page-text.ts';
import { openPixels } from '../images/decoder.ts';
import type { PageSize } from '../limits.ts';
import type { Grey } from './grey.ts';
import { type FoundWord, type Reading, readingOf } from './reading.ts';
import type { PageReason } from './reasons.ts';

/** Asks Textract for the text of one JPEG; answers what the service does. */
export type DetectText = (bytes: Uint8Array) => Promise<unknown>;

export const detectTextWith =
  (client: TextractClient): DetectText =>
  bytes =>
    client.send(new DetectDocumentTextCommand({ Document: { Bytes: bytes } }));

/** Textract did not read a page, and will not when asked again at once. */
export class TextractFailed extends Error {
  override readonly name = 'TextractFailed';
  readonly reason: PageReason;
  constructor(reason: PageReason) {
    super(reason);
    this.reason = reason;
  }
}

const UNREACHABLE = 'page.engine-unreachable';
const FAILED = 'page.engine-failed';

/**
 * What an error's name or code means: those of the service (its API reference, DetectDocumentText), of the SDK and of the
 * network. Any other is thrown on, throttling above all: whoever asked asks again later.
 */
const MEANING = new Map<string, PageReason>([
  ['AccessDeniedException', UNREACHABLE],
  ['UnrecognizedClientException', UNREACHABLE],
  ['InvalidSignatureException', UNREACHABLE],
  ['SubscriptionRequiredException', UNREACHABLE],
  ['OptInRequired', UNREACHABLE],
  ['UnknownEndpoint', UNREACHABLE],
  ['EndpointError', UNREACHABLE],
  ['UnknownOperationException', UNREACHABLE],
  ['CredentialsProviderError', UNREACHABLE],
  ['TimeoutError', UNREACHABLE],
  ['ENOTFOUND', UNREACHABLE],
  ['EAI_AGAIN', UNREACHABLE],
  ['ECONNREFUSED', UNREACHABLE],
  ['ECONNRESET', UNREACHABLE],
  ['EHOSTUNREACH', UNREACHABLE],
  ['ENETUNREACH', UNREACHABLE],
  ['ETIMEDOUT', UNREACHABLE],
  ['BadDocumentException', FAILED],
  ['DocumentTooLargeException', FAILED],
  ['UnsupportedDocumentException', FAILED],
  ['InvalidParameterException', FAILED],
]);

const Named = z.object({ name: z.string().catch(''), code: z.string().catch('') });

const meaningOf = (error: unknown): PageReason | undefined => {
  const { name, code } = Named.catch({ name: '', code: '' }).parse(error);
  return MEANING.get(name) ?? MEANING.get(code);
};

/** Bytes that may be sent along with a call (Textract's quotas). */
const MOST_BYTES = 5 * 1024 * 1024;
/** JPEG qualities tried in turn until the page is light enough; print is read as well from the lowest. */
const QUALITIES = [90, 60, 30];

const jpeg = async (page: Grey): Promise<Uint8Array> => {
  for (const quality of QUALITIES) {
    const bytes = await openPixels({ ...page, channels: 1 })
      .jpeg({ quality })
      .toBuffer();
    if (bytes.length <= MOST_BYTES) return bytes;
  }
  throw new TextractFailed(FAILED);
};

const Share = z.number();
const Block = z.object({
  BlockType: z.string(),
  Id: z.string(),
  Text: z.string().optional(),
  Confidence: z.number().min(0).max(100).optional(),
  Geometry: z
    .object({ BoundingBox: z.object({ Left: Share, Top: Share, Width: Share, Height: Share }) })
    .optional(),
  Relationships: z.array(z.object({ Type: z.string(), Ids: z.array(z.string()) })).optional(),
});
type Block = z.infer<typeof Block>;
const Detected = z.object({ Blocks: z.array(Block) });

/** Share of a line's height from which the space above it makes it the first of a paragraph. */
const PARAGRAPH = 0.9;

const boxOf = ({ Geometry }: Block) => Geometry?.BoundingBox ?? { Left: 0, Top: 0, Width: 0, Height: 0 };

const beginsParagraph = (line: Block, before: Block | undefined): boolean => {
  if (before === undefined) return true;
  const [box, above] = [boxOf(line), boxOf(before)];
  const space = box.Top - (above.Top + above.Height);
  // A line that stands higher than the one before it begins another column.
  return space > PARAGRAPH * Math.min(box.Height, above.Height) || box.Top < above.Top;
};

const wordsOf = (blocks: readonly Block[], { width, height }: PageSize): readonly FoundWord[] => {
  const words = new Map(blocks.filter(({ BlockType }) => BlockType === 'WORD').map(word => [word.Id, word]));
  const lines = blocks.filter(({ BlockType }) => BlockType === 'LINE');
  let paragraph = '';
  return lines.flatMap((line, index) => {
    if (beginsParagraph(line, lines[index - 1])) paragraph = line.Id;
    const children = line.Relationships?.filter(({ Type }) => Type === 'CHILD') ?? [];
    return children
      .flatMap(({ Ids }) => Ids.flatMap(id => words.get(id) ?? []))
      .map(word => {
        const box = boxOf(word);
        return {
          text: word.Text ?? '',
          left: Math.round(box.Left * width),
          top: Math.round(box.Top * height),
          width: Math.round(box.Width * width),
          height: Math.round(box.Height * height),
          confidence: Math.round(word.Confidence ?? 0),
          line: line.Id,
          paragraph,
        };
      });
  });
};

/** Reads an upright page with Textract. Throws {@link TextractFailed}, and the service's own error when it throttles. */
export const readWithTextract = async (
  detect: DetectText,
  page: Grey,
  languages: readonly Language[],
): Promise<Reading> => {
  const bytes = await jpeg(page);
  const answer = await detect(bytes).catch((error: unknown) => {
    const reason = meaningOf(error);
    throw reason === undefined ? error : new TextractFailed(reason);
  });
  const detected = Detected.safeParse(answer);
  if (!detected.success) throw new TextractFailed(FAILED);
  return readingOf(languages, wordsOf(detected.data.Blocks, page));
};
