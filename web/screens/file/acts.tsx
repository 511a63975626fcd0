import { useRef } from 'preact/hooks';
import { useKey } from '../../office/keyboard.ts';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { usePostLevels } from '../../office/use-posts.ts';
import { useTyped, useTypedElsewhere } from '../../office/use-typed.ts';
import { Failed } from '../../parts/failed.tsx';
import { later } from '../../parts/later.tsx';
import { linkTo } from '../../place.ts';
import { type FileAct, type FormAct, nameOfForm, type OnFile, offeredOn } from './on-file.ts';

/** After these the note side is closed to this post: what is typed there would stay behind. */
const LEAVING: readonly FormAct[] = ['send', 'return', 'approve', 'close'];

const OPENING = ['open'] as const satisfies readonly FileAct[];

const Beside = later('beside', async () => (await import('./forms/beside.tsx')).Beside);
const ChannelWay = later('channel', async () => (await import('../channel/way.tsx')).ChannelWay);
const RecordOnFile = later('record', async () => (await import('../records/on-file.tsx')).RecordOnFile);
const FormPanel = later('forms', async () => (await import('./forms/panel.tsx')).FormPanel);

/** Opening is an act of its own, with its own button: until then the sender may take the file back. */
const Open = ({ file, refresh }: OnFile) => {
  const { call, words, say } = useOffice();
  const act = useAct();
  useKey('open-file', () => void open());
  const open = () =>
    act.run(async () => {
      await call('openFile', { params: { fileId: file.fileId }, body: {} });
      say(words.done.open);
      refresh();
    });
  return (
    <div class="open-first">
      <p>{words.file.openFirst}</p>
      <button type="button" class="primary large" disabled={act.busy} onClick={() => void open()}>
        {words.act.open}
      </button>
      <Failed failure={act.failure} />
    </div>
  );
};

/** To where a note is written. */
const toDraft = () => {
  const place = document.querySelector<HTMLElement>('.note.draft [role=textbox], .note.draft textarea');
  place?.focus();
  place?.scrollIntoView({ block: 'center' });
};

/** Whether the record room has anything to say of it, or to do with it. */
const isOfRecords = ({ recorded, holds, may }: OnFile['file']): boolean =>
  recorded !== undefined || holds !== undefined || may.includes('hold');

/** What the acting post may do with the file now, as the office says; nothing else is offered. */
export const Acts = (on: OnFile) => {
  const { asks = [], cover, links, partOf, parts, insideOf, attached, volumeOf } = on.file;
  const isBundled = [partOf, parts, insideOf, attached, volumeOf].some(of => of !== undefined);
  return (
    <>
      {(asks.length > 0 || cover !== undefined || links > 0 || isBundled) && <Beside file={on.file} />}
      {isOfRecords(on.file) && <RecordOnFile {...on} />}
      {on.file.channel && <ChannelWay file={on.file} />}
      <ActsOn {...on} />
    </>
  );
};

const ActsOn = ({ file, refresh }: OnFile) => {
  const { words } = useOffice();
  const panel = useTyped(`panel.${file.fileId}`);
  const left = useRef<FormAct | undefined>(undefined);
  const asked = useRef(false);
  const pressed = useRef(false);
  const noteTyped = useTypedElsewhere(`note.${file.fileId}`).trim() !== '';
  const may = (act: FileAct) => file.may.includes(act);
  const offered = offeredOn(file, usePostLevels());
  const chosen = offered.find(act => act === panel.text);
  const choose = (act: FormAct, isKey = false) => {
    asked.current = true;
    pressed.current = isKey;
    panel.type(act);
  };
  const byKey = (act: FormAct) =>
    offered.includes(act) && chosen === undefined ? () => choose(act, true) : undefined;
  useKey('send', byKey('send'));
  useKey('return', byKey('return'));
  useKey('approve', byKey('approve'));
  useKey('note', may('write-note') ? toDraft : undefined);
  const closePanel = () => {
    left.current = chosen;
    panel.clear();
  };
  const done = () => {
    panel.clear();
    refresh();
  };
  if (file.may.length === 0) return <p class="quiet">{words.file.nothingToDo}</p>;
  return (
    <section class="acts" aria-label={words.file.acts}>
      {OPENING.some(may) && <Open file={file} refresh={refresh} />}
      {chosen === undefined ? (
        <div class="buttons">
          {offered.map(act => (
            <button
              key={act}
              type="button"
              class={act === 'send' ? 'primary' : undefined}
              // The focus comes back to the button whose panel was closed: once, not whenever it is drawn anew.
              ref={button => {
                if (button === null || act !== left.current) return;
                left.current = undefined;
                button.focus();
              }}
              onClick={() => choose(act)}
            >
              {nameOfForm(act, words)}
            </button>
          ))}
          {may('receive') && (
            <a class="button" href={linkTo({ screen: 'receive' })}>
              {words.act.receive}
            </a>
          )}
          {may('answer-ask') && (
            <a class="button" href={linkTo({ screen: 'work', list: 'asks' })}>
              {words.act['answer-ask']}
            </a>
          )}
        </div>
      ) : (
        <div class="panel">
          <h2
            tabIndex={-1}
            // The button that was pressed is gone; the focus goes on from what came in its place.
            ref={heading => {
              if (!asked.current) return;
              asked.current = false;
              heading?.focus();
            }}
          >
            {nameOfForm(chosen, words)}
          </h2>
          {noteTyped && LEAVING.includes(chosen) && <p class="warned">{words.notes.typedOnly}</p>}
          <FormPanel
            chosen={chosen}
            byKey={pressed.current}
            file={file}
            refresh={refresh}
            onDone={done}
            onLeave={panel.clear}
            onCancel={closePanel}
          />
        </div>
      )}
    </section>
  );
};
