/** An error that the user can fix: only its message is shown, no stack trace. */
export class ExpectedError extends Error {
  expected = true;
}
