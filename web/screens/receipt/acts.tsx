import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTyped } from '../../office/use-typed.ts';
import { Failed } from '../../parts/failed.tsx';
import { later } from '../../parts/later.tsx';
import { linkTo } from '../../place.ts';
import { FORMS, type Receipt } from './on-receipt.ts';

/** Its forms come with a script of their own, when the first is opened. */
const Panel = later('receipt-forms', async () => (await import('./panel.tsx')).Panel);

/** Opening is an act of its own: until then the sender may take it back, unless it was received on paper. */
const Open = ({ receipt, refresh }: { receipt: Receipt; refresh: () => void }) => {
  const { call, words, say } = useOffice();
  const act = useAct();
  const open = () =>
    void act.run(async () => {
      await call('openReceipt', { params: { receiptId: receipt.receiptId }, body: {} });
      say(words.receiptDone.open);
      refresh();
    });
  return (
    <div class="open-first">
      <p>
        {words.receiptPage.openFirst} {receipt.nature === 'electronic' && words.receiptPage.untilOpened}
      </p>
      <button type="button" class="primary large" disabled={act.busy} onClick={open}>
        {words.receiptAct.open}
      </button>
      <Failed failure={act.failure} />
    </div>
  );
};

/** What the acting post may do with the receipt now, as the office says; nothing else is offered. */
export const Acts = ({ receipt, refresh }: { receipt: Receipt; refresh: () => void }) => {
  const { words } = useOffice();
  const { receiptId, may, fileId } = receipt;
  const panel = useTyped(`panel.${receiptId}`);
  const forms = FORMS.filter(deed => may.includes(deed));
  const chosen = forms.find(deed => deed === panel.text);
  const onDone = () => {
    panel.clear();
    refresh();
  };
  return (
    <section class="acts" aria-label={words.receiptPage.acts}>
      {fileId !== undefined && (
        <p>
          <a href={linkTo({ screen: 'file', fileId, tab: 'sheet' })}>{words.receipt.inFile}</a>
        </p>
      )}
      {may.includes('open') && <Open receipt={receipt} refresh={refresh} />}
      {may.includes('receive') && (
        <div class="open-first">
          <p>{words.receiptPage.inTransit}</p>
          <a class="button primary" href={linkTo({ screen: 'receive' })}>
            {words.receiptPage.toReceive}
          </a>
        </div>
      )}
      {chosen ? (
        <section class="panel">
          <h2>{words.receiptAct[chosen]}</h2>
          <Panel doing={chosen} receipt={receipt} onDone={onDone} onCancel={panel.clear} />
        </section>
      ) : (
        <p class="buttons">
          {may.includes('put-in-file') && (
            <a class="button primary" href={linkTo({ screen: 'new-file', receiptId })}>
              {words.receipt.newFile}
            </a>
          )}
          {forms.map(deed => (
            <button key={deed} type="button" onClick={() => panel.type(deed)}>
              {words.receiptAct[deed]}
            </button>
          ))}
        </p>
      )}
      {forms.length === 0 && !may.includes('open') && !may.includes('receive') && (
        <p class="quiet">{words.receiptPage.nothingToDo}</p>
      )}
    </section>
  );
};
