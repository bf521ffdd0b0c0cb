import { errors } from '@strapi/utils';

/** 403: the user's roles may not read articles. It has no code: Strapi replaces every ForbiddenError with its own. */
export class OverviewNotAllowed extends errors.ForbiddenError {}
