import { LIMITS } from 'virtual:contract';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ProseField } from '../../parts/fields.tsx';
import { lineFault } from '../../typed-fault.ts';
import { type AtRest, type Deed, isOwnProposal } from './deed.ts';
import { useLooking } from './facts.tsx';
import { RECORD_WORDS } from './words.ts';

export type DeedProps = {
  readonly file: AtRest;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** What the button of a deed is called on this file. */
export const useNameOfDeed = (file: AtRest): ((deed: Deed) => string) => {
  const { words, language } = useOffice();
  const said = RECORD_WORDS[language];
  const looking = useLooking();
  return deed => {
    if (deed === 'record' && file.recorded) return said.recordAnew;
    const isOwn = file.proposal !== undefined && isOwnProposal(file.proposal, looking);
    return deed === 'refuse-disposal' && isOwn ? said.takeBack : words.act[deed];
  };
};

/** A reason, and what else must be said first. */
export const Reasoned = (
  props: DeedProps & {
    deed: Deed;
    says?: string;
    /** Whether what else must be said is said. */
    ready?: boolean;
    act: (reason: string) => Promise<unknown>;
    done?: string;
    children?: (tried: boolean) => ComponentChildren;
  },
) => {
  const { words, language, say } = useOffice();
  const { file, deed, ready = true } = props;
  const reason = useTyped(`records.${deed}.${file.fileId}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const name = useNameOfDeed(file)(deed);
  const wrong = lineFault(reason.text, LIMITS.reason, words);
  const submit = () => {
    setTried(true);
    if (!ready || wrong !== undefined) return;
    void act.run(async () => {
      await props.act(reason.text);
      reason.clear();
      say(props.done ?? words.done[deed]);
      props.onDone();
    });
  };
  return (
    <ActForm act={act} doing={name} label={name} onSubmit={submit} onCancel={props.onCancel}>
      {props.says !== undefined && <p class="hint">{props.says}</p>}
      {props.children?.(tried)}
      <ProseField
        label={RECORD_WORDS[language].reason}
        name="reason"
        rows={2}
        value={reason.text}
        onType={reason.type}
        wrong={tried ? wrong : undefined}
      />
    </ActForm>
  );
};
