import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import type { WriteOffCode } from '#shared/domain/write-off.ts';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, ProseField } from '../../parts/fields.tsx';
import { optionalFault } from '../../typed-fault.ts';

/** A receipt needs no more work: by which of the codes its category allows for this act, and a remark. */
export const CodeForm = (props: {
  codes: readonly WriteOffCode[];
  label: string;
  /** Under this name what is typed is kept. */
  name: string;
  end: (said: { readonly code: WriteOffCode; readonly remark?: string }) => Promise<void>;
  onDone: () => void;
  onCancel: () => void;
}) => {
  const { words } = useOffice();
  const { codes, label, name } = props;
  const code = useTyped(`${name}.code`);
  const remark = useTyped(`${name}.remark`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const chosen = codes.find(each => each === code.text);
  const wrong = optionalFault(remark.text, LIMITS.remark, words);
  const submit = () => {
    setTried(true);
    if (chosen === undefined || wrong !== undefined) return;
    void act.run(async () => {
      const said = remark.text.trim() === '' ? {} : { remark: remark.text };
      await props.end({ code: chosen, ...said });
      code.clear();
      remark.clear();
      props.onDone();
    });
  };
  return (
    <ActForm act={act} doing={label} label={label} onSubmit={submit} onCancel={props.onCancel}>
      <ChoiceField
        label={words.receiptPage.code}
        value={chosen ?? ''}
        choices={codes}
        names={words.writeOff}
        none={words.entry.none}
        wrong={tried && chosen === undefined ? words.required : undefined}
        onChoose={code.type}
      />
      <ProseField
        label={words.field.remark}
        name="remark"
        optional
        value={remark.text}
        onType={remark.type}
        wrong={wrong}
      />
    </ActForm>
  );
};
