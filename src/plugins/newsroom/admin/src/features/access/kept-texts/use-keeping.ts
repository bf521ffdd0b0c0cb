import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { forget, hold, keep } from './device';
import type { Schema, Values } from './kept';
import { changesOf, expiryOf } from './kept';
import { enter, hasSignedOut, isLeftOnPurpose } from './open-form';
import { isTouchedSince } from './touch';

/** Milliseconds until a change is stored. Strapi's blocks editor adds 300 ms before it reports one. */
const REST = 600;

export interface KeptAt {
  user: string;
  uid: string;
  place: string;
  hours: number;
  savedAt: string | null;
  schema: Schema;
  /** Path and query of the page in the panel's router. */
  address: string;
}

/** State of one open form, shared by all components that watch it. */
interface Own {
  id: string;
  openedAt: number;
  /** Kept text was restored into the form, so it is stored again even without new input. */
  hasTakenOver: boolean;
  /** The values stored on the device; undefined if none are. */
  kept?: Values | undefined;
  /** Counts writes and deletions, so that a late result of an earlier one is ignored. */
  turn: number;
  /** IDs of earlier kept texts that were restored into this form. */
  replaces: string[];
}

const forms = new WeakMap<object, Own>();

const create = (): Own => ({
  id: crypto.randomUUID(),
  openedAt: performance.now(),
  hasTakenOver: false,
  turn: 0,
  replaces: [],
});

function ownOf(form: object): Own {
  const own = forms.get(form) ?? create();
  forms.set(form, own);
  return own;
}

/** Registers a form when it opens, so that input before `useKeeping` starts counts too. */
export function useFormOpened(): void {
  ownOf(useForm('NewsroomKeptTexts', ({ getValues }) => getValues));
}

const isTouched = (own: Own): boolean => own.hasTakenOver || isTouchedSince(own.openedAt);

/** Keeps unsaved text of the surrounding form. Returns the form, and a function that marks a kept text as restored. */
export function useKeeping(at: KeptAt) {
  const form = useForm('NewsroomKeptTexts', (all) => all);
  const { getValues, values, modified, disabled } = form;
  const own = ownOf(getValues);
  const latest = useRef<Latest>({ form: form as Latest['form'], at });
  latest.current = { form: form as Latest['form'], at };
  const keeping = useRef<Keeping>();

  useEffect(() => {
    keeping.current = startKeeping(own, () => latest.current);
    return () => keeping.current?.stop();
  }, [own]);
  useEffect(() => {
    if (!disabled) keeping.current?.follow(modified);
  }, [values, modified, disabled]);

  return {
    form,
    ownId: own.id,
    takeOver: (id: string) => {
      own.hasTakenOver = true;
      own.replaces.push(id);
    },
  };
}

interface Keeping {
  follow: (isModified: boolean) => void;
  stop: () => void;
}

interface Latest {
  form: {
    values: Values;
    initialValues: Values;
    modified: boolean;
    isSubmitting: boolean;
    resetForm: () => void;
  };
  at: KeptAt;
}

function startKeeping(own: Own, latest: () => Latest): Keeping {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLeaving = false;
  const openedAt = location.href;

  const stopTimer = () => {
    clearTimeout(timer);
    timer = undefined;
  };

  function write(): void {
    stopTimer();
    const { form, at } = latest();
    if (!form.modified || hasSignedOut() || isLeaving) return;
    const { values } = form;
    const changes = changesOf(values, form.initialValues, at.schema);
    if (Object.keys(changes).length === 0) return remove();
    const { user, place, savedAt } = at;
    const keptAt = Date.now();
    const expiresAt = expiryOf(keptAt, at.hours);
    const turn = (own.turn += 1);
    keep({ id: own.id, user, place, keptAt, expiresAt, savedAt, changes })
      .then(() => {
        if (turn === own.turn) own.kept = values;
        return forget(...own.replaces.splice(0));
      })
      .catch(() => undefined);
  }

  function remove(): void {
    stopTimer();
    own.kept = undefined;
    if (own.turn === 0 && own.replaces.length === 0) return;
    own.turn += 1;
    forget(own.id, ...own.replaces.splice(0)).catch(() => undefined);
  }

  const onHidden = () => {
    if (document.visibilityState === 'hidden' && timer !== undefined) write();
  };
  const onLeave = () => {
    // The blocks editor passes on pending input when it loses the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (isTouched(own) && latest().form.values !== own.kept) write();
  };
  addEventListener('pagehide', onLeave);
  document.addEventListener('visibilitychange', onHidden);
  const letGo = hold(own.id);
  const exit = enter(own.id, {
    address: latest().at.address,
    isModified: () => latest().form.modified,
    isKept: () => latest().form.values === own.kept,
    clear() {
      stopTimer();
      isLeaving = true;
      latest().form.resetForm();
    },
    onSaved(model) {
      const { form, at } = latest();
      if (form.isSubmitting && model === at.uid) remove();
    },
  });

  return {
    follow(isModified) {
      if (isLeaving) return;
      if (!isModified) remove();
      else if (isTouched(own)) timer ??= setTimeout(write, REST);
    },
    stop() {
      if (!isLeaving && latest().form.modified && isLeftOnPurpose(openedAt)) remove();
      else if (timer !== undefined) write();
      removeEventListener('pagehide', onLeave);
      document.removeEventListener('visibilitychange', onHidden);
      exit();
      letGo();
    },
  };
}
