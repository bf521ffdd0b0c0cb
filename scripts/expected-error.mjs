/** Something that the reader can mend: shown as its sentence alone, without a trace of our code. */
export class ExpectedError extends Error {
  expected = true;
}
