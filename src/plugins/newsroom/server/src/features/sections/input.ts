import type { Core } from '@strapi/strapi';
import type { DocumentHook } from '../../kernel/document-hooks';
import { isNewsroomType } from '../../kernel/models';
import { findUnstorable } from '../../kernel/storable';
import { ContentUnstorable } from './errors';

type ValidateInput = (
  data: unknown,
  schema: { uid: string } | undefined,
  options?: object
) => Promise<void>;

function refuse(value: unknown): void {
  const path = findUnstorable(value);
  if (path) throw new ContentUnstorable(path);
}

/** In front of Strapi's own validation of REST and GraphQL input, which follows nesting without end. */
export function checkInput(strapi: Core.Strapi): void {
  const validate = strapi.contentAPI.validate as unknown as { input: ValidateInput };
  const validateInput = validate.input.bind(validate);
  validate.input = async (data, schema, options) => {
    if (schema && isNewsroomType(schema.uid)) refuse(data);
    return validateInput(data, schema, options);
  };
}

/** The same for every other door: the admin, scripts. */
export const refuseUnstorable: DocumentHook = {
  name: 'refuseUnstorable',
  does: 'refuses texts that PostgreSQL cannot hold (NUL characters), and nesting without end',
  on: isNewsroomType,
  actions: ['create', 'update', 'clone', 'publish', 'unpublish', 'discardDraft', 'delete'],
  run({ params: { documentId, locale, data } }, next) {
    refuse({ documentId, locale, data });
    return next();
  },
};
