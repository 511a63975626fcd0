import { useState } from 'preact/hooks';
import type { Answer } from '../client.ts';
import { useOffice } from '../office/office.ts';
import { useAct } from '../office/use-act.ts';
import { Failed } from './failed.tsx';

type Made = Answer<'acknowledgeReceipt'>;

/** Opens what was made in a tab of its own. */
const open = (url: string): void => {
  const link = document.createElement('a');
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  document.body.append(link);
  link.click();
  link.remove();
};

/**
 * Makes a page to be printed and opens it at its signed address. Where the browser lets no tab open, as it is not at once
 * that the page has come, there is a link to it.
 */
export const PrintButton = (props: { label: string; make: () => Promise<Made>; disabled?: boolean }) => {
  const { words } = useOffice();
  const act = useAct();
  const [made, setMade] = useState<Made>();
  const print = () =>
    void act.run(async () => {
      const answer = await props.make();
      setMade(answer);
      open(answer.url);
    });
  return (
    <span class="print">
      <button type="button" disabled={act.busy || props.disabled} onClick={print}>
        {act.busy ? words.working : props.label}
      </button>
      {made && (
        <a href={made.url} target="_blank" rel="noopener noreferrer">
          {words.entry.printed}
        </a>
      )}
      <Failed failure={act.failure} />
    </span>
  );
};
