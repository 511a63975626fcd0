import { useRef } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useTyped } from '../../office/use-typed.ts';
import { later } from '../../parts/later.tsx';
import { languageOf } from '../../parts/written.ts';
import { linkTo } from '../../place.ts';
import type { WriteOffProps } from './forms/write-off.tsx';
import type { FileHead } from './on-file.ts';

const WriteOffForm = later('write-off', async () => (await import('./forms/write-off.tsx')).WriteOffForm);

/** Whether a receipt in the file still needs work; whoever may, writes it off here. */
export const WrittenOff = (props: {
  file: FileHead;
  receipt: WriteOffProps['receipt'];
  onDone: () => void;
}) => {
  const { words } = useOffice();
  const { file, receipt } = props;
  const { receiptId, writeOff } = receipt;
  const open = useTyped(`panel.write-off.${receiptId}`);
  const asked = useRef(false);
  const left = useRef(false);
  const mayEnd = writeOff === undefined && file.may.includes('write-off-receipt');
  const cancel = () => {
    left.current = true;
    open.clear();
  };
  const done = () => {
    open.clear();
    props.onDone();
  };
  return (
    <>
      {writeOff && (
        <p>
          <strong>{words.writeOff[writeOff.code]}</strong>{' '}
          {writeOff.remark !== undefined && <span lang={languageOf(writeOff.remark)}>{writeOff.remark}</span>}
        </p>
      )}
      {mayEnd && open.text !== '' ? (
        <div class="panel">
          <h4
            tabIndex={-1}
            // The button that was pressed is gone; the focus goes on from what came in its place.
            ref={heading => {
              if (!asked.current || heading === null) return;
              asked.current = false;
              heading.focus();
            }}
          >
            {words.act['write-off-receipt']}
          </h4>
          <WriteOffForm fileId={file.fileId} receipt={receipt} onDone={done} onCancel={cancel} />
        </div>
      ) : (
        <p class="buttons">
          {mayEnd && (
            <button
              type="button"
              ref={button => {
                if (!left.current || button === null) return;
                left.current = false;
                button.focus();
              }}
              onClick={() => {
                asked.current = true;
                open.type('open');
              }}
            >
              {words.act['write-off-receipt']}
            </button>
          )}
          <a class="button" href={linkTo({ screen: 'receipt', receiptId })}>
            {words.entry.see}
          </a>
        </p>
      )}
    </>
  );
};
