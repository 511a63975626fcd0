import { useEffect, useRef } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import type { ManyAct } from './choosing.ts';
import {
  ApproveManyForm,
  CloseManyForm,
  DisposeManyForm,
  type ManyProps,
  ParkManyForm,
} from './many-forms.tsx';
import { SendManyForm } from './many-send.tsx';

const FORM = {
  send: SendManyForm,
  approve: ApproveManyForm,
  park: ParkManyForm,
  close: CloseManyForm,
  dispose: DisposeManyForm,
} as const satisfies Record<ManyAct, (props: ManyProps) => unknown>;

/** The form of an act on all that is chosen. */
export const ManyPanel = ({ doing, byKey, ...props }: ManyProps & { doing: ManyAct; byKey: boolean }) => {
  const { words } = useOffice();
  const heading = useRef<HTMLHeadingElement>(null);
  const Form = FORM[doing];
  // The button that was pressed is gone; the focus goes on from what came in its place
  useEffect(() => {
    const field = heading.current?.parentElement?.querySelector<HTMLElement>('input, textarea');
    (byKey && field ? field : heading.current)?.focus();
  }, [doing]);
  return (
    <div class="panel">
      <h2 ref={heading} tabIndex={-1}>
        {words.many.doing[doing](props.items.length)}
      </h2>
      <Form {...props} />
    </div>
  );
};
