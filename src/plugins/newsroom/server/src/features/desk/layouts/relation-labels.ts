import type { Core } from '@strapi/strapi';
import { isLocalized } from '../../../kernel/strapi/locales';
import { findModel } from '../../../kernel/strapi/models';
import { patchMethod } from '../../../kernel/strapi/patches';
import { strapiService } from '../../../kernel/strapi/service';
import { isRecord } from '../../../kernel/records';
import { withNote } from '../../../../../shared/src/relation-label';

interface Related extends Record<string, unknown> {
  id: number | string;
  locale?: string | null;
}

interface Context {
  params: { model: string; targetField: string };
  state: { userAbility: unknown; user?: { preferedLanguage?: string | null } };
  body?: unknown;
}
type Action = (context: Context) => Promise<unknown>;

/** The part of Strapi's registry that we use. */
interface ControllerRegistry {
  get: (uid: string) => { findAvailable: Action; findExisting: Action } | undefined;
}

interface Note {
  /** The attribute that distinguishes entries with the same name. */
  attribute: string;
  isLink?: boolean;
  write: (value: unknown, language?: string) => string | undefined;
}

const CONTROLLER = 'plugin::content-manager.relations';

const NOTES: Record<string, { mainField: string; note: Note }> = {
  'plugin::newsroom.article': {
    mainField: 'title',
    note: { attribute: 'datePublished', write: dayOf },
  },
  'plugin::newsroom.author': { mainField: 'name', note: { attribute: 'title', write: textOf } },
  'plugin::newsroom.category': {
    mainField: 'name',
    note: {
      attribute: 'parent',
      isLink: true,
      write: namesUpwards,
    },
  },
};

/**
 * Extends the labels of relations in the admin, so that entries with the same name can be distinguished: a category by
 * its ancestors, an author by title, an article by its day, and by locale if all locales are offered. Strapi shows one
 * text per relation and requests only that from its server, so the rest is added here.
 */
export function describeRelations(strapi: Core.Strapi): void {
  // A project may have switched the Content Manager off.
  if (!('content-manager' in strapi.plugins)) return;
  const controller = strapi.get<ControllerRegistry>('controllers').get(CONTROLLER);
  const describing =
    (action: Action): Action =>
    async (context) => {
      const result = await action(context);
      await describe(strapi, context);
      return result;
    };
  patchMethod(strapi, 'relation-labels', controller, 'findAvailable', describing);
  patchMethod(strapi, 'relation-labels', controller, 'findExisting', describing);
}

async function describe(strapi: Core.Strapi, { params, state, body }: Context): Promise<void> {
  const target = findModel(strapi, params.model)?.attributes[params.targetField]?.['target'];
  const known = typeof target === 'string' ? NOTES[target] : undefined;
  if (typeof target !== 'string' || !known || !isRecord(body) || !Array.isArray(body['results'])) {
    return;
  }
  // Without the main field in the result, the editor may not read it.
  const related = (body['results'] as Related[]).filter((one) => known.mainField in one);
  const notes = await readNotes(strapi, target, known.note, related, state);
  const offersAllLocales = isLocalized(strapi, target) && !isLocalized(strapi, params.model);
  for (const one of related) {
    const note = [notes.get(one.id), offersAllLocales && one.locale].filter(Boolean).join(' · ');
    // Without a name, Strapi shows its own text for untitled entries.
    if (note) one[known.mainField] = withNote(textOf(one[known.mainField]) ?? '', note);
  }
}

async function readNotes(
  strapi: Core.Strapi,
  uid: string,
  { attribute, isLink, write }: Note,
  related: readonly Related[],
  { userAbility, user }: Context['state']
): Promise<Map<Related['id'], string | undefined>> {
  const checker = strapiService<{
    create: (of: object) => { can: { read: (entity: null, field: string) => boolean } };
  }>(strapi, 'content-manager', 'permission-checker').create({ userAbility, model: uid });
  if (related.length === 0 || !checker.can.read(null, attribute)) return new Map();
  const rows = (await strapi.db.query(uid).findMany({
    where: { id: { $in: related.map(({ id }) => id) } },
    select: isLink ? ['id'] : ['id', attribute],
    ...(isLink && { populate: upwards(attribute) }),
  })) as Related[];
  const language = user?.preferedLanguage ?? undefined;
  return new Map(rows.map((row) => [row.id, write(row[attribute], language)]));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Maximum number of category levels shown; deeper paths are cut at the top. */
const LEVELS = 5;

type Upwards = Record<string, true | { populate: Upwards }>;
const upwards = (attribute: string, level = 1): Upwards => ({
  [attribute]: level === LEVELS || { populate: upwards(attribute, level + 1) },
});

/** Nearest ancestor first, because a narrow form cuts off the end. */
function namesUpwards(parent: unknown): string | undefined {
  if (!isRecord(parent)) return undefined;
  return [textOf(parent['name']), namesUpwards(parent['parent'])].filter(Boolean).join(' · ');
}

/**
 * "23/11/2026" as Vietnamese newspapers write it; elsewhere with the month in letters, which nobody misreads.
 * Strapi's server does not know which language somebody reads who chose it on the sign-in page: "2026-11-23" then.
 */
function dayOf(value: unknown, language?: string): string | undefined {
  const text = value instanceof Date ? value.toISOString() : textOf(value);
  if (text === undefined) return undefined;
  if (language === undefined) return text.slice(0, 10);
  const form: Intl.DateTimeFormatOptions =
    language === 'vi'
      ? { day: '2-digit', month: '2-digit', year: 'numeric' }
      : { dateStyle: 'medium' };
  return new Intl.DateTimeFormat(language, form).format(new Date(text));
}
