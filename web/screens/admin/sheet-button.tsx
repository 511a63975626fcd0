import { keepText } from '../../office/save-text.ts';
import { useAct } from '../../office/use-act.ts';
import { Failed } from '../../parts/failed.tsx';
import { useAdmin } from './use-admin.ts';

/** Keeps what stands on the screen as a table for a spreadsheet, whole, in the language of the screen. */
export const SheetButton = ({ fileName, ask }: { fileName: string; ask: () => Promise<string> }) => {
  const { words, admin } = useAdmin();
  const act = useAct();
  return (
    <>
      <button
        type="button"
        disabled={act.busy}
        onClick={() => void act.run(async () => keepText(await ask(), fileName))}
      >
        {act.busy ? words.working : admin.keepSheet}
      </button>
      <Failed failure={act.failure} />
    </>
  );
};
