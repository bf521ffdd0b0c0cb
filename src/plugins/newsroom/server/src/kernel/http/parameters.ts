import { z } from '@strapi/utils';

/** Parameters that many endpoints take. */

export const localeCode = z
  .string()
  .max(20)
  .regex(/^[A-Za-z0-9-]+$/, 'expected a locale code such as vi');

export const documentId = z.string().min(1).max(64);
