import { useRef, useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTyped, useTypedElsewhere } from '../../office/use-typed.ts';
import { Failed } from '../../parts/failed.tsx';
import { AddReceiptForm, ParkForm, ReasonForm, ReturnForm } from './forms.tsx';
import { type FileAct, FORMS, type FormAct, type FormProps, type OnFile } from './on-file.ts';
import { ReadersForm } from './readers.tsx';
import { SendForm } from './send.tsx';

/** After these the note side is closed to this post: what is typed there would stay behind. */
const LEAVING: readonly FormAct[] = ['send', 'return', 'close'];

const OPENING = ['open'] as const satisfies readonly FileAct[];

const Panel = ({ chosen, ...form }: FormProps & { chosen: FormAct }) => {
  switch (chosen) {
    case 'send':
      return <SendForm {...form} />;
    case 'return':
      return <ReturnForm {...form} />;
    case 'park':
      return <ParkForm {...form} />;
    case 'set-readers':
      return <ReadersForm {...form} />;
    case 'add-receipt':
      return <AddReceiptForm {...form} />;
    default:
      return <ReasonForm {...form} doing={chosen} />;
  }
};

/** Opening is an act of its own, with its own button: until then the sender may take the file back. */
const Open = ({ file, refresh }: OnFile) => {
  const { call, words, say } = useOffice();
  const act = useAct();
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

/** What the acting post may do with the file now, as the office says; nothing else is offered. */
export const Acts = ({ file, refresh }: OnFile) => {
  const { words } = useOffice();
  const panel = useTyped(`panel.${file.fileId}`);
  const [focus, setFocus] = useState<FormAct>();
  const asked = useRef(false);
  const noteTyped = useTypedElsewhere(`note.${file.fileId}`).trim() !== '';
  const may = (act: FileAct) => file.may.includes(act);
  const offered = FORMS.filter(may);
  const chosen = offered.find(act => act === panel.text);
  const closePanel = () => {
    setFocus(chosen);
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
              // The focus comes back to the button whose panel was closed.
              ref={button => {
                if (act === focus) button?.focus();
              }}
              onClick={() => {
                asked.current = true;
                panel.type(act);
              }}
            >
              {words.act[act]}
            </button>
          ))}
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
            {words.act[chosen]}
          </h2>
          {noteTyped && LEAVING.includes(chosen) && <p class="warned">{words.notes.typedOnly}</p>}
          <Panel
            chosen={chosen}
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
