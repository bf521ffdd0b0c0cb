import { z } from '@strapi/utils';

const localeCode = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a locale code such as vi or pt-BR');

/** Every option of the plugin, with its default and its sentence. Unknown options are refused. */
export const optionsSchema = z.strictObject({
  locales: z
    .strictObject({
      initial: z
        .array(localeCode)
        .default([])
        .describe(
          'Locales made at the first start of an empty site; the first becomes the default. Empty: leave the locales alone.'
        ),
    })
    .prefault({}),
  reading: z
    .strictObject({
      maxDepth: z
        .int()
        .min(1)
        .max(20)
        .default(5)
        .describe(
          "Levels of populate and filters in a reader's query of the native REST and GraphQL."
        ),
      maxSize: z
        .int()
        .min(20)
        .max(10_000)
        .default(300)
        .describe("Keys and values in a reader's query of the native REST and GraphQL."),
    })
    .prefault({}),
  slugs: z
    .strictObject({
      maxLength: z
        .int()
        .min(20)
        .max(250)
        .default(120)
        .describe('Longest slug made from a title, in characters; cut between words.'),
    })
    .prefault({}),
});

export type Options = z.infer<typeof optionsSchema>;

export default {
  // Strapi merges arrays of defaults and options index by index; so defaults live in the schema alone.
  default: {},
  validator(options: unknown): void {
    const parsed = optionsSchema.safeParse(options);
    if (!parsed.success) {
      throw new Error(
        `The newsroom plugin's options (config/plugins) are wrong:\n${z.prettifyError(parsed.error)}`
      );
    }
  },
};
