import { LIMITS } from 'virtual:contract';
import { useEffect, useState } from 'preact/hooks';
import type { Call } from '../client.ts';
import { ConnectionLost } from '../problem.ts';
import { documentTypeOf, isTooLarge, type UploadStep, upload } from '../upload.ts';
import { useOffice } from './office.ts';

type State = {
  readonly step?: UploadStep;
  /** It lies in the office, and nobody has taken it up yet. */
  readonly documentId?: string;
  /** Why it did not come, by the name of its words: they follow the language of the screen. */
  readonly wrong?: 'wrongType' | 'tooLarge' | 'uploadLost';
  readonly failure?: unknown;
};

const shortName = (name: string): string => [...name].slice(-LIMITS.fileName).join('');

/** The one scan that is on its way. It goes on over a slow line while its clerk looks at another screen. */
export const openScanUpload = (call: Call) => {
  let state: State = {};
  let lost: File | undefined;
  let stop = new AbortController();
  const watchers = new Set<() => void>();
  const change = (next: State): void => {
    state = next;
    for (const watcher of watchers) watcher();
  };
  const take = async (file: File): Promise<void> => {
    lost = undefined;
    stop = new AbortController();
    const { signal } = stop;
    const type = documentTypeOf(file);
    if (type === undefined) return change({ wrong: 'wrongType' });
    if (isTooLarge(file)) return change({ wrong: 'tooLarge' });
    try {
      const order = { file, type, fileName: shortName(file.name) };
      // What was stopped says no more.
      const onStep = (step: UploadStep) => {
        if (!signal.aborted) change({ step });
      };
      const documentId = await upload(call, order, { onStep, signal });
      if (!signal.aborted) change({ documentId });
    } catch (failure) {
      if (signal.aborted) return;
      lost = file;
      change(failure instanceof ConnectionLost ? { wrong: 'uploadLost' } : { failure });
    }
  };
  return {
    state: () => state,
    take,
    /** Present while there is something that did not come: tries once more. */
    retry: () => {
      const file = lost;
      return file && (() => void take(file));
    },
    /** Stops what is on its way, and forgets what did not come. */
    forget: () => {
      stop.abort();
      lost = undefined;
      change({});
    },
    watch: (watcher: () => void) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  };
};
export type ScanUpload = ReturnType<typeof openScanUpload>;

/** The scan on its way, as a screen shows it; `onUploaded` is told of it once it has come. */
export const useScanUpload = (onUploaded: (documentId: string) => void) => {
  const { scanUpload: uploading } = useOffice();
  const [{ step, documentId, wrong, failure }, setState] = useState(uploading.state());
  useEffect(() => {
    setState(uploading.state());
    return uploading.watch(() => setState(uploading.state()));
  }, [uploading]);
  // It may have come while another screen was looked at
  useEffect(() => {
    if (documentId === undefined) return;
    onUploaded(documentId);
    uploading.forget();
  }, [documentId]);
  return {
    step,
    busy: step !== undefined || documentId !== undefined,
    failed: wrong !== undefined || failure !== undefined,
    wrong,
    failure,
    take: (file: File) => void uploading.take(file),
    retry: uploading.retry(),
    forget: uploading.forget,
  };
};
export type UploadShown = ReturnType<typeof useScanUpload>;
