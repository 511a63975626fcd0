import { KEPT, NATURES } from 'virtual:contract';
import { useOffice } from '../../office/office.ts';
import { ChoiceField } from '../../parts/fields.tsx';
import { PostPicker } from '../../parts/post-picker.tsx';
import type { Counter } from './use-counter.ts';

/** To whom else the letter is addressed; a list of its own within the fold, since few letters are. */
export const Addressees = ({ of: counter }: { of: Counter }) => {
  const { words } = useOffice();
  const { others, addressees, search } = counter;
  const toggle = (postId: string) =>
    addressees.keep(others.includes(postId) ? others.filter(each => each !== postId) : [...others, postId]);
  return (
    <details>
      <summary>
        {words.entry.addressees}
        {others.length > 0 && <strong> ({words.entry.addresseesChosen(others.length)})</strong>}
      </summary>
      <p class="hint">{words.entry.addresseesHint}</p>
      <PostPicker
        label={words.field.addressees}
        chosen={others}
        search={search}
        wrong={undefined}
        onChoose={toggle}
      />
    </details>
  );
};

/** How widely it may be known, and whether it is tracked on paper. */
export const Keeping = ({ of: counter }: { of: Counter }) => {
  const { words } = useOffice();
  const { kept, classification, chosenNature, nature, needsScan, tried } = counter;
  return (
    <div class="pair">
      <ChoiceField
        label={words.classification.label}
        value={kept}
        choices={KEPT}
        names={words.classification.name}
        hint={kept === 'confidential' ? words.classification.hint : undefined}
        onChoose={classification.type}
      />
      <ChoiceField
        label={words.entry.nature}
        value={chosenNature ?? ''}
        choices={NATURES}
        names={words.nature.name}
        none={words.entry.byScan}
        hint={chosenNature === undefined ? words.entry.natureByScan : undefined}
        wrong={tried && needsScan ? words.entry.needsScan : undefined}
        onChoose={nature.type}
      />
    </div>
  );
};
