/** What the plugin promises to programs: types of answers, messages and services, and the codes of errors. Needs nothing. */
export { errorCodes, isErrorCode } from './error-codes';
export type { ErrorCode } from './error-codes';
export { newsroomService } from './service';
export type * from './types';
