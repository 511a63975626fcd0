import { DOCUMENT_TYPES, KEPT, LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import type { Ask } from '../../client.ts';
import { inLatin, wholeNumber } from '../../digits.ts';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { type Typed, useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { Failed } from '../../parts/failed.tsx';
import { ChoiceField, DayField, LineField } from '../../parts/fields.tsx';
import { PostPicker } from '../../parts/post-picker.tsx';
import { linkTo } from '../../place.ts';
import { istDayOf, parseDay } from '../../time.ts';
import { dayFault, lineFault } from '../../typed-fault.ts';
import { bringScan, ScanUnfit, scanReady } from './bring-scan.ts';
import { Pick } from './pick.tsx';
import { FROM_WORDS } from './words-from.ts';

const MOST = 99_999;

const useForm = () => ({
  oldNumber: useTyped('from-paper.old-number'),
  subject: useTyped('from-paper.subject'),
  notePages: useTyped('from-paper.note-pages'),
  correspondencePages: useTyped('from-paper.correspondence-pages'),
  lastNote: useTyped('from-paper.last-note'),
  pendingSince: useTyped('from-paper.pending-since'),
  openedOn: useTyped('from-paper.opened-on'),
  noteScan: useTyped('from-paper.note-scan'),
  correspondenceScan: useTyped('from-paper.correspondence-scan'),
  classification: useTyped('from-paper.classification', 'normal'),
  holder: useTyped('from-paper.holder'),
  search: useTyped('from-paper.search'),
});
type Form = ReturnType<typeof useForm>;

const useFaults = (form: Form) => {
  const { words, language, now } = useOffice();
  const from = FROM_WORDS[language];
  const count = ({ text }: Typed) =>
    wholeNumber(text, MOST, 0) === undefined ? from.numberFault(MOST) : undefined;
  const day = ({ text }: Typed) =>
    text.trim() === '' ? undefined : dayFault(parseDay(text), istDayOf(now()), words);
  return {
    oldNumber: lineFault(form.oldNumber.text, LIMITS.name, words),
    subject: lineFault(form.subject.text, LIMITS.subject, words),
    notePages: count(form.notePages),
    correspondencePages: count(form.correspondencePages),
    lastNote: count(form.lastNote),
    pendingSince: day(form.pendingSince),
    openedOn: day(form.openedOn),
  };
};

const keptOf = ({ classification }: Form) => KEPT.find(each => each === classification.text) ?? 'normal';

const bodyOf = (form: Form): Ask<'bringOverFile'>['body'] => {
  const [pendingSince, openedOn] = [parseDay(form.pendingSince.text), parseDay(form.openedOn.text)];
  const side = (pages: Typed, scan: Typed) => ({
    pages: Number(inLatin(pages.text)),
    ...(scan.text === '' ? {} : { documentId: scan.text }),
  });
  return {
    subject: form.subject.text,
    classification: keptOf(form),
    paper: {
      oldNumber: form.oldNumber.text,
      noteSide: side(form.notePages, form.noteScan),
      correspondence: side(form.correspondencePages, form.correspondenceScan),
      lastNote: Number(inLatin(form.lastNote.text)),
      ...(pendingSince === undefined ? {} : { pendingSince }),
      ...(openedOn === undefined ? {} : { openedOn }),
    },
    ...(form.holder.text === '' ? {} : { holder: form.holder.text }),
  };
};

/** One scan of the paper file: chosen, brought and checked. */
const ScanOf = ({ label, kept }: { label: string; kept: Typed }) => {
  const { call, words, language } = useOffice();
  const from = FROM_WORDS[language];
  const act = useAct();
  const take = ([file]: readonly File[]) =>
    act.run(async () => {
      if (file === undefined) return;
      const { signal } = new AbortController();
      try {
        const documentId = await bringScan(call, file, signal);
        await scanReady(call, documentId, signal);
        kept.type(documentId);
      } catch (failure) {
        // A text is told as it stands
        throw failure instanceof ScanUnfit ? words.dak[failure.why] : failure;
      }
    });
  return (
    <div class="scan-of">
      <strong>{label}</strong>
      <Pick
        label={from.chooseScan}
        accept={DOCUMENT_TYPES.join(',')}
        disabled={act.busy}
        onPick={files => void take(files)}
      />
      {act.busy && <span role="status">{from.scanComing}</span>}
      {!act.busy && kept.text !== '' && (
        <>
          <span class="good">✓ {from.scanHere}</span>
          <button type="button" onClick={kept.clear}>
            {from.removeScan}
          </button>
        </>
      )}
      <Failed failure={act.failure} />
    </div>
  );
};

/** Brings one live paper file over. */
export const OneFile = () => {
  const { call, words, language, say } = useOffice();
  const from = FROM_WORDS[language];
  const nameOfPost = usePostNames();
  const form = useForm();
  const faults = useFaults(form);
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<{ fileId: string; number: string }>();
  const act = useAct();
  const bring = () => {
    setTried(true);
    if (Object.values(faults).some(Boolean)) return;
    void act.run(async () => {
      const { fileId, number } = await call('bringOverFile', { body: bodyOf(form) });
      for (const each of Object.values(form)) each.clear();
      setTried(false);
      setMade({ fileId, number });
      say(from.brought(number));
    });
  };
  const common = (field: keyof typeof faults) => ({
    name: field,
    value: form[field].text,
    onType: form[field].type,
    wrong: tried ? faults[field] : undefined,
  });
  const { holder } = form;
  return (
    <>
      <p class="hint">{from.oneHint}</p>
      {made && (
        <p class="made">
          {from.brought(made.number)}{' '}
          <a href={linkTo({ screen: 'file', fileId: made.fileId, tab: 'sheet' })}>{from.seeFile}</a>
        </p>
      )}
      <ActForm act={act} doing={from.bring} label={from.one} onSubmit={bring}>
        <LineField {...common('oldNumber')} label={words.field.oldNumber} />
        <LineField {...common('subject')} label={words.field.subject} />
        <div class="pair">
          <LineField {...common('notePages')} numeric label={from.noteSide} />
          <LineField {...common('correspondencePages')} numeric label={from.correspondence} />
          <LineField {...common('lastNote')} numeric label={words.field.lastNote} hint={from.lastNoteHint} />
        </div>
        <ScanOf label={words.fromPaper.scan.noteSide} kept={form.noteScan} />
        <ScanOf label={words.fromPaper.scan.correspondence} kept={form.correspondenceScan} />
        <DayField {...common('pendingSince')} optional label={words.field.pendingSince} />
        <p class="hint">{from.pendingHint}</p>
        <DayField {...common('openedOn')} optional label={words.field.openedOn} />
        <ChoiceField
          label={words.classification.label}
          value={keptOf(form)}
          choices={KEPT}
          names={words.classification.name}
          hint={keptOf(form) === 'confidential' ? words.classification.hint : undefined}
          onChoose={form.classification.type}
        />
        <details>
          <summary>
            {from.holder}: {holder.text === '' ? from.own : nameOfPost(holder.text)}
          </summary>
          {holder.text !== '' && (
            <button type="button" onClick={holder.clear}>
              {from.own}
            </button>
          )}
          <PostPicker
            label={from.another}
            chosen={holder.text}
            search={form.search}
            wrong={undefined}
            onChoose={holder.type}
          />
        </details>
      </ActForm>
    </>
  );
};
