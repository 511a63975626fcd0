import { useOffice } from '../../office/office.ts';
import type { Typed } from '../../office/use-typed.ts';
import { ProseField } from '../../parts/fields.tsx';
import { momentText } from '../../time.ts';

type Stay = { readonly heldSince: string; readonly limitAt?: string | undefined };

/** Why it was kept beyond the limit, with since when and what the limit was. */
export const DelayField = (props: { stay?: Stay | undefined; typed: Typed; wrong: string | undefined }) => {
  const { words, language } = useOffice();
  const { stay } = props;
  return (
    <div class="warned">
      {stay?.limitAt && (
        <p>
          {words.panel.delaySince(momentText(stay.heldSince, language), momentText(stay.limitAt, language))}
        </p>
      )}
      <ProseField
        label={words.panel.delay}
        name="delay"
        rows={2}
        value={props.typed.text}
        onType={props.typed.type}
        wrong={props.wrong}
        hint={words.panel.delayHint}
      />
    </div>
  );
};
