'use strict';

// Loaded before Strapi: whoever started this process may die without a word.
process.on('disconnect', () => process.exit(1));
