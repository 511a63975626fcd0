import { adminLink, partsFor } from './address.ts';
import { useAdmin } from './use-admin.ts';

/** A person’s name; a link where the directory is open to whoever looks. */
export const PersonLink = (props: {
  officerId: string;
  names: { readonly hi: string; readonly en: string };
}) => {
  const { me, language } = useAdmin();
  const name = props.names[language];
  if (!partsFor(me.roles).includes('directory')) return <strong>{name}</strong>;
  return <a href={adminLink('officers', props.officerId)}>{name}</a>;
};
