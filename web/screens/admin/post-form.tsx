import { PATTERNS } from 'virtual:directory';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { adminLink } from './address.ts';
import { postChoices } from './choices.tsx';
import { CodeField, NamesFields } from './fields.tsx';
import type { Look } from './look.ts';
import { type Choice, Picker } from './picker.tsx';
import type { Post } from './register.ts';
import { useAdmin } from './use-admin.ts';
import { useDraft } from './use-draft.ts';

/** A new post of an office, or another name, designation or superior for one. It stays in its office. */
export const PostForm = (props: {
  look: Look;
  officeId: string;
  post?: Post;
  onDone: (postId: string) => void;
  onCancel: () => void;
}) => {
  const { look, post } = props;
  const { call, words, admin, register, say, language } = useAdmin();
  const act = useAct();
  const draft = useDraft(`post.${post?.postId ?? `new.${props.officeId}`}`, {
    code: post?.code ?? '',
    hi: post?.names.hi ?? '',
    en: post?.names.en ?? '',
    designation: post?.designationId ?? '',
    superior: post?.reportsTo ?? '',
  });
  const wrongCode =
    post || new RegExp(PATTERNS.postCode).test(draft.value('code')) ? undefined : admin.codeWrong;
  const designation = look.designation(draft.value('designation'));
  const wrongDesignation = designation === undefined ? words.required : undefined;

  const designations = [...look.rows.designations]
    .sort((a, b) => b.level - a.level)
    .map(
      ({ designationId, names, abbreviation, level }): Choice => ({
        id: designationId,
        title: names[language],
        code: abbreviation,
        beside: admin.ofLevel(level),
        found: [abbreviation, names.hi, names.en],
      }),
    );
  const superiors = postChoices(
    look,
    look.posts.filter(({ postId }) => postId !== post?.postId),
  );

  const submit = () => {
    draft.try();
    const names = { hi: draft.value('hi'), en: draft.value('en') };
    const missing = names.hi.trim() === '' || names.en.trim() === '';
    const office = look.office(props.officeId);
    if (wrongCode !== undefined || designation === undefined || missing || office === undefined) return;
    const superior = look.post(draft.value('superior'))?.postId;
    const body = {
      names,
      designationId: designation.designationId,
      ...(superior === undefined ? {} : { reportsTo: superior }),
    };
    void act.run(async () => {
      const made =
        post === undefined
          ? await call('createPost', {
              body: { ...body, code: draft.value('code'), officeId: office.officeId },
            })
          : await call('describePost', { params: { postId: post.postId }, body });
      register.put({ posts: [made] });
      draft.clear();
      say(post === undefined ? admin.done.added(made.names[language]) : admin.done.saved);
      props.onDone(made.postId);
    });
  };
  return (
    <ActForm
      act={act}
      label={post ? admin.editPost : admin.newPost}
      doing={post ? admin.save : admin.newPost}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        props.onCancel();
      }}
    >
      <Picker
        label={admin.designation}
        choices={designations}
        chosen={draft.value('designation')}
        // A seat is mostly called what its designation is called.
        onChoose={id => {
          const names = look.designation(id)?.names;
          const isNamed = draft.value('hi') !== '' || draft.value('en') !== '';
          draft.typeAll({ designation: id, ...(names && !isNamed ? { hi: names.hi, en: names.en } : {}) });
        }}
        wrong={draft.tried ? wrongDesignation : undefined}
      />
      <p class="hint">
        <a href={adminLink('designations')}>{admin.designations}</a>
      </p>
      {post === undefined && (
        <CodeField
          label={admin.postCode}
          name="code"
          value={draft.value('code')}
          onType={draft.type('code')}
          wrong={draft.tried ? wrongCode : undefined}
          hint={admin.postCodeHint}
        />
      )}
      <NamesFields draft={draft} />
      <Picker
        label={admin.superior}
        choices={superiors}
        chosen={draft.value('superior')}
        onChoose={draft.type('superior')}
        none={admin.noSuperior}
      />
    </ActForm>
  );
};
