import { unstable_useDocumentLayout as useDocumentLayout, useForm } from '@strapi/strapi/admin';
import { useText } from '../../../texts';
import { namesOf } from './name';
import { styleOf } from './style';

/** Only articles get names; other types keep Strapi's. */
const ARTICLE = 'plugin::newsroom.article';

/** Files on our server have a path only. `backendURL` is set when Strapi's panel has started, so it is read late. */
function addressOf(url: string): string {
  const { backendURL } = (window as unknown as { strapi: { backendURL: string } }).strapi;
  return url.startsWith('/') ? `${backendURL}${url}` : url;
}

/** Renders a style element that names the folded sections of the surrounding article form. */
export function SectionNames({ slug }: { slug?: string }) {
  return slug === ARTICLE ? <NamesOfBody /> : null;
}

function NamesOfBody() {
  const text = useText();
  const { edit } = useDocumentLayout(ARTICLE);
  const body = useForm('NewsroomSections', ({ values }) => (values as { body?: unknown }).body);
  const names = namesOf(body, {
    mainFieldOf: (uid) => edit.components[uid]?.settings.mainField ?? 'id',
    countPictures: (count) => text('sections.pictures', { count }),
  });
  return (
    <style>
      {styleOf(
        names.map(({ words, picture, inside }) => ({
          words,
          picture: addressOf(picture),
          inside: inside.map(addressOf),
        }))
      )}
    </style>
  );
}
