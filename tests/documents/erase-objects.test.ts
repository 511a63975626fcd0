import { DeleteObjectCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, expect, test, vi } from 'vitest';
import { erasableObjects } from '#shared/documents/erase-objects.ts';

afterEach(() => vi.restoreAllMocks());

const SHA = 'c'.repeat(64);
type Version = { readonly Key: string; readonly VersionId: string };

/** A bucket with versions, of which a listing shows two on a page. */
const bucketWith = (versions: readonly Version[], markers: readonly Version[] = []) => {
  let kept = [...versions];
  const hidden = [...markers];
  const bypassed: boolean[] = [];
  const s3 = new S3Client({ region: 'ap-south-1' });
  vi.spyOn(s3, 'send').mockImplementation(async (command: unknown) => {
    if (command instanceof ListObjectVersionsCommand) {
      const { Prefix = '', VersionIdMarker } = command.input;
      const all = kept.filter(({ Key }) => Key.startsWith(Prefix));
      const from = VersionIdMarker ? all.findIndex(each => each.VersionId === VersionIdMarker) + 1 : 0;
      const page = all.slice(from, from + 2);
      const isLast = from + 2 >= all.length;
      const next = page.at(-1);
      return {
        Versions: page,
        DeleteMarkers: isLast ? hidden.filter(({ Key }) => Key.startsWith(Prefix)) : [],
        IsTruncated: !isLast,
        NextKeyMarker: next?.Key,
        NextVersionIdMarker: next?.VersionId,
      };
    }
    if (!(command instanceof DeleteObjectCommand)) throw new Error('nothing else is called');
    const { Key, VersionId, BypassGovernanceRetention } = command.input;
    bypassed.push(BypassGovernanceRetention === true);
    const isIt = (each: Version) => each.Key === Key && each.VersionId === VersionId;
    if (!kept.some(isIt) && !hidden.some(isIt)) throw new Error('it names what is not there');
    kept = kept.filter(each => !isIt(each));
    hidden.splice(0, hidden.length, ...hidden.filter(each => !isIt(each)));
    return {};
  });
  return { s3, left: () => [...kept, ...hidden], bypassed };
};
const at = (Key: string, VersionId: string): Version => ({ Key, VersionId });

test('every version of original, pages and words goes, whatever the lock, and marks of deletion with them', async () => {
  const other = at(`pages/${'d'.repeat(64)}/1.webp`, 'v1');
  const bucket = bucketWith(
    [
      at(`originals/${SHA}`, 'v1'),
      ...[1, 2, 3].map(n => at(`pages/${SHA}/${n}.webp`, 'v1')),
      at(`pages/${SHA}/1.webp`, 'v2'),
      at(`words/${SHA}/1/${'e'.repeat(64)}.json`, 'v1'),
      other,
    ].map((version, n) => ({ ...version, VersionId: `${version.VersionId}-${n}` })),
    [at(`originals/${SHA}`, 'marker')],
  );
  const { erase } = erasableObjects(bucket.s3, 'documents');
  await erase(SHA);
  expect(bucket.left().map(({ Key }) => Key)).toEqual([other.Key]);
  expect(bucket.bypassed).toHaveLength(7);
  expect(bucket.bypassed.every(Boolean)).toBe(true);
  await erase(SHA);
  expect(bucket.bypassed).toHaveLength(7);
});
