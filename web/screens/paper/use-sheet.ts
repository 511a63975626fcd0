import { useRef, useState } from 'preact/hooks';
import { sha256 } from '../../intents.ts';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTypedValue } from '../../office/use-typed.ts';
import { Refused, titleOf } from '../../problem.ts';
import { WORDS } from '../../words/words.ts';
import { bringScan, ScanUnfit, scanReady } from './bring-scan.ts';
import {
  bringable,
  doneOf,
  type KeptSheet,
  orderOf,
  type Row,
  type RowDone,
  scanNamed,
  withDone,
} from './progress.ts';
import { FROM_WORDS } from './words-from.ts';

/** Bytes of a sheet that fit into a request as base64. */
const SHEET_BYTES = 175 * 1024;
const CHUNK = 8192;

const base64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
};

/** Why a row did not come, in both languages; undefined while nobody has decided. */
const refusalOf = (failure: unknown): RowDone['refused'] => {
  if (failure instanceof ScanUnfit) return { hi: WORDS.hi.dak[failure.why], en: WORDS.en.dak[failure.why] };
  if (!(failure instanceof Refused) || failure.problem.status >= 500 || failure.problem.status === 401)
    return undefined;
  const { problem } = failure;
  return { hi: titleOf(problem, 'hi'), en: titleOf(problem, 'en') };
};

/** A sheet of live paper files, and its files being brought over row by row; what was done is kept in the tab. */
export const useSheet = () => {
  const { call, language } = useOffice();
  const kept = useTypedValue<KeptSheet>('from-paper.sheet');
  const sheet = useRef(kept.value);
  sheet.current = kept.value;
  const [scans, setScans] = useState<readonly File[]>([]);
  const [under, setUnder] = useState<number>();
  const stopped = useRef(new AbortController());
  const reading = useAct();
  const bringing = useAct();

  const read = (file: File) =>
    reading.run(async () => {
      if (file.size > SHEET_BYTES) throw FROM_WORDS[language].tooLarge;
      const bytes = new Uint8Array(await file.arrayBuffer());
      const digest = await sha256(bytes);
      const body = { fileName: file.name.slice(-200), content: base64(bytes) };
      const { rows, notes } = await call('readPaperSheet', { body });
      // The same sheet again goes on where it was
      const done = sheet.current?.digest === digest ? sheet.current.done : {};
      kept.keep({ digest, fileName: file.name, rows, notes, done });
    });

  const note = (row: Row, more: RowDone): void => {
    if (sheet.current === undefined) return;
    sheet.current = withDone(sheet.current, row, more);
    kept.keep(sheet.current);
  };
  const doneNow = (row: Row): RowDone => (sheet.current ? doneOf(sheet.current, row) : {});

  const bringSide = async (row: Row, side: 'noteScan' | 'correspondenceScan'): Promise<void> => {
    const { fileName } = side === 'noteScan' ? row.noteSide : row.correspondence;
    const file = scanNamed(scans, fileName);
    const { signal } = stopped.current;
    if (doneNow(row)[side] === undefined && file !== undefined)
      note(row, { [side]: await bringScan(call, file, signal) });
    const documentId = doneNow(row)[side];
    if (documentId !== undefined) await scanReady(call, documentId, signal);
  };

  const bringRow = async (row: Row): Promise<void> => {
    setUnder(row.row);
    try {
      await bringSide(row, 'noteScan');
      await bringSide(row, 'correspondenceScan');
      const { fileId, number } = await call('bringOverFile', { body: orderOf(row, doneNow(row)) });
      note(row, { file: { fileId, number } });
    } catch (failure) {
      const refused = refusalOf(failure);
      // A line that broke has decided nothing: the row goes on from here when it is tried again
      if (refused === undefined) throw failure;
      note(row, { refused });
    }
  };

  const bringAll = () =>
    bringing.run(async () => {
      stopped.current = new AbortController();
      const { signal } = stopped.current;
      try {
        for (const row of sheet.current ? bringable(sheet.current, scans) : []) {
          if (signal.aborted) return;
          await bringRow(row);
        }
      } catch (failure) {
        if (!signal.aborted) throw failure;
      } finally {
        setUnder(undefined);
      }
    });

  return {
    sheet: kept.value,
    read: (file: File) => void read(file),
    reading,
    scans,
    addScans: (files: readonly File[]) => setScans(before => [...before, ...files]),
    under,
    bringing,
    bringAll: () => void bringAll(),
    stop: () => stopped.current.abort(),
    forget: () => {
      stopped.current.abort();
      setScans([]);
      kept.clear();
    },
  };
};
export type Sheet = ReturnType<typeof useSheet>;
