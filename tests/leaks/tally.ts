import type { Question, Reply } from './comparison';
import { hasRows } from './comparison';

type Kind = 'rest' | 'graphql' | 'reader';

function kindOf(path: string): Kind {
  if (path.startsWith('/graphql')) return 'graphql';
  return path.startsWith('/api/newsroom/published/') ? 'reader' : 'rest';
}

/** Counts replies by kind, to check that a run's questions were meaningful. */
export class Tally {
  private readonly counts = new Map<string, number>();

  count(question: Question, reply: Reply): void {
    const kind = kindOf(question.path);
    this.add(`${kind}: all`);
    this.add(hasRows(reply) ? `${kind}: with rows` : `${kind}: ${reply.status} ${errorOf(reply)}`);
  }

  shareWithRows(kind: Kind): number {
    return (this.counts.get(`${kind}: with rows`) ?? 0) / (this.counts.get(`${kind}: all`) ?? 1);
  }

  report(): string {
    return [...this.counts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([what, count]) => `${String(count).padStart(7)} ${what}`)
      .join('\n');
  }

  private add(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }
}

interface WithErrors {
  error?: { name?: string; details?: { code?: string } };
  errors?: {
    extensions?: { code?: string; error?: { name?: string; details?: { code?: string } } };
  }[];
}

function errorOf({ body }: Reply): string {
  if (typeof body !== 'object' || body === null) return 'text';
  const { error, errors } = body as WithErrors;
  const first = errors?.[0]?.extensions;
  const found = error ?? first?.error;
  return found?.details?.code ?? found?.name ?? first?.code ?? (errors ? 'errors' : 'without rows');
}
