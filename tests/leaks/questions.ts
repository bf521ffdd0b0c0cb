import type { Question } from './comparison';
import type { GraphqlSchema } from './graphql-schema';
import { createGraphqlQuestions } from './graphql-questions';
import type { Portal } from './planted-portal';
import { createReaderQuestions } from './reader-questions';
import { createRandom } from '../support/random';
import { createRestQuestions } from './rest-questions';

/** Generates random questions; the same seed gives the same ones. Add new APIs to content here. */
export function generateQuestions(
  portal: Portal,
  graphql: GraphqlSchema,
  seed: number
): () => Question {
  const random = createRandom(seed);
  const askRest = createRestQuestions(portal, random);
  const askGraphql = createGraphqlQuestions(portal, graphql, random);
  const askAsReader = createReaderQuestions(portal, random);
  return () => {
    if (random.chance(0.25)) return askAsReader();
    return random.chance(0.65) ? askRest() : askGraphql();
  };
}
