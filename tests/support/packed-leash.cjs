'use strict';

// Loaded before Strapi: exits when the parent process is gone, even if it was killed.
process.on('disconnect', () => process.exit(1));
