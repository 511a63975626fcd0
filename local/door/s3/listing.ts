/** All objects of a bucket, as the events that told of them. */
import { readBody, send } from '../forward.ts';
import type { ObjectCreated } from '../types.ts';

/** Reads the emulator's listing page by page. */
export async function* listObjects(
  fauxqs: string,
  bucket: string,
  prefix = '',
): AsyncIterable<ObjectCreated> {
  let token: string | undefined;
  do {
    const query = new URLSearchParams({
      'list-type': '2',
      ...(prefix === '' ? {} : { prefix }),
      ...(token === undefined ? {} : { 'continuation-token': token }),
    });
    const answer = await send({ url: `${fauxqs}/${bucket}?${query}`, method: 'GET', headers: {} });
    const xml = (await readBody(answer)).toString();
    if (answer.statusCode !== 200) throw new Error(`the bucket ${bucket} cannot be listed: ${xml}`);
    for (const [, entry = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      yield {
        bucket,
        key: text(entry, 'Key'),
        size: Number(text(entry, 'Size')),
        etag: text(entry, 'ETag').replaceAll('"', ''),
        eventTime: text(entry, 'LastModified'),
        reason: 'PutObject',
      };
    }
    token = text(xml, 'NextContinuationToken') || undefined;
  } while (token !== undefined);
}

const text = (xml: string, element: string): string =>
  (new RegExp(`<${element}>(.*?)</${element}>`, 's').exec(xml)?.[1] ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
