import { KEPT, PRIORITIES, WATCHED } from 'virtual:contract';
import type { Answer } from '../../../client.ts';
import { useAct } from '../../../office/use-act.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { ChoiceField } from '../../../parts/fields.tsx';
import { postChoices } from '../choices.tsx';
import type { Look } from '../look.ts';
import { Picker } from '../picker.tsx';
import { useAdmin } from '../use-admin.ts';
import { useDraft } from '../use-draft.ts';
import type { Stage } from './stages.ts';

export type Tried = Answer<'previewChannel'>;

/** A case that is tried: who would begin, and what its file would say. What comes of it is drawn. */
export const TryCase = (props: {
  look: Look;
  stages: readonly Stage[];
  tried: Tried | undefined;
  onTried: (tried: Tried | undefined) => void;
}) => {
  const { call, words, admin } = useAdmin();
  const { look, stages, tried, onTried } = props;
  const act = useAct();
  const draft = useDraft('channel.try', {
    starter: '',
    category: '',
    priority: 'ordinary',
    classification: '',
  });
  const starter = look.post(draft.value('starter'));
  const category = WATCHED.find(one => one === draft.value('category'));
  const priority = PRIORITIES.find(one => one === draft.value('priority')) ?? 'ordinary';
  const classification = KEPT.find(one => one === draft.value('classification'));
  const submit = () => {
    draft.try();
    if (starter === undefined) return;
    void act.run(async () => {
      const said = {
        officeId: starter.officeId,
        starter: starter.postId,
        priority,
        ...(category === undefined ? {} : { category }),
        ...(classification === undefined ? {} : { classification }),
      };
      onTried(await call('previewChannel', { body: { stages: [...stages], case: said } }));
    });
  };
  return (
    <details class="try-case">
      <summary>{admin.channels.tryCase}</summary>
      <p class="hint">{admin.channels.trySays}</p>
      <ActForm act={act} doing={admin.channels.try} label={admin.channels.tryCase} onSubmit={submit}>
        <Picker
          label={admin.channels.starter}
          choices={postChoices(look)}
          chosen={draft.value('starter')}
          wrong={draft.tried && starter === undefined ? words.required : undefined}
          onChoose={draft.type('starter')}
        />
        <div class="pair">
          <ChoiceField
            label={words.field.category}
            value={category ?? ''}
            choices={WATCHED}
            names={words.category}
            none={words.category.general}
            onChoose={draft.type('category')}
          />
          <ChoiceField
            label={words.field.priority}
            value={priority}
            choices={PRIORITIES}
            names={words.priority}
            onChoose={draft.type('priority')}
          />
        </div>
        <ChoiceField
          label={words.classification.label}
          value={classification ?? ''}
          choices={KEPT}
          names={words.classification.name}
          none={words.classification.name.normal}
          onChoose={draft.type('classification')}
        />
      </ActForm>
      {tried && (
        <div class="tried" role="status">
          <p>
            <strong>{admin.channels.passes(tried.levels.passed, tried.levels.most)}</strong>{' '}
            {tried.beyondAt !== undefined && (
              <span class="wrong">{admin.channels.beyondAt(tried.beyondAt)}</span>
            )}
          </p>
          <ol>
            {tried.stages
              .filter(({ applies }) => applies)
              .map(({ stage, postId }) => (
                <li key={stage} value={stage}>
                  {postId ? look.postName(postId) : <span class="wrong">{words.channel.nowhere}</span>}
                </li>
              ))}
          </ol>
        </div>
      )}
    </details>
  );
};
