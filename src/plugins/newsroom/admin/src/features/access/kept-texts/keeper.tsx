import {
  unstable_useContentManagerContext as useContentManagerContext,
  unstable_useDocument as useDocument,
  useAuth,
  useNotification,
  useQueryParams,
} from '@strapi/strapi/admin';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { useLocation, useParams } from 'react-router-dom';
import { useText } from '../../../texts';
import { findKept, forget, heldIds } from './device';
import type { KeptText, Schema, Values } from './kept';
import { offeredFrom, placeOf } from './kept';
import { Offer } from './offer';
import { pendingOf, restored } from './pending';
import { doesStrapiKeep } from './rules';
import { keyOf } from './store-middleware';
import { useHours } from './use-hours';
import type { KeptAt } from './use-keeping';
import { useFormOpened, useKeeping } from './use-keeping';

interface Query {
  status?: string;
  plugins?: { i18n?: { locale?: string } };
}

/** Rendered in a document's form: keeps unsaved text on this device and offers text kept earlier. */
export function KeptTexts() {
  const user = useAuth('NewsroomKeptTexts', (auth) => auth.user);
  const { messages } = useIntl();
  const hours = useHours();
  useFormOpened();
  if (!user || !hours || doesStrapiKeep(messages)) return null;
  return <OfUser user={keyOf(user)} hours={hours} />;
}

function OfUser({ user, hours }: { user: string; hours: number }) {
  const { model, collectionType, id, contentType, components } = useContentManagerContext();
  const { pathname, search } = useLocation();
  const isCopy = useParams()['origin'] !== undefined;
  const [{ query }] = useQueryParams<Query>();
  const { plugins, ...rest } = query;
  // The same parameters as Strapi's page, so that both share one cached request.
  const params = useMemo(() => ({ ...rest, ...plugins?.i18n }), [JSON.stringify(query)]);
  const { document } = useDocument(
    { documentId: id ?? '', model, collectionType, params },
    { skip: !id && collectionType !== 'single-types' }
  );
  const schema = useMemo(
    (): Schema => ({
      attributes: contentType?.attributes ?? {},
      components,
    }),
    [contentType, components]
  );
  if (!contentType) return null;
  const { i18n } = (contentType.pluginOptions ?? {}) as { i18n?: { localized?: boolean } };
  const place = placeOf({
    uid: model,
    documentId: id,
    isCopy,
    locale: i18n?.localized === true ? plugins?.i18n?.locale : undefined,
  });
  const savedAt = isCopy ? null : ((document?.['updatedAt'] as string | undefined) ?? null);
  return (
    <AtPlace
      key={place}
      at={{ user, uid: model, place, hours, savedAt, schema, address: pathname + search }}
      savedBy={document?.['updatedBy'] as unknown}
    />
  );
}

function AtPlace({ at, savedBy }: { at: KeptAt; savedBy: unknown }) {
  const text = useText();
  const { toggleNotification } = useNotification();
  const { form, ownId, takeOver } = useKeeping(at);
  const { disabled, setValues } = form;
  const [values, loaded] = [form.values as Values, form.initialValues as Values];
  const [offered, drop] = useOffered(at, ownId);
  const pending = useMemo(
    () => (offered ? pendingOf(offered, { values, loaded }) : []),
    [offered, values, loaded]
  );
  // The server already has this text: the save succeeded but its response was lost.
  const isSaved = useMemo(
    () => offered !== undefined && pendingOf(offered, { values: loaded, loaded }).length === 0,
    [offered, loaded]
  );
  useEffect(() => {
    if (isSaved) drop();
  }, [isSaved, drop]);

  if (!offered || isSaved || disabled || pending.length === 0) return null;
  return (
    <Offer
      offered={offered}
      pending={pending}
      schema={at.schema}
      uid={at.uid}
      saved={at.savedAt !== offered.savedAt ? { at: at.savedAt, by: savedBy } : undefined}
      onBringBack={() => {
        takeOver(offered.id);
        setValues(restored(offered, { values, loaded }, at.schema));
        drop(false);
        toggleNotification({ type: 'success', message: text('kept-texts.brought-back') });
      }}
      onDiscard={() => drop()}
    />
  );
}

/** The newest text kept for this place, and a function that removes it from the offer. */
function useOffered(at: KeptAt, ownId: string) {
  const { user, place, hours } = at;
  const [found, setFound] = useState<KeptText[]>([]);
  useEffect(() => {
    let isGone = false;
    async function look(): Promise<void> {
      const [all, held] = [await findKept(), [ownId, ...(await heldIds())]];
      if (!isGone) setFound(offeredFrom(all, { user, place, hours, held, now: Date.now() }));
    }
    // Without storage there is no kept text.
    look().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [user, place, hours, ownId]);

  const [newest] = found;
  const drop = useCallback(
    (isForgotten = true) => {
      if (!newest) return;
      if (isForgotten) forget(newest.id).catch(() => undefined);
      // After a restore, older texts are not offered until the page is opened again.
      setFound((kept) => (isForgotten ? kept.slice(1) : []));
    },
    [newest]
  );
  return [newest, drop] as const;
}
