import type { Question } from './comparison';
import type { GraphqlSchema } from './graphql-schema';
import { createGraphqlQuestions } from './graphql-questions';
import type { Portal } from './planted-portal';
import { createReaderQuestions } from './reader-questions';
import { createRandom } from '../support/random';
import { createRestQuestions } from './rest-questions';

/** Any number of questions by chance; the same seed asks the same. New doors to content are added here. */
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
