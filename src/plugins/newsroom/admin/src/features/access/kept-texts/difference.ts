import { diffWordsWithSpace } from 'diff';

export interface Part {
  kind: 'same' | 'added' | 'removed' | 'gap';
  text: string;
}

/** Milliseconds after which the comparison gives up: long texts with nothing in common would block the page. */
const PATIENCE = 800;
/** Characters of unchanged text shown on each side of a change. */
const AROUND = 70;

/** Word-by-word difference of two texts. */
export function differenceOf(before: string, after: string): Part[] {
  const found = diffWordsWithSpace(before, after, { timeout: PATIENCE }) ?? [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ];
  const parts = found
    .map(({ added, removed, value }): Part => {
      const kind = added ? 'added' : removed ? 'removed' : 'same';
      return { kind, text: value };
    })
    .filter(({ text }) => text !== '');
  return shorten(together(parts));
}

/** Merges adjacent changed words into one change: "mưa lớn" for "nắng to", not word by word. */
function together(parts: Part[]): Part[] {
  const result: Part[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed) result.push({ kind: 'removed', text: removed });
    if (added) result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  parts.forEach(({ kind, text }, nth) => {
    const isBetween = removed !== '' && added !== '' && nth + 1 < parts.length;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (isBetween && /^[^\S\n]+$/.test(text)) {
      removed += text;
      added += text;
    } else {
      close();
      result.push({ kind, text });
    }
  });
  close();
  return result;
}

function shorten(parts: Part[]): Part[] {
  return parts.flatMap((part, nth) => {
    const { kind, text } = part;
    if (kind !== 'same' || text.length <= 3 * AROUND) return [part];
    const head = nth === 0 ? '' : text.slice(0, AROUND).replace(/\S*$/, '');
    const tail = nth === parts.length - 1 ? '' : text.slice(-AROUND).replace(/^\S*/, '');
    const pieces: Part[] = [
      { kind: 'same', text: head },
      { kind: 'gap', text: text.slice(head.length, text.length - tail.length) },
      { kind: 'same', text: tail },
    ];
    return pieces.filter((piece) => piece.text !== '');
  });
}
