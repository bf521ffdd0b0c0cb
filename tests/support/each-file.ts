import { cleanUp } from './test-file';

afterAll(cleanUp);
