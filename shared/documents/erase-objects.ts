import { DeleteObjectCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3';
import { originalKey, pageKeys, wordsKeys } from './keys.ts';

/** Where what was checked lies, to be erased. */
export type ErasableObjects = {
  /** Erases the paper of a hash for good: the original, its page images and its words, in every version; done again, nothing. */
  readonly erase: (sha256: string) => Promise<void>;
};

/** How many objects are erased at one time. */
const LANES = 8;

type Version = { readonly Key: string; readonly VersionId: string };

/**
 * The documents bucket forgets nothing: an object that is merely deleted stays as an older version. So each version is named,
 * and the retention under which it lies is passed over, which this adapter's function alone may do (ADR 33).
 */
export const erasableObjects = (s3: S3Client, bucket: string): ErasableObjects => {
  const versionsOf = async (prefix: string): Promise<readonly Version[]> => {
    const found: Version[] = [];
    let from: { readonly KeyMarker?: string | undefined; readonly VersionIdMarker?: string | undefined } = {};
    for (;;) {
      const page = await s3.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, ...from }));
      for (const { Key, VersionId } of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])])
        if (Key !== undefined && VersionId !== undefined) found.push({ Key, VersionId });
      if (page.IsTruncated !== true) return found;
      from = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
    }
  };

  const remove = async (versions: readonly Version[]): Promise<void> => {
    const next = versions.values();
    const lane = async (): Promise<void> => {
      for (const version of next)
        await s3.send(
          new DeleteObjectCommand({ Bucket: bucket, ...version, BypassGovernanceRetention: true }),
        );
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  };

  return {
    erase: async sha256 => {
      for (const prefix of [pageKeys(sha256), wordsKeys(sha256), originalKey(sha256)])
        await remove(await versionsOf(prefix));
    },
  };
};
