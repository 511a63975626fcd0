import { useState } from 'preact/hooks';
import { useOffice } from '../office/office.ts';
import { type Act, useAct } from '../office/use-act.ts';
import type { Acknowledged } from './acknowledged.ts';
import type { Marking, RefusedMarking } from './marking-line.tsx';

type Chosen = Pick<Marking, 'fileId' | 'proposedAt'> & { readonly acknowledged?: Acknowledged };

/** Confirms proposed markings, one or many at once; each file has an answer of its own. */
export const useConfirm = () => {
  const { call } = useOffice();
  const act: Act = useAct();
  const [refused, setRefused] = useState<ReadonlyMap<string, RefusedMarking>>(new Map());
  const confirm = (chosen: readonly Chosen[], done: (sent: number) => void): Promise<boolean> =>
    act.run(async () => {
      const markings = chosen.map(({ fileId, proposedAt, acknowledged = [] }) => ({
        fileId,
        proposedAt,
        acknowledged,
      }));
      const { items } = await call('confirmMarkings', { body: { markings } });
      setRefused(
        new Map(items.flatMap(item => (item.refused ? [[item.fileId, item.refused] as const] : []))),
      );
      done(items.filter(({ acted }) => acted !== undefined).length);
    });
  return { act, confirm, refused };
};
