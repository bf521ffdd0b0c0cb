import { errors } from '@strapi/utils';

/** 403: the user's roles may not read articles. Strapi turns any such error into its own bare refusal, so it has no code. */
export class OverviewNotAllowed extends errors.ForbiddenError {}
