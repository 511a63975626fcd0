import { openAsk } from './ask-s3.ts';
import { pageKey } from './keys.ts';
import { PAGE_WIDTH, type PageSize } from './limits.ts';
import type { Signer } from './signer.ts';

/** As much as a sheet of A4 shows of a page: a till roll is made no higher than one. In pixels. */
const ON_A4: PageSize = { width: PAGE_WIDTH, height: 2263 };
/** Beside WebP's lowest quality nothing more is lost; what an officer fetches is a sixth of what it is unpacked. */
const QUALITY = 78;

export type PagePictures = {
  /** The image of a page as a JPEG to be printed; undefined where it does not lie there (any more). @param page from 1. */
  readonly jpeg: (sha256: string, page: number) => Promise<Uint8Array | undefined>;
};

const NOTHING = new Uint8Array();
/** S3 says 403 for what is not there to whom may not list the bucket. */
const ABSENT: readonly number[] = [403, 404];

/** The images of checked pages, for who prints them. The decoder is read when the first is asked for. */
export const openPagePictures = (sign: Signer): PagePictures => {
  const ask = openAsk(sign);
  return {
    jpeg: async (sha256, page) => {
      const webp = await ask({ method: 'GET', key: pageKey(sha256, page) }, async (status, answer) => {
        if (status === 200) return new Uint8Array(await answer.arrayBuffer());
        return ABSENT.includes(status) ? NOTHING : undefined;
      });
      if (webp === NOTHING) return undefined;
      const { default: sharp } = await import('sharp');
      return new Uint8Array(
        await sharp(webp)
          .resize({ ...ON_A4, fit: 'inside', withoutEnlargement: true })
          .jpeg({ quality: QUALITY })
          .toBuffer(),
      );
    },
  };
};
