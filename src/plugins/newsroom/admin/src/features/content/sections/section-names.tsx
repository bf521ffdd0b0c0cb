import { unstable_useDocumentLayout as useDocumentLayout, useForm } from '@strapi/strapi/admin';
import { useText } from '../../../texts';
import { namesOf } from './name';
import { styleOf } from './style';

/** The zone of an article; every other type keeps Strapi's names. */
const ARTICLE = 'plugin::newsroom.article';

/** Files on our own server are known by their path alone. Strapi says where that is once it has started. */
function addressOf(url: string): string {
  const { backendURL } = (window as unknown as { strapi: { backendURL: string } }).strapi;
  return url.startsWith('/') ? `${backendURL}${url}` : url;
}

/** Shows nothing itself: names the folded sections of the article whose form it stands in. */
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
